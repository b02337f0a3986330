import type { Item, Minutes, Paragraph } from '#minutes'
import type { AgendaLine } from './agenda-line.ts'
import { foldName } from './owner-links.ts'

/** Minutes without their exempt parts. */
export interface OpenPart {
  /** Null where an exempt item of the agenda cannot be told from the rest: then nothing may be shown. */
  readonly minutes: Minutes | null
  /** Numbers of the minutes whose text was left out. */
  readonly hidden: ReadonlySet<string>
}

const words = 'This minute is exempt, so its text is not shown here.'

const leftOut = ({ position }: Item): Paragraph => ({
  type: 'paragraph',
  text: words,
  emphasis: [],
  marks: [],
  position,
})

/** Place of the item that an exempt line of the agenda became; -1 where none is it. */
const placeOf = (items: readonly Item[], line: AgendaLine): number => {
  const title = foldName(line.title)
  const exact = items.findIndex(item => item.title !== null && foldName(item.title) === title)
  if (exact >= 0) return exact
  return items.findIndex(item => item.title !== null && foldName(item.title).includes(title))
}

/** True for an item, and for those that stand under it. */
const below = (items: readonly Item[], place: number): readonly number[] => {
  const level = items[place]?.level ?? 0
  const next = items.findIndex((item, index) => index > place && item.level <= level)
  return items.map((_, index) => index).slice(place, next < 0 ? items.length : next)
}

/** What somebody sees who may not see exempt business: the heading of an exempt item stays, its text does not. */
export const openPartOf = (minutes: Minutes, agenda: readonly AgendaLine[]): OpenPart => {
  const { items } = minutes
  const exempt = agenda.filter(({ exemptParagraph }) => exemptParagraph !== null)
  const places = exempt.map(line => placeOf(items, line))
  if (places.some(place => place < 0)) return { minutes: null, hidden: new Set() }
  const marked = items.flatMap(({ title }, index) => (title !== null && /\bexempt\b/i.test(title) ? [index] : []))
  const roots = new Set([...places, ...marked])
  const all = new Set([...roots].flatMap(place => below(items, place)))
  if (all.size === 0) return { minutes, hidden: new Set() }
  const hidden = new Set([...all].flatMap(index => items[index]?.number ?? []))
  return {
    hidden,
    minutes: {
      ...minutes,
      items: items.flatMap((item, index) => {
        if (!all.has(index)) return [item]
        return roots.has(index) ? [{ ...item, blocks: [leftOut(item)], decisions: [], actions: [] }] : []
      }),
      references: minutes.references.filter(({ item }) => item === null || !hidden.has(item)),
      diagnostics: [],
    },
  }
}
