import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { seatsOnDay, type Body, type SeatOnDay } from '#modules/bodies/index.ts'
import { findHistories, type ActionState } from '#modules/ledger/index.ts'
import { findMeeting, listMeetings, type Meeting } from '#modules/meetings/index.ts'
import { stateOfMinutes } from '#modules/minutes/index.ts'
import { inWalkOrder, type WalkAction } from '../model/walk.ts'
import { mayOnActions, whyNoWalk } from '../policy.ts'
import { selectWalk, selectWalkDecisions } from '../store/walk.ts'

export interface Walk {
  readonly meeting: Meeting
  readonly body: Body
  /** Unaccounted and overdue first. */
  readonly actions: readonly WalkAction[]
  /** Later meetings that an action can be carried to, the nearest first. */
  readonly later: readonly Meeting[]
  /** Days of all meetings of the body, by id. */
  readonly days: ReadonlyMap<string, string>
  /** Seats on the day of the meeting, which an action can be given to. */
  readonly seats: readonly SeatOnDay[]
  /** Why nothing can be decided now; null where it can. */
  readonly closed: string | null
}

const dueDay = ({ due }: ActionState, days: ReadonlyMap<string, string>): string | null =>
  due.on ?? (due.meetingId === null ? null : (days.get(due.meetingId) ?? null))

/**
 * The open actions that a meeting goes through under Matters Arising.
 * @throws NotThere where there is no such meeting; NotAllowed for those who decide nothing for the body
 */
export const walkThrough = async (look: Look, meetingId: string): Promise<Walk> => {
  const { tx, actor, today } = look
  const { meeting, body } = await findMeeting(look, meetingId)
  if (!mayOnActions(actor, 'decide', body.id)) {
    throw new NotAllowed('Only the clerk and the chair of the body go through its actions at a meeting.')
  }
  const meetings = await listMeetings(look, body)
  const days = new Map(meetings.map(({ id, date }) => [id, date]))
  const last = meetings.find(({ date, state }) => date < meeting.date && state === 'held')?.date ?? null
  const decided = Map.groupBy(await selectWalkDecisions(tx, meeting.id), ({ actionId }) => actionId)
  const rows = await selectWalk(tx, { bodyId: body.id, before: meeting.date, decided: [...decided.keys()] })
  const histories = await findHistories(
    look,
    rows.map(({ actionId }) => actionId),
  )
  const states = new Map(histories.map(({ actionId, state }) => [actionId, state]))
  const actions = rows.flatMap((row): readonly WalkAction[] => {
    const state = states.get(row.actionId)
    if (state === undefined) return []
    const due = dueDay(state, days)
    const overdue = due !== null && due < meeting.date
    const unheard = state.update === null || (last !== null && state.update.at < last)
    return [{ ...row, state, decided: decided.get(row.actionId) ?? [], overdue, unheard }]
  })
  const minutes = await stateOfMinutes(look, meeting)
  return {
    meeting,
    body,
    actions: inWalkOrder(actions),
    days,
    later: meetings
      .filter(({ date, state }) => date > meeting.date && (state === 'planned' || state === 'called'))
      .toReversed(),
    seats: await seatsOnDay(look, body, meeting.date),
    closed: whyNoWalk({ meeting, minutes, today: today.toString() }),
  }
}
