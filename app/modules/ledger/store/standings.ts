import { inParts } from '#platform/db/in-parts.ts'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import { isOpen, type ActionState } from '../model/standing.ts'

/** Where an action stands, and of what meeting of what body it is. */
export interface Stood {
  readonly actionId: string
  readonly bodyId: string
  readonly meetingId: string
  readonly state: ActionState
}

const columnsOf = (state: ActionState) => ({
  standing: state.standing,
  is_open: isOpen(state) ? 1 : 0,
  priority: state.priority,
  due_on: state.due.on,
  due_meeting_id: state.due.meetingId,
  carried: state.carried,
  slipped: state.slipped,
  issued_at: state.issuedAt,
  updated_at: state.update?.at ?? null,
  ended_at: state.ended?.at ?? null,
  position: state.position,
})

const owingColumns = (actionId: string, { owners }: ActionState) =>
  owners.map(({ label, personId, seatId, organisationId, answer, since }, place) => ({
    action_id: actionId,
    place,
    label,
    person_id: personId,
    seat_id: seatId,
    organisation_id: organisationId,
    answer,
    since,
  }))

/** Writes where actions stand that were just issued. */
export const insertStandings = async (tx: Tx, stood: readonly Stood[]): Promise<void> => {
  const rows = stood.map(({ actionId, bodyId, meetingId, state }) => ({
    action_id: actionId,
    body_id: bodyId,
    meeting_id: meetingId,
    ...columnsOf(state),
  }))
  await inParts(rows, part => tx.insertInto('action_standing').values(part).execute())
  const owing = stood.flatMap(({ actionId, state }) => owingColumns(actionId, state))
  await inParts(owing, part => tx.insertInto('action_owing').values(part).execute())
}

/** Writes where an action stands after another event. */
export const updateStanding = async (tx: Tx, actionId: string, state: ActionState): Promise<void> => {
  await tx.updateTable('action_standing').set(columnsOf(state)).where('action_id', '=', actionId).execute()
  await tx.deleteFrom('action_owing').where('action_id', '=', actionId).execute()
  const owing = owingColumns(actionId, state)
  if (owing.length > 0) await tx.insertInto('action_owing').values(owing).execute()
}

/** The body and the meeting of an action that was issued; null where it was not. */
export const selectPlace = async (
  tx: ReadTx,
  actionId: string,
): Promise<{ readonly bodyId: string; readonly meetingId: string } | null> =>
  (await tx
    .selectFrom('action_standing')
    .select(['body_id as bodyId', 'meeting_id as meetingId'])
    .where('action_id', '=', actionId)
    .executeTakeFirst()) ?? null

/**
 * Actions of a body that a period may speak of: those issued up to its end, without those that had ended before it and were
 * not touched since.
 */
export const selectInPeriod = async (
  tx: ReadTx,
  { bodyId, from, until }: { readonly bodyId: string; readonly from: string | null; readonly until: string },
): Promise<readonly string[]> => {
  let query = tx
    .selectFrom('action_standing')
    .select('action_id')
    .where('body_id', '=', bodyId)
    .where('issued_at', '<=', until)
  if (from !== null) query = query.where(or => or.or([or('ended_at', 'is', null), or('ended_at', '>', from)]))
  return (await query.orderBy('issued_at').orderBy('action_id').execute()).map(row => row.action_id)
}
