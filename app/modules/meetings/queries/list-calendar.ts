import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import type { Meeting } from '../model.ts'
import { selectMeetingChanges } from '../store/meeting-changes.ts'
import { selectMeetings } from '../store/meetings.ts'

/** A meeting with the days that it was to be on before, the earliest first. */
export interface DatedMeeting {
  readonly meeting: Meeting
  readonly earlierDates: readonly string[]
}

/** Meetings of a body that the actor has found, with their old dates: what is to come first, the next at the top. */
export const listCalendar = async (
  { tx, today }: Pick<Look, 'tx' | 'today'>,
  body: Body,
): Promise<{ readonly coming: readonly DatedMeeting[]; readonly past: readonly DatedMeeting[] }> => {
  const meetings = await selectMeetings(tx, body.id)
  const changes = await selectMeetingChanges(
    tx,
    meetings.map(({ id }) => id),
  )
  const dated = meetings.map(meeting => ({
    meeting,
    earlierDates: (changes.get(meeting.id) ?? [])
      .filter(({ kind, before, after }) => kind === 'moved' && before.date !== after.date)
      .map(({ before }) => before.date),
  }))
  const isComing = ({ meeting }: DatedMeeting): boolean => meeting.date >= today.toString()
  return { coming: dated.filter(isComing).toReversed(), past: dated.filter(one => !isComing(one)) }
}
