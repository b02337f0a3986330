import type { AttendanceStatus, Attendee, Block } from '../../tree/nodes.ts'
import type { ItemSkeleton, MinutesSkeleton } from '../skeleton.ts'
import { unescapeText } from '../../render/text/escape.ts'
import { ATTENDANCE_SECTION, FIRST_LINE, NO_HEADING, SECTION } from '../../render/text/grammar.ts'
import { parseAttendance } from './attendance.ts'
import { parseBlocks } from './blocks.ts'
import { parseHeader } from './header.ts'
import { findUnescaped } from './inline.ts'
import { linesOf, spanOf, type TextLine } from './lines.ts'
import { sectionsOf, type TextSection } from './sections.ts'

const STATUS_BY_SECTION: ReadonlyMap<string, AttendanceStatus> = new Map([
  [ATTENDANCE_SECTION.present, 'present'],
  [ATTENDANCE_SECTION['in attendance'], 'in attendance'],
  [ATTENDANCE_SECTION.apologies, 'apologies'],
  [ATTENDANCE_SECTION.absent, 'absent'],
])

/** The dot behind the number: unescaped, and followed by a blank or nothing. */
const endOfNumber = (text: string): number => {
  let at = findUnescaped(text, '.', 0)
  while (at < text.length && at + 1 < text.length && text.charAt(at + 1) !== ' ') at = findUnescaped(text, '.', at + 1)
  return at
}

const parseHeading = (text: string): Pick<ItemSkeleton, 'number' | 'title'> => {
  if (text === NO_HEADING) return { number: null, title: null }
  const dot = endOfNumber(text)
  if (dot === text.length) return { number: null, title: unescapeText(text) }
  const title = text.slice(dot + 2)
  return { number: unescapeText(text.slice(0, dot)), title: title === '' ? null : unescapeText(title) }
}

const parseItem = (heading: TextLine, section: TextSection): ItemSkeleton => ({
  type: 'item',
  ...parseHeading(heading.text.trimEnd()),
  level: section.level,
  blocks: parseBlocks(section.lines),
  position: spanOf(heading, section.lines.findLast(line => line.text !== '') ?? heading),
})

/** The labelled lines end at the first blank line. */
const splitHeader = (lines: readonly TextLine[]): { header: readonly TextLine[]; rest: readonly TextLine[] } => {
  const from = lines.findIndex(line => line.text !== '')
  if (from < 0) return { header: [], rest: [] }
  const to = lines.findIndex((line, i) => i > from && line.text === '')
  return to < 0 ? { header: lines.slice(from), rest: [] } : { header: lines.slice(from, to), rest: lines.slice(to) }
}

/**
 * Takes back what `render/text` printed. Null where the first line is not that of the form; anything else is read as far
 * as it goes, and never throws. Linear in the length of the text.
 */
export const parseRenderedText = (text: string): MinutesSkeleton | null => {
  // Nothing is cut into lines before the first one says that the text is ours.
  if (!text.slice(0, FIRST_LINE.length + 1).includes(FIRST_LINE)) return null
  const [first, ...lines] = linesOf(text)
  if (first?.text.replace(/^\uFEFF/, '').trimEnd() !== FIRST_LINE) return null
  const [top, ...sections] = sectionsOf(lines)
  const { header, rest } = splitHeader(top?.lines ?? [])
  const attendance: Attendee[] = []
  const items: ItemSkeleton[] = []
  const preamble: Block[] = [...parseBlocks(rest)]
  const closing: Block[] = []
  for (const section of sections) {
    const heading = section.heading
    if (heading === null) continue
    const name = section.level === 0 ? heading.text.trim() : ''
    const status = STATUS_BY_SECTION.get(name)
    if (status !== undefined) attendance.push(...parseAttendance(section.lines, status))
    else if (name === SECTION.preamble) preamble.push(...parseBlocks(section.lines))
    else if (name === SECTION.closing) closing.push(...parseBlocks(section.lines))
    else items.push(parseItem(heading, section))
  }
  return {
    type: 'minutes',
    ...parseHeader(header),
    attendance,
    items,
    preamble,
    closing,
    position: spanOf(first, lines.at(-1) ?? first),
  }
}
