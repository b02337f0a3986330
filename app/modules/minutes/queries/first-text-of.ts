import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { attendanceOf, listMeetings, type Meeting } from '#modules/meetings/index.ts'
import { firstText } from '../model/first-text.ts'
import { firstNumber } from '../model/numbering.ts'
import { selectNumbers } from '../store/entries.ts'
import { selectAgenda } from '../store/meeting-rows.ts'

/** The text that a clerk begins the minutes of a meeting with. */
export const firstTextOf = async (
  look: Pick<Look, 'tx' | 'actor'>,
  { meeting, body }: { readonly meeting: Meeting; readonly body: Body },
): Promise<string> => {
  const others = (await selectNumbers(look.tx, body.id)).filter(({ meetingId }) => meetingId !== meeting.id)
  const next = (await listMeetings(look, body))
    .filter(({ date, state }) => date > meeting.date && state !== 'cancelled' && state !== 'adjourned')
    .at(-1)
  return firstText({
    body,
    meeting,
    attendance: await attendanceOf(look, meeting.id),
    agenda: await selectAgenda(look.tx, meeting.id),
    first: firstNumber(body, meeting.date, others),
    next: next ?? null,
  })
}
