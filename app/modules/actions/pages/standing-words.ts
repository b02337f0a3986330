import type { ActionState, Due, Standing } from '#modules/ledger/index.ts'
import { showDate } from '#ui/format.ts'

/** How an action stands, in words of a tag. */
export const standingWords: Readonly<Record<Standing, string>> = {
  issued: 'Not accepted yet',
  accepted: 'Accepted',
  declined: 'Not mine',
  'date-proposed': 'Other date asked for',
  'in-progress': 'In progress',
  'reported-done': 'Reported done',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  merged: 'Merged',
}

/** Colours of the tags; the words say the same. */
export const standingColours: Readonly<Record<Standing, string>> = {
  issued: 'govuk-tag--grey',
  accepted: 'govuk-tag--blue',
  declined: 'govuk-tag--orange',
  'date-proposed': 'govuk-tag--orange',
  'in-progress': 'govuk-tag--blue',
  'reported-done': 'govuk-tag--purple',
  closed: 'govuk-tag--green',
  withdrawn: 'govuk-tag--grey',
  merged: 'govuk-tag--grey',
}

/** By when something is due: "1 May 2026", "the meeting of 18 June 2026", "no date". */
export const dueWords = ({ on, meetingId }: Due, meetingDates: ReadonlyMap<string, string>): string => {
  if (on !== null) return showDate(on)
  const date = meetingId === null ? undefined : meetingDates.get(meetingId)
  return date === undefined ? 'no date' : `the meeting of ${showDate(date)}`
}

/** "carried twice, put off once"; "" where neither. */
export const carriedWords = ({ carried, slipped }: Pick<ActionState, 'carried' | 'slipped'>): string => {
  const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)
  return [carried > 0 && `carried ${times(carried)}`, slipped > 0 && `put off ${times(slipped)}`]
    .filter(words => words !== false)
    .join(', ')
}
