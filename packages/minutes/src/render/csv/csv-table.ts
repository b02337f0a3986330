import { cleanText } from '../layout/clean-text.ts'

/** What a spreadsheet would take for a formula; a plain number with its sign is none. */
const isFormula = (text: string): boolean =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(text) && !/^[+-]?\d+(\.\d+)?%?$/.test(text)

const cell = (value: string | null): string => {
  const text = cleanText(value ?? '')
  const safe = isFormula(text) ? `'${text}` : text
  return /[",\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const line = (cells: readonly (string | null)[]): string => `${cells.map(cell).join(',')}\r\n`

/** A table as CSV (RFC 4180). Cells that a spreadsheet would run as a formula are led by an apostrophe. */
export const csvTable = (header: readonly string[], rows: readonly (readonly (string | null)[])[]): string =>
  [header, ...rows].map(line).join('')
