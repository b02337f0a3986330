import type { Minutes } from '#minutes'
import { summaryList } from '#ui/components/summary-list.ts'
import { longDate } from '#minutes'
import { clockTime } from '#ui/format.ts'
import type { Html } from '#ui/html.ts'

const times = (start: string | null, end: string | null): string | null => {
  if (start === null) return end === null ? null : `ended at ${clockTime(end)}`
  return end === null ? clockTime(start) : `${clockTime(start)} to ${clockTime(end)}`
}

/** The head of the minutes: which body met, when and where, and when it meets next. */
export const meetingView = ({ body, meeting, nextMeeting, previousMinutes }: Minutes): Html => {
  const next = nextMeeting && [
    nextMeeting.date === null ? nextMeeting.datePrinted : longDate(nextMeeting.date),
    nextMeeting.start && clockTime(nextMeeting.start),
  ]
  const previous =
    previousMinutes &&
    `${previousMinutes.date === null ? 'No date given' : longDate(previousMinutes.date)}${previousMinutes.approved ? ', approved' : ', not approved'}`
  const facts: readonly (readonly [string, string | null])[] = [
    ['Body', body],
    ['Date', meeting.date === null ? meeting.datePrinted : longDate(meeting.date)],
    ['Time', times(meeting.start, meeting.end)],
    ['Place', meeting.venue],
    ['Minutes before', previous],
    ['Next meeting', next?.filter(part => part !== null && part !== '').join(', ') ?? null],
  ]
  return summaryList({
    classes: 'ma-meeting',
    rows: facts.map(([key, value]) => ({ key: { content: key }, value: { content: value ?? 'Not found' } })),
  })
}
