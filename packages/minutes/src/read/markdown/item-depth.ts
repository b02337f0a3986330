import type { SourceLine } from '../source.ts'
import type { ItemStart } from './block-starts.ts'

export interface Outline {
  /** The label of the next item and how deep it lies, by its indent. */
  readonly place: (item: ItemStart) => NonNullable<SourceLine['list']>
  /** Text that is not indented ends all lists. */
  readonly end: () => void
}

interface Level {
  readonly indent: number
  label: string
}

/** Next number after a label such as "1." or "1)"; null where the label is no number. */
const after = (label: string): string | null => {
  const [, number, mark] = /^(\d+)([.)])$/.exec(label) ?? []
  return number && mark ? `${Number(number) + 1}${mark}` : null
}

/**
 * Follows lists from item to item. Markdown lets an author number every item alike and counts for them: an item with the
 * first number of its list again gets the next one.
 */
export const createOutline = (): Outline => {
  let levels: Level[] = []
  return {
    end: () => {
      levels = []
    },
    place: ({ indent, label }) => {
      levels = levels.filter(l => l.indent <= indent)
      const top = levels.at(-1)
      const same = top && indent - top.indent < 2 ? top : null
      if (!same && levels.length < 64) levels.push({ indent, label })
      const depth = levels.length - 1
      if (!same) return { label, depth }
      const next = after(same.label)
      const printed = next !== null && /^[01][.)]$/.test(label) ? next : label
      same.label = printed
      return { label: printed, depth }
    },
  }
}
