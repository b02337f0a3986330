import type { SourceLine } from '../../read/source.ts'

const PAGE =
  /^(?:page\s*\|?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*\|\s*page|-\s*\d{1,4}\s*-|\d{1,3}\s+of\s+\d{1,3}|\(?page \d{1,4}\)?)$/i
const WEB =
  /^(?:skip to .{0,40}|view directions|print this page|share this page|back to top|cookies|agenda frontsheet.{0,20}|pdf icon .{0,40}|pdf \d+ kb)$/i
const DATE_ONLY = /^(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\w{3,9},?\s+\d{4}$/i

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim()

/**
 * The lines that are no part of the document's text: page numbers, running heads and feet, the buttons of a web page.
 * A running head is known by following a page number and repeating what the document said before, or by standing on
 * page after page.
 */
export const findFurniture = (lines: readonly SourceLine[]): ReadonlySet<SourceLine> => {
  // Without page numbers nothing can repeat beside them, and no line need be folded.
  if (!lines.some(line => PAGE.test(line.text)))
    return new Set(lines.filter(line => line.furniture || WEB.test(line.text)))
  const found = new Set<SourceLine>()
  const seen = new Set<string>()
  const times = new Map<string, number>()
  const folded = new Map<SourceLine, string>()
  const foldOf = (line: SourceLine): string => {
    const known = folded.get(line)
    if (known !== undefined) return known
    const made = fold(line.text)
    folded.set(line, made)
    return made
  }
  for (const line of lines) {
    if (line.text.length > 90) continue
    const key = foldOf(line)
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  let sincePage = Infinity
  let previous: SourceLine | null = null
  for (const line of lines) {
    const { text } = line
    if (line.furniture || PAGE.test(text) || WEB.test(text)) {
      found.add(line)
      if (PAGE.test(text)) sincePage = 0
      // A running head just above its page number.
      if (
        previous &&
        PAGE.test(text) &&
        !found.has(previous) &&
        (times.get(foldOf(previous)) ?? 0) >= 3 &&
        /\p{L}{4}/u.test(previous.text)
      )
        found.add(previous)
      previous = line
      continue
    }
    sincePage++
    if (
      sincePage <= 3 &&
      text.length <= 90 &&
      (/^\d{1,3}$/.test(text) || DATE_ONLY.test(text) || seen.has(foldOf(line)))
    )
      found.add(line)
    else if (sincePage <= 4 && found.has(previous ?? line) && /^\d{1,3}$/.test(text)) found.add(line)
    else sincePage = Math.max(sincePage, previous && found.has(previous) ? 1 : sincePage)
    if (text.length <= 90 && seen.size < 5000 && !/^action:?$/i.test(text)) seen.add(foldOf(line))
    previous = line
  }
  return found
}
