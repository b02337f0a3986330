import { findDates, type FoundDate } from '../parse/dates/find-dates.ts'
import { remembered } from '../parse/words/remembered.ts'
import type { Minutes } from '../tree/nodes.ts'
import { passagesOf, type Passage } from './passages.ts'

/** A date as it stands in the minutes. */
export interface PrintedDate extends Pick<Passage, 'position' | 'item'> {
  readonly found: FoundDate
  readonly place: Passage['place'] | 'header'
}

const datesOf = remembered((text): readonly FoundDate[] => findDates(text))

/** Every date that the minutes print: heading, items, closing. */
export const printedDates = (minutes: Minutes): readonly PrintedDate[] => {
  const printed: readonly PrintedDate[] = passagesOf(minutes).flatMap(({ text, position, item, place }) =>
    datesOf(text).map(found => ({ found, position, item, place })),
  )
  // The line that carries the date of the meeting is mostly kept in the preamble too, with its place.
  const head = new Set(printed.filter(({ place }) => place === 'preamble').map(({ found }) => found.printed))
  const heading = findDates(minutes.meeting.datePrinted ?? '').filter(found => !head.has(found.printed))
  const { position } = minutes
  return [...heading.map(found => ({ found, position, item: null, place: 'header' as const })), ...printed]
}
