import { findDates, type FoundDate } from '../parse/dates/find-dates.ts'
import type { Minutes } from '../tree/nodes.ts'
import { passagesOf, type Passage } from './passages.ts'

/** A date as it stands in the minutes. */
export interface PrintedDate extends Pick<Passage, 'position' | 'item'> {
  readonly found: FoundDate
  readonly place: Passage['place'] | 'header'
}

/** Every date that the minutes print: heading, items, closing; one that stands in both heading and text comes once a place. */
export const printedDates = (minutes: Minutes): readonly PrintedDate[] => {
  const { position } = minutes
  const header = minutes.meeting.datePrinted ?? ''
  return [
    ...findDates(header).map(found => ({ found, position, item: null, place: 'header' as const })),
    ...passagesOf(minutes).flatMap(({ text, position: at, item, place }) =>
      findDates(text).map(found => ({ found, position: at, item, place })),
    ),
  ]
}
