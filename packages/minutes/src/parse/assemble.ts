import type { Attendee, Block } from '../tree/nodes.ts'
import type { Diagnostic } from '../tree/diagnostic.ts'
import { findTabled } from './actions/tabled.ts'
import { findBody } from './header/body.ts'
import { findMeeting } from './header/meeting.ts'
import { findNextMeeting } from './header/next-meeting.ts'
import type { Passage } from './header/next-meeting.ts'
import { toBlocks } from './items/blocks.ts'
import { splitEmbedded } from './items/embedded.ts'
import { findHeadings, fullWidth } from './items/find-headings.ts'
import type { Heading } from './items/heading.ts'
import { isNarrative } from './items/heading-look.ts'
import { findAttendance } from './people/attendance.ts'
import type { FoundAttendance } from './people/attendance.ts'
import { statusOf } from './people/status-label.ts'
import { unnumberPeople } from './people/unnumber.ts'
import { textOf } from './extract.ts'
import type { ItemSkeleton, MinutesSkeleton } from './skeleton.ts'
import type { Line } from './line.ts'

const CLOSE =
  /^(?:(?:the|this)\s+)?(?:meeting|business|proceedings|session|chair(?:man|person)?)\b[^.]{0,80}\b(?:ended|closed|finished|concluded|terminated|close|rose)\b|^this concluded\b|^there being no (?:further|other)\b|^signed\b|^(?:chair|chairman|chairperson|mayor)\s*[.:_\s]*$|^_{4,}|^\(?signature\b|^(?:approved|confirmed) (?:and signed )?as a (?:true|correct)/i
const SIGNATURE = /_{4,}|\.{8,}|^S(?:igned|IGNED)\b/

const pointOf = (line: Line | undefined, end: boolean): { offset: number; line: number; page: number | null } =>
  line ? { offset: end ? line.end : line.offset, line: line.line, page: line.page } : { offset: 0, line: 1, page: null }

/** First line of the closing part: closing time, signatures. */
const closingFrom = (lines: readonly Line[], after: number): number => {
  for (let i = after; i < lines.length; i++) {
    const line = lines[i]
    // "… were confirmed and / signed." is the end of a sentence.
    if (!line || !CLOSE.test(line.text) || /^signed\b/.test(line.text)) continue
    if (lines.length - i <= 14 || lines.slice(i).every(l => l.text.length < 90)) return i
  }
  return lines.length
}

const itemOf = (
  heading: Heading,
  lines: readonly Line[],
  { until, full }: { readonly until: number; readonly full: number },
): ItemSkeleton => {
  const body = lines.slice(heading.until, until).filter(l => !SIGNATURE.test(l.text))
  const all = heading.runIn ? [{ ...heading.runIn, marks: heading.runIn.marks }, ...body] : body
  const blocks = toBlocks(all, full)
  const first = lines[heading.index]
  const last = lines[Math.max(heading.index, until - 1)]
  return {
    type: 'item',
    number: heading.number,
    title: heading.title,
    level: heading.level,
    blocks,
    position: { start: pointOf(first, false), end: pointOf(last, true) },
  }
}

/**
 * A table of actions above the business or below its close ("Action log", "Summary of actions") is an item, headed by the
 * line above it.
 */
const actionTable = (
  lines: readonly Line[],
  { from, until, full }: { readonly from: number; readonly until: number; readonly full: number },
): ItemSkeleton | null => {
  for (let start = from; start < until; start++) {
    const table = lines[start]?.row?.table
    if (table === undefined || lines[start - 1]?.row?.table === table) continue
    let end = start
    while (end < until && lines[end]?.row?.table === table) end++
    const block = toBlocks(lines.slice(start, end), full)[0]
    if (block?.type !== 'table' || findTabled(block).length === 0) continue
    const above = start > from ? lines[start - 1] : undefined
    const title = above && /\bactions?\b/i.test(above.text) && above.text.length < 60 ? above.text : null
    return itemOf(
      { index: title ? start - 1 : start, until: start, number: null, title, level: 1, runIn: null },
      lines,
      { until: end, full },
    )
  }
  return null
}

/**
 * Narrative between the attendance and the first heading is business without a heading, and may decide things; a line such
 * as "Draft until approved" stays in front.
 */
const openingItem = (
  lines: readonly Line[],
  attendance: FoundAttendance,
  { first, full }: { readonly first: number; readonly full: number },
): ItemSkeleton | null => {
  const listed = actionTable(lines, { from: 0, until: first, full })
  if (listed) return listed
  let from = first
  for (let i = first - 1; i >= attendance.attended && i >= 0; i--) {
    const line = lines[i]
    if (!line || attendance.used.has(line)) break
    from = i
  }
  while (from < first && !isNarrative(lines[from]?.text ?? '')) from++
  if (from >= first || attendance.attended === 0) return null
  return itemOf({ index: from, until: from, number: null, title: null, level: 1, runIn: null }, lines, {
    until: first,
    full,
  })
}

/** The blocks with the heading over each; a line such as "Date of next meeting" heads the block below it. */
const passagesOf = (blocks: readonly Block[], title: string | null): Passage[] => {
  const out: Passage[] = blocks.length === 0 ? [{ heading: title, text: '' }] : []
  let above = ''
  for (const block of blocks) {
    const text = textOf([block])
    out.push({
      heading: /^(?:dates?\s+(?:and\s+time\s+)?of\s+)?(?:the\s+)?next\s+meetings?\s*:?$/i.test(above.trim())
        ? above
        : title,
      text,
    })
    above = text
  }
  return out
}

/** What the layout of a set of minutes gave, and the remarks of the reader. */
export interface Assembled {
  readonly skeleton: MinutesSkeleton
  readonly diagnostics: readonly Diagnostic[]
}

const approvedIn = (
  items: readonly ItemSkeleton[],
  date: (text: string) => string | null,
): MinutesSkeleton['previousMinutes'] => {
  for (const item of items) {
    const titled = /\bminutes\b/i.test(item.title ?? '')
    const own = textOf(item.blocks)
    if (!titled && !/\bminutes of\b/i.test(own)) continue
    const text = `${item.title ?? ''}. ${own}`
    const approved =
      /\bminutes\b[^.]{0,160}\b(?:agreed|approved|accepted|confirmed|correct record|true record|accurate record)\b|\b(?:agreed|approved|accepted|confirmed)\b[^.]{0,80}\bminutes\b/is.test(
        text,
      )
    if (titled || approved) return { date: date(text), approved }
  }
  return null
}

/** Lays minutes out: header, attendance, items with their blocks, closing. Decisions and actions are found later (`extract`). */
export const assemble = (
  printed: readonly Line[],
  title: string | null,
  dateIn: (text: string) => string | null,
): Assembled => {
  const lines = unnumberPeople(splitEmbedded(printed))
  const full = fullWidth(lines)
  const headings = findHeadings(lines, full)
  const attendance = findAttendance(lines, headings)
  // "1 Present: …" is an item and the attendance at once.
  const kept = headings.filter(
    h => h.index >= attendance.until || (h.number !== null && statusOf(h.title ?? '') === 'present'),
  )
  const first = kept[0]?.index ?? lines.length
  const lastHeading = kept.at(-1)
  const closing = closingFrom(lines, lastHeading ? lastHeading.until : attendance.until)
  const untitled = kept[0] && kept[0].index < attendance.until ? null : openingItem(lines, attendance, { first, full })
  const numbered = kept.map((h, i) =>
    itemOf(h, lines, { until: Math.min(kept[i + 1]?.index ?? closing, Math.max(closing, h.until)), full }),
  )
  const logged = actionTable(lines, { from: closing, until: lines.length, full })
  const items = [untitled, ...numbered, logged].filter(i => i !== null)
  const headEnd = untitled ? untitled.position.start.offset : Infinity
  const head = lines.slice(0, first).filter(l => !attendance.used.has(l) && l.offset < headEnd)
  const foot = lines.slice(Math.max(0, Math.min(closing, lines.length - 12)))
  const meeting = findMeeting(head, foot, title)
  const completed = attendance.complete(items)
  const closingBlocks: Block[] = toBlocks(lines.slice(closing), full)
  const passages = [
    ...items.flatMap(i => passagesOf(i.blocks, i.title)),
    ...passagesOf(closingBlocks, null),
    ...head.map(l => ({ heading: null, text: l.text })),
  ]
  const people: readonly Attendee[] = completed.people
  const skeleton: MinutesSkeleton = {
    type: 'minutes',
    title,
    body: findBody(head, title),
    meeting,
    nextMeeting: findNextMeeting(passages, meeting.date),
    attendance: people,
    items,
    previousMinutes: approvedIn(items, dateIn),
    preamble: toBlocks(head, full),
    closing: closingBlocks,
    position: { start: pointOf(lines[0], false), end: pointOf(lines.at(-1), true) },
  }
  return { skeleton, diagnostics: completed.diagnostics }
}
