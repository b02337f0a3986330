/** Character and paragraph properties, as styles, numbering levels, paragraphs and runs give them. */
import type { Attribute } from './walk-xml.ts'

/** What is left out is inherited. */
export interface RunProperties {
  bold?: boolean
  italic?: boolean
  underline?: boolean
  hidden?: boolean
  /** In points. */
  size?: number
  font?: string
  /** Character style. */
  style?: string
}

/** Lengths are in twentieths of a point. What is left out is inherited. */
export interface ParagraphProperties {
  style?: string
  numId?: string
  /** Level of the list, from 0. */
  level?: number
  /** From 0; 9 is body text. */
  outline?: number
  left?: number
  /** Of the first line, against `left`: negative where it hangs. */
  firstLine?: number
  before?: number
  after?: number
  /** In 240ths of a line, or an absolute length where `exactly`. */
  line?: number
  exactly?: boolean
  /** No space between paragraphs of one style. */
  contextual?: boolean
}

/** What the fonts of Word's own themes look like; the theme itself is not read. */
const THEME_FONT = 'Calibri'

const isOn = (attribute: Attribute): boolean => {
  const value = attribute('val')
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value)
}

const number = (text: string | undefined): number | undefined => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number.parseFloat(text)
  return Number.isFinite(value) && Math.abs(value) < 1e6 ? value : undefined
}

/** Reads an element inside `<w:rPr>`; those that do not matter to the text are passed over. */
export const readRunProperty = (name: string, attribute: Attribute, into: RunProperties): void => {
  switch (name) {
    case 'w:b':
      into.bold = isOn(attribute)
      break
    case 'w:i':
      into.italic = isOn(attribute)
      break
    case 'w:u':
      into.underline = isOn(attribute)
      break
    case 'w:vanish':
      into.hidden = isOn(attribute)
      break
    case 'w:sz': {
      const size = number(attribute('val'))
      if (size !== undefined && size > 0) into.size = size / 2
      break
    }
    case 'w:rFonts': {
      const font = attribute('asciiTheme') === undefined ? (attribute('ascii') ?? attribute('hAnsi')) : THEME_FONT
      if (font !== undefined) into.font = font
      break
    }
    case 'w:rStyle': {
      const style = attribute('val')
      if (style !== undefined) into.style = style
      break
    }
  }
}

const readIndent = (attribute: Attribute, into: ParagraphProperties): void => {
  const left = number(attribute('left') ?? attribute('start'))
  const hanging = number(attribute('hanging'))
  const first = hanging === undefined ? number(attribute('firstLine')) : -hanging
  if (left !== undefined) into.left = left
  if (first !== undefined) into.firstLine = first
}

const readSpacing = (attribute: Attribute, into: ParagraphProperties): void => {
  const before = number(attribute('before'))
  const after = number(attribute('after'))
  const line = number(attribute('line'))
  if (before !== undefined) into.before = before
  if (after !== undefined) into.after = after
  if (line !== undefined) {
    into.line = line
    into.exactly = /^(?:exact|atLeast)$/.test(attribute('lineRule') ?? 'auto')
  }
}

/** Reads an element inside `<w:pPr>` or its `<w:numPr>`; those that do not matter to the text are passed over. */
export const readParagraphProperty = (name: string, attribute: Attribute, into: ParagraphProperties): void => {
  const value = attribute('val')
  const figure = number(value)
  switch (name) {
    case 'w:pStyle':
      if (value !== undefined) into.style = value
      break
    case 'w:numId':
      if (value !== undefined) into.numId = value
      break
    case 'w:ilvl':
      if (figure !== undefined) into.level = Math.min(8, Math.max(0, Math.floor(figure)))
      break
    case 'w:outlineLvl':
      if (figure !== undefined) into.outline = Math.min(9, Math.max(0, Math.floor(figure)))
      break
    case 'w:ind':
      readIndent(attribute, into)
      break
    case 'w:spacing':
      readSpacing(attribute, into)
      break
    case 'w:contextualSpacing':
      into.contextual = isOn(attribute)
      break
  }
}
