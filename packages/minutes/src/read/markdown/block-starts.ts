/** How the lines that begin each kind of block look. */

const ITEM = /^([ \t]*)([-*+•]|\d{1,9}[.)]|[A-Za-z]\))(?:[ \t]+|$)(.*)$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const HTML =
  /^ {0,3}<(?:!--|\/?(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|meta|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|!doctype)(?:[\s/>]|$))/i

export interface ItemStart {
  readonly indent: number
  readonly label: string
  readonly text: string
}

const indentOf = (line: string): number => {
  let width = 0
  for (const c of line) {
    if (c === '\t') width += 4 - (width % 4)
    else if (c === ' ' || c === '\u00a0') width++
    else break
  }
  return width
}

export const isBlankLine = (line: string): boolean => line.trim() === ''

/** The edge of a block that a converter set apart for its style: `::: {custom-style="Title"}`. */
export const isStyleFence = (line: string): boolean => /^ {0,3}:{3,}/.test(line)

/** Three or more dashes, asterisks or underscores alone on a line: a break between parts, or between pages. */
export const isBreak = (line: string): boolean =>
  line.length < 200 && /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line.trimEnd())

export const headingOf = (line: string): { level: number; text: string } | null => {
  const start = /^ {0,3}(#{1,6})(?:[ \t]+|$)/.exec(line)
  if (!start?.[1]) return null
  return {
    level: start[1].length,
    text: line
      .slice(start[0].length)
      .trim()
      .replace(/ ?\{[#.][^{}]{0,200}\}$/, '')
      .replace(/(?:^|[ \t])#{1,6}$/, '')
      .trim(),
  }
}

export const fenceOf = (line: string): string | null => FENCE.exec(line)?.[1] ?? null

export const isHtmlStart = (line: string): boolean => HTML.test(line)

export const itemOf = (line: string): ItemStart | null => {
  const match = ITEM.exec(line)
  if (!match || isBreak(line)) return null
  const mark = match[2] ?? ''
  return { indent: indentOf(line), label: /^[-*+•]$/.test(mark) ? '•' : mark, text: match[3] ?? '' }
}

/** The row of dashes beneath the first row of a pipe table. */
export const isDelimiterRow = (line: string | undefined): boolean =>
  line !== undefined && line.length < 5_000 && line.includes('-') && line.includes('|') && /^[\s|:-]+$/.test(line)

/** True for a line that ends the paragraph above it though no blank line stands between. */
export const interrupts = (line: string): boolean => {
  const item = itemOf(line)
  return (
    headingOf(line) !== null ||
    fenceOf(line) !== null ||
    isHtmlStart(line) ||
    isBreak(line) ||
    isStyleFence(line) ||
    (item !== null && item.text !== '' && (item.label === '•' || /^1[.)]$/.test(item.label)))
  )
}
