import { civilDay } from '#kernel/civil-day.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { noticeDuty, noticeStanding, type NoticeStanding } from '../model/clear-days.ts'
import type { Meeting, MeetingChange } from '../model.ts'
import { selectAgendaItems } from '../store/agenda-items.ts'
import { selectMeetingChanges } from '../store/meeting-changes.ts'
import { selectMeetingRule } from '../store/meeting-rules.ts'
import { selectContinuation, selectMeeting } from '../store/meetings.ts'
import { findMeeting } from './find-meeting.ts'

/** A meeting with all that its page says. */
export interface MeetingInFull {
  readonly meeting: Meeting
  readonly body: Body
  /** The earliest first. */
  readonly changes: readonly MeetingChange[]
  /**
   * How the notice stands: as it went out where the meeting was called, as the last change of it was told where it was moved
   * since, else as it would if it went out today. Null where none is owed.
   */
  readonly notice: NoticeStanding | null
  /** What the notice is: that of the meeting itself, or of the last change of when and where. */
  readonly noticeOf: 'meeting' | 'change'
  /** True where the agenda has an open item. */
  readonly hasAgenda: boolean
  /** The meeting that this one continues, and the one that continues it. */
  readonly continues: Meeting | null
  readonly continuedBy: Meeting | null
}

const dayOf = (instant: string): Temporal.PlainDate => Temporal.PlainDate.from(civilDay(instant))

/**
 * A meeting with what became of it.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const describeMeeting = async (look: Look, id: string): Promise<MeetingInFull> => {
  const { meeting, body } = await findMeeting(look, id)
  const { noticeDays } = await selectMeetingRule(look.tx, body.id)
  const changes = (await selectMeetingChanges(look.tx, [id])).get(id) ?? []
  const called = changes.findLastIndex(({ kind }) => kind === 'called')
  const moved =
    meeting.calledAt === null ? undefined : changes.slice(called + 1).findLast(({ kind }) => kind === 'moved')
  const told = moved?.at ?? meeting.calledAt
  const published = told === null ? look.today : dayOf(told)
  // An adjournment is announced at the meeting itself: the continuing one needs no notice of its own.
  const duty = meeting.adjournedFrom === null ? noticeDuty(body.regime, noticeDays) : null
  return {
    meeting,
    body,
    changes,
    notice: noticeStanding(duty, published, Temporal.PlainDate.from(meeting.date)),
    noticeOf: moved === undefined ? 'meeting' : 'change',
    hasAgenda: (await selectAgendaItems(look.tx, id)).some(({ state }) => state === 'open'),
    continues: meeting.adjournedFrom === null ? null : await selectMeeting(look.tx, meeting.adjournedFrom),
    continuedBy: await selectContinuation(look.tx, id),
  }
}
