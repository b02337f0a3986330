/** A stretch of a physical line that stands as a line of its own. */
export interface Stretch {
  readonly text: string
  /** Offset into the physical line. */
  readonly start: number
  /** True where a `<p>`, `<li>` or the like opened it: the format says that it is a whole paragraph. */
  readonly whole: boolean
  readonly bullet: boolean
}

const BLOCK = /<\/?(?:p|li|ul|ol|div|br|td|th|tr|table|tbody)(?:\s[^<>]{0,200})?\/?>/gi

/** True for a text that holds remnants of HTML blocks: cells pulled out of a web page's table, tags and all. */
export const hasRemnants = (text: string): boolean => (text.match(/<(?:p|li|td)\b[^<>]{0,200}>/gi)?.length ?? 0) >= 3

/**
 * Cuts a physical line at its block tags. Paragraphs that only a tab sets apart are cells of one row and stay on one
 * line; paragraphs that follow each other inside a cell become lines of their own.
 */
export const splitRemnants = (line: string): Stretch[] => {
  const out: Stretch[] = []
  let start = 0
  let text = ''
  let whole = false
  let bullet = false
  const close = (): void => {
    if (text.trim() !== '') out.push({ text, start, whole, bullet })
    text = ''
  }
  let at = 0
  for (const tag of [...line.matchAll(BLOCK), null]) {
    const piece = line.slice(at, tag ? tag.index : line.length)
    if (piece.trim() !== '') {
      if (text.trim() !== '' && !/\t[^\S\n]*$/.test(text) && !/^\s*\t/.test(piece) && whole) close()
      if (text === '') {
        start = at
        text = piece
      } else text += piece
    } else if (piece.includes('\t')) {
      if (text === '') start = at
      text += piece
    }
    if (!tag) break
    if (/^<(p|li|div)/i.test(tag[0])) {
      if (text.trim() !== '' && !/\t\s*$/.test(text)) close()
      if (text === '') start = tag.index + tag[0].length
      whole = true
      bullet = /^<li/i.test(tag[0])
    }
    // Blanks in place of the tag, so that what follows keeps its distance.
    at = tag.index + tag[0].length
  }
  close()
  return out
}
