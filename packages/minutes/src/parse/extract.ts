import type { Block, Decision, Item, ListItem, Minutes, Paragraph, ReportReference } from '../tree/nodes.ts'
import { findActions } from './actions/find-actions.ts'
import { findFormal } from './decisions/formal.ts'
import { findProse } from './decisions/prose.ts'
import { makeDirectory } from './people/directory.ts'
import type { Directory } from './people/directory.ts'
import { findProseEnd, isSearched } from './prose-end.ts'
import type { ItemSkeleton, MinutesSkeleton } from './skeleton.ts'
import { covers, makeWordings } from './words/wordings.ts'
import type { Wording, Wordings } from './words/wordings.ts'

type Text = Paragraph | ListItem

const textIn = (block: Block): string => {
  if (block.type === 'table') return [...block.header, ...block.rows.flat()].join(' ')
  return block.type === 'note' ? textOf(block.blocks) : block.text
}

/** All text of some blocks, a paragraph a line. */
export const textOf = (blocks: readonly Block[]): string => {
  const [first, second] = blocks
  if (!first) return ''
  return second ? blocks.map(textIn).join('\n') : textIn(first)
}

/** The blocks in which something may be decided: behind the label "Minutes:" where the agenda's own words stand above it. */
const business = (blocks: readonly Block[]): readonly Block[] => {
  const at = blocks.findIndex(
    b =>
      b.type === 'paragraph' &&
      b.text.endsWith(':') &&
      /^(?:minutes|additional documents|discussion)\s*:$/i.test(b.text),
  )
  return at >= 0 ? blocks.slice(at + 1) : blocks
}

/** A bare vote ("Prop. A, 2nd B, all in favour") is a decision only where no other wording stands. */
const isVote = (d: Decision): boolean => /^prop(?:osed)?\b.{0,60}\b(?:2\s?nd|second)/i.test(d.text)

/** No item of a real meeting decides more; beyond that, what is said twice is kept twice. */
const NEIGHBOURS = 300

/** Said twice is decided once: the stronger marker stands. */
const dropTold = (formal: readonly Decision[], prose: readonly Decision[], wordings: Wordings): Decision[] => {
  const kept: Decision[] = []
  const near: Wording[] = []
  const decided = prose.length === 0 ? [] : formal.slice(0, NEIGHBOURS).map(f => wordings.of(f.text))
  for (const d of prose) {
    const own = wordings.of(d.text)
    if (decided.some(f => covers(f, own, 0.66))) continue
    if (near.some(k => covers(k, own, 0.75) && covers(own, k, 0.6))) continue
    near[kept.length % NEIGHBOURS] = own
    kept.push(d)
  }
  return kept
}

interface Dates {
  readonly meeting: string | null
  readonly next: string | null
}

interface Searched {
  /** Tells of a block whether it is searched for what is told in running text. */
  readonly searched: (block: Block) => boolean
}

const readItem = (
  item: ItemSkeleton,
  directory: Directory,
  { dates, wordings, searched }: { readonly dates: Dates; readonly wordings: Wordings } & Searched,
): Item => {
  const blocks = business(item.blocks)
  const formal = findFormal(blocks)
  const labelled = (block: Text): boolean => /^\(?(?:agreed )?actions?\b[^.]{0,12}[:–-]/i.test(block.text)
  const told = findProse(
    blocks.filter(searched),
    (block, start, end) =>
      labelled(block) || (formal.spoken.get(block) ?? []).some(s => s.start < end && s.end > start),
  )
  const decisions = [
    ...formal.decisions,
    ...dropTold(formal.decisions, formal.decisions.length > 0 ? told.filter(d => !isVote(d)) : told, wordings),
  ].sort((a, b) => a.position.start.offset - b.position.start.offset)
  const actions = findActions(item, blocks, {
    directory,
    decisions,
    wordings,
    searched,
    itemText: `${item.title ?? ''}\n${textOf(blocks)}`,
    meetingDate: dates.meeting,
    nextDate: dates.next,
  })
  return { ...item, decisions, actions }
}

/** An action log at the end that sums up what the items above it already hold adds nothing. */
const dropSummed = (items: readonly Item[], wordings: Wordings): readonly Item[] => {
  const last = items.at(-1)
  if (!last || last.blocks.length !== 1 || last.blocks[0]?.type !== 'table' || items.length < 2) return items
  const told = items
    .slice(0, -1)
    .flatMap(i => i.actions.filter(a => a.marker === 'explicit'))
    .slice(-NEIGHBOURS)
    .map(a => wordings.of(a.text))
  const actions = last.actions.filter(a => !told.some(t => covers(t, wordings.of(a.text), 0.7)))
  return [...items.slice(0, -1), { ...last, actions }]
}

const REPORT = /\b((?:[A-Z]{2,6}\s?\d{5,6}|[A-Z]{2,5}\s?\d{2}[ /-]\d{2,4})(?:[A-Z])?)\b/g

const findReferences = (items: readonly ItemSkeleton[]): ReportReference[] => {
  const out: ReportReference[] = []
  const seen = new Set<string>()
  for (const item of items) {
    for (const block of item.blocks) {
      if (block.type === 'table') continue
      const text = textIn(block)
      if (!/[A-Z]{2}\s?\d\d/.test(text)) continue
      for (const m of text.matchAll(REPORT)) {
        const number = m[1] ?? ''
        const key = `${number}|${item.number ?? ''}`
        const named =
          /^\S+(?:\s\S+)?$/.test(text.trim()) ||
          /\breport\b/i.test(text.slice(Math.max(0, m.index - 60), m.index + number.length + 30))
        if (!named || seen.has(key)) continue
        seen.add(key)
        out.push({ type: 'report-reference', number, item: item.number, position: block.position })
      }
    }
  }
  return out
}

/** Finds decisions, actions and report numbers in laid-out minutes. The only place that does, whatever the minutes came from. */
export const extract = (skeleton: MinutesSkeleton): Omit<Minutes, 'diagnostics'> => {
  const text = [textOf(skeleton.preamble), ...skeleton.items.map(i => `${i.title ?? ''}\n${textOf(i.blocks)}`)].join(
    '\n',
  )
  const directory = makeDirectory(skeleton.attendance, text)
  const wordings = makeWordings()
  const searched = isSearched(findProseEnd(skeleton.items))
  const dates = { meeting: skeleton.meeting.date, next: skeleton.nextMeeting?.date ?? null }
  return {
    ...skeleton,
    items: dropSummed(
      skeleton.items.map(item => readItem(item, directory, { dates, wordings, searched })),
      wordings,
    ),
    references: findReferences(skeleton.items),
  }
}
