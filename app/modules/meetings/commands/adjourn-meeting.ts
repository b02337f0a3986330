import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { adjournedLetter } from '../compose/meeting-mail.ts'
import { appointmentProblems } from '../model/appointment.ts'
import { reasonProblems } from '../model/reason.ts'
import type { Appointment, Meeting, Letterhead } from '../model.ts'
import { insertAgendaItem, selectAgendaItems } from '../store/agenda-items.ts'
import { selectMeetings, setAgendaPublished } from '../store/meetings.ts'
import { changeMeeting } from './change-meeting.ts'
import { openMeeting } from './open-meeting.ts'
import { reachMeeting, type SeenMeeting } from './reach-meeting.ts'
import { tellHolders } from './tell-holders.ts'

export interface Adjourning extends SeenMeeting, Appointment {
  readonly reason: string
  readonly letterhead: Letterhead
  /** Items that are still to be dealt with, by id: they go onto the agenda of the meeting that continues this one. */
  readonly left: readonly string[]
}

const copyItems = async (act: Act, { from, to, left }: { from: Meeting; to: Meeting; left: readonly string[] }) => {
  const items = (await selectAgendaItems(act.tx, from.id)).filter(
    ({ id, state }) => state === 'open' && left.includes(id),
  )
  for (const [i, item] of items.entries()) {
    await insertAgendaItem(act.tx, { ...item, id: act.newId(), meetingId: to.id, position: i + 1, addedAt: null })
  }
  // Its business was announced when it was adjourned: what is added later is marked, as on any agenda that went out.
  if (items.length > 0) await setAgendaPublished(act.tx, to.id, act.now)
}

/** Adjourns a meeting and makes the one that continues it, which is called at once. */
export const adjournMeeting = async (
  act: Act,
  { letterhead, reason, left, ...given }: Adjourning,
): Promise<Meeting> => {
  const { meeting, body, next } = await reachMeeting(act, given, 'adjourn')
  const { date, starts, ends, venue } = given
  const when: Appointment = { date, starts, ends, venue }
  const problems: Problem[] = [...appointmentProblems(when), ...reasonProblems(reason)]
  if (!problems.some(({ field }) => field === 'date')) {
    const taken = (await selectMeetings(act.tx, body.id)).some(
      one => one.id !== meeting.id && one.state !== 'cancelled' && one.date === date,
    )
    if (date < act.today.toString()) problems.push({ field: 'date', message: 'Enter a date that is not in the past' })
    if (taken)
      problems.push({ field: 'date', message: 'This body has another meeting on that day. Enter another date' })
  }
  if (problems.length > 0) throw new Invalid(problems)
  const adjourned = await changeMeeting(act, meeting, {
    kind: 'adjourned',
    set: { state: next, reason: reason.trim() },
    reason: reason.trim(),
  })
  const continued = await openMeeting(act, { ...when, bodyId: body.id, state: 'called', adjournedFrom: meeting.id })
  await copyItems(act, { from: adjourned, to: continued, left })
  const letter = adjournedLetter({ body, meeting: continued, letterhead }, meeting, reason.trim())
  await tellHolders(act, { body, meeting: continued, letterhead, event: 'adjourned', letter, method: 'REQUEST' })
  return continued
}
