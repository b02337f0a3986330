import type { CivilDate, Item } from '../tree/nodes.ts'
import { longDate } from '../tree/long-date.ts'
import { weekdayOf } from '../parse/dates/weekday.ts'

/** How a message names an item: "Item 186a", “Any other business”. */
export const nameItem = (item: Item | null): string => {
  if (item?.number) return `Item ${item.number}`
  return item?.title ? `“${shorten(item.title, 60)}”` : 'An item without number'
}

/** The same within a sentence: "item 186a". */
export const nameItemInside = (item: Item | null): string =>
  nameItem(item).replace(/^(?:Item|An)\b/, word => word.toLowerCase())

/** The text cut at a word to at most so many characters. */
export const shorten = (text: string, most = 90): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:.–-]+$/, '')}…`
}

/** The text cut to so many characters, from a little before the place that matters. */
export const shortenAround = (text: string, at: number, most = 90): string => {
  const from = at < most / 2 ? 0 : text.lastIndexOf(' ', at - most / 3) + 1
  return `${from === 0 ? '' : '…'}${shorten(text.slice(from), most)}`
}

/** "a, b and c"; past `most` the rest is counted. */
export const listWords = (words: readonly string[], most = 6): string => {
  const shown = words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words
  const last = shown.at(-1) ?? ''
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`
}

/** "Tuesday 19 December 2017". */
export const sayDate = (date: CivilDate): string => `${weekdayOf(date) ?? ''} ${longDate(date)}`.trim()

/** "1 action", "3 actions". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
