import type { Item } from '../tree/nodes.ts'
import { parentsOf } from './outline.ts'

/** An item with its place in a series of numbers. */
export interface Numbered {
  readonly item: Item
  readonly counter: number
  /** The letter behind the counter: "a" in "186a"; empty where there is none. */
  readonly letter: string
  /** The whole number with another counter, "SSP/12/25" → "SSP/12/26". */
  readonly withCounter: (counter: number) => string
}

interface Parts {
  readonly item: Item
  readonly parent: number
  /** Numbers and what stands between them, in turn: "SSP/12/25" → ["SSP/", "12", "/", "25", ""]. */
  readonly pieces: readonly string[]
  readonly shape: string
}

const LETTERED = /^(\d{1,6})\s?\(?([a-z])\)?$/i
const LETTER_ALONE = /^\(?([a-z])\)?$/i

const shapeOf = (number: string): { pieces: readonly string[]; shape: string } | null => {
  const pieces = number.split(/(\d{1,9})/)
  if (pieces.length < 3) return null
  return { pieces, shape: pieces.map((piece, index) => (index % 2 === 1 ? '#' : piece.toUpperCase())).join('') }
}

/** Which of the numbers of a shape counts: the last, unless it is the same throughout and the first is not ("70/17", "71/17"). */
const counterPlace = (members: readonly Parts[]): number => {
  const length = members[0]?.pieces.length ?? 0
  const last = length - 2
  const changes = (place: number): boolean => new Set(members.map(({ pieces }) => pieces[place])).size > 1
  if (last <= 1 || changes(last) || !members[0]?.shape.includes('/')) return last
  return changes(1) ? 1 : last
}

const toNumbered = (part: Parts, place: number): Numbered => ({
  item: part.item,
  counter: Number(part.pieces[place]),
  letter: '',
  withCounter: counter =>
    part.pieces.map((piece, index) => (index === place ? String(counter).padStart(piece.length, '0') : piece)).join(''),
})

const letterSeries = (item: Item, letter: string): Numbered => ({
  item,
  counter: letter.toLowerCase().charCodeAt(0) - 96,
  letter: '',
  withCounter: counter => (item.number ?? '').replace(/[a-z]/i, String.fromCharCode(96 + counter)),
})

/**
 * The numbers of the items, parted into the series in which each counts one up: the items of the agenda, the sub-items of
 * each item ("5.1", "5.2"), the letters below one. Series are in order of their first item, members in the order printed.
 */
export const seriesOf = (items: readonly Item[]): readonly (readonly Numbered[])[] => {
  const parents = parentsOf(items)
  const lettersUnder = new Map<number, Numbered[]>()
  const plain: Numbered[] = []
  const shapes = new Map<string, Parts[]>()
  items.forEach((item, index) => {
    const number = item.number?.trim() ?? ''
    const parent = parents[index] ?? -1
    const lettered = LETTERED.exec(number)
    const alone = LETTER_ALONE.exec(number)
    if (alone?.[1] !== undefined) {
      const series = lettersUnder.get(parent) ?? []
      series.push(letterSeries(item, alone[1]))
      lettersUnder.set(parent, series)
    } else if (lettered?.[1] !== undefined && lettered[2] !== undefined) {
      plain.push({ item, counter: Number(lettered[1]), letter: lettered[2].toLowerCase(), withCounter: String })
    } else if (/^\d{1,6}$/.test(number) && parent === -1) {
      plain.push({ item, counter: Number(number), letter: '', withCounter: String })
    } else {
      const read = shapeOf(number)
      if (!read) return
      // "1", "2" below one item are a series of that item; "5.1" carries its parent with it.
      const key = read.shape === '#' ? `${parent} #` : read.shape
      const members = shapes.get(key) ?? []
      members.push({ item, parent, ...read })
      shapes.set(key, members)
    }
  })
  const series: Numbered[][] = plain.length > 0 ? [plain] : []
  for (const members of shapes.values()) {
    const place = counterPlace(members)
    const byStem = new Map<string, Numbered[]>()
    for (const part of members) {
      const stem = part.pieces.filter((_, index) => index !== place).join('\u0000')
      const group = byStem.get(stem) ?? []
      group.push(toNumbered(part, place))
      byStem.set(stem, group)
    }
    for (const group of byStem.values()) series.push(group)
  }
  // (i), (v), (x) are Roman numerals, of which only these look like letters.
  for (const letters of lettersUnder.values()) if (/[abc]/i.test(letters[0]?.item.number ?? '')) series.push(letters)
  return series
}
