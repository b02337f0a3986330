import { NotAllowed, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import type { Appointment, ChangeKind, Meeting, MeetingState } from '../model.ts'
import { mayWithMeetings } from '../policy.ts'
import { findMeeting } from '../queries/find-meeting.ts'
import { insertAgendaItem, selectAgendaItems } from '../store/agenda-items.ts'
import { insertMeetingChange } from '../store/meeting-changes.ts'
import { updateMeeting } from '../store/meetings.ts'
import { isAttendanceKept, replaceExpected, setPrinted, type TakenAttendee } from '../store/taken-in.ts'
import { enterMeeting } from './enter-meeting.ts'

/** A meeting as an old file tells of it. */
export interface MeetingTakenIn extends Appointment {
  /** The meeting that it is, where that is known; null makes a new one. */
  readonly meetingId: string | null
  readonly bodyId: string
  readonly state: Extract<MeetingState, 'held' | 'planned' | 'cancelled'>
  /** What the file calls the body. */
  readonly printedBody: string | null
  readonly attendance: readonly Omit<TakenAttendee, 'id'>[]
  /** Titles of the agenda's items, where the file tells them. */
  readonly agenda: readonly string[]
}

const reason = 'Taken in from an old record'

const noteChange = async (act: Act, meeting: Meeting, kind: ChangeKind): Promise<void> => {
  const { date, starts, ends, venue } = meeting
  const day = { date, starts, ends, venue }
  await insertMeetingChange(act.tx, {
    meetingId: meeting.id,
    at: act.now,
    byName: act.by.name,
    kind,
    before: day,
    after: day,
    reason,
  })
}

const makeMeeting = (act: Act, given: MeetingTakenIn): Promise<Meeting> => {
  const { bodyId, date, starts, ends, venue, state } = given
  return enterMeeting(act, { bodyId, date, starts, ends, venue, state, calledAt: null, adjournedFrom: null, reason })
}

/** A meeting that is known learns what the file says and nobody had entered. What somebody entered stays. */
const fillMeeting = async (act: Act, given: MeetingTakenIn, meetingId: string): Promise<Meeting> => {
  const { meeting } = await findMeeting(act, meetingId)
  const isOpen = meeting.state === 'planned' || meeting.state === 'called'
  const state = isOpen ? given.state : meeting.state
  const set = {
    state,
    starts: meeting.starts ?? given.starts,
    ends: meeting.ends ?? given.ends,
    venue: meeting.venue ?? given.venue,
  }
  const same =
    set.state === meeting.state &&
    set.starts === meeting.starts &&
    set.ends === meeting.ends &&
    set.venue === meeting.venue
  if (same) return meeting
  const after = await updateMeeting(act.tx, meeting, set)
  if (after === null) throw new Stale('meeting')
  if (state !== meeting.state) await noteChange(act, after, state === 'planned' ? 'planned' : given.state)
  return after
}

const addAgenda = async (act: Act, meetingId: string, titles: readonly string[]): Promise<void> => {
  if (titles.length === 0 || (await selectAgendaItems(act.tx, meetingId)).length > 0) return
  for (const [place, title] of titles.entries()) {
    await insertAgendaItem(act.tx, {
      id: act.newId(),
      meetingId,
      position: place + 1,
      title,
      kind: 'business',
      purpose: 'discussion',
      lead: null,
      minutesAllowed: null,
      exemptParagraph: null,
      notes: '',
      forwardId: null,
      state: 'open',
      addedAt: act.now,
    })
  }
}

/**
 * Keeps a meeting of the past that a file tells of, with its attendance: a new one, or one that is known and learns what it
 * lacks. Attendance that somebody recorded is left as it is.
 * @returns the id of the meeting
 * @throws NotThere, NotAllowed
 */
export const takeInMeeting = async (act: Act, given: MeetingTakenIn): Promise<string> => {
  const body = await findBody(act, { id: given.bodyId })
  if (!mayWithMeetings(act.actor, body.id, 'plan-year')) {
    throw new NotAllowed('Only the clerk of the body takes in its old meetings.')
  }
  const { meetingId } = given
  const meeting = meetingId === null ? await makeMeeting(act, given) : await fillMeeting(act, given, meetingId)
  await setPrinted(act.tx, meeting.id, JSON.stringify({ body: given.printedBody, venue: given.venue }))
  const keepsAttendance = given.attendance.length > 0 && !(await isAttendanceKept(act.tx, meeting.id))
  if (keepsAttendance) {
    await replaceExpected(
      act.tx,
      meeting.id,
      given.attendance.map(one => ({ ...one, id: act.newId() })),
    )
  }
  await addAgenda(act, meeting.id, given.agenda)
  await recordChange(act, {
    action: 'meeting.taken-in',
    subject: { kind: 'meeting', id: meeting.id },
    bodyId: body.id,
    after: {
      date: meeting.date,
      state: meeting.state,
      isNew: meetingId === null,
      attendance: keepsAttendance ? given.attendance.length : 0,
    },
  })
  return meeting.id
}
