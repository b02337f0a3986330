import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { calledLetter } from '../compose/meeting-mail.ts'
import { noticeDuty, noticeStanding } from '../model/clear-days.ts'
import { timetable } from '../model/agenda-clock.ts'
import type { Meeting, Letterhead } from '../model.ts'
import { selectAgendaItems } from '../store/agenda-items.ts'
import { selectMeetingRule } from '../store/meeting-rules.ts'
import { changeMeeting } from './change-meeting.ts'
import { reachMeeting, type SeenMeeting } from './reach-meeting.ts'
import { tellHolders } from './tell-holders.ts'

export interface Calling extends SeenMeeting {
  readonly letterhead: Letterhead
  /** Why it cannot wait, as the chair sees it; kept where the notice is late. "" where nothing is said. */
  readonly urgency: string
}

const longestReason = 1000

/**
 * Calls a planned meeting: the notice and, where there is one, the agenda go out today, and every holder of a seat is told
 * once. A notice that is late goes out all the same; that it was late, and the reason of urgency, are written down.
 */
export const callMeeting = async (act: Act, { letterhead, urgency, ...seen }: Calling): Promise<Meeting> => {
  const { meeting, body, next } = await reachMeeting(act, seen, 'call')
  const reason = urgency.trim()
  if (reason.length > longestReason) {
    throw new Invalid([{ field: 'urgency', message: `Use ${longestReason} letters or fewer for the reason` }])
  }
  const { noticeDays } = await selectMeetingRule(act.tx, body.id)
  const duty = noticeDuty(body.regime, noticeDays)
  const standing = noticeStanding(duty, act.today, Temporal.PlainDate.from(meeting.date))
  const items = (await selectAgendaItems(act.tx, meeting.id)).filter(({ state }) => state === 'open')
  const after = await changeMeeting(act, meeting, {
    kind: 'called',
    set: { state: next, called_at: act.now, agenda_published_at: items.length === 0 ? null : act.now },
    reason: standing?.late === true && reason !== '' ? reason : null,
  })
  const business = timetable(items, after).items.filter(({ item }) => item.exemptParagraph === null)
  const letter = calledLetter(
    { body, meeting: after, letterhead },
    business.map(({ number, item }) => `${number}. ${item.title}`),
  )
  await tellHolders(act, { body, meeting: after, letterhead, event: 'called', letter, method: 'REQUEST' })
  return after
}
