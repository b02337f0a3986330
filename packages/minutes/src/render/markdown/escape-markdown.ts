import { cleanText } from '../layout/clean-text.ts'

const SIGNS = /[\\`*_[\]<>|~&]/g

/** A text inside a line of Markdown: no sign of it is markup, and it stays on its line. */
export const escapeInline = (text: string): string =>
  cleanText(text)
    .replace(/[\n\t]+/g, ' ')
    .replace(SIGNS, sign => `\\${sign}`)

/** Guards the start of a line against being taken for a heading, list, rule or code. */
export const guardLine = (line: string): string =>
  line
    .trimStart()
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
