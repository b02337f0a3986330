import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { walkKinds, type WalkAction, type WalkDecision } from '../model/walk.ts'

const decisionOf = (row: Selectable<Schema['walk_decision']>): WalkDecision => ({
  id: row.id,
  meetingId: row.meeting_id,
  actionId: row.action_id,
  kind: walkKinds.find(kind => kind === row.kind) ?? 'closed',
  position: row.position,
  sentence: row.sentence,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
})

export const insertWalkDecision = async (tx: Tx, decision: WalkDecision): Promise<void> => {
  await tx
    .insertInto('walk_decision')
    .values({
      id: decision.id,
      meeting_id: decision.meetingId,
      action_id: decision.actionId,
      kind: decision.kind,
      position: decision.position,
      sentence: decision.sentence,
      decided_at: decision.decidedAt,
      decided_by: decision.decidedBy,
      undone_at: null,
      undone_by: null,
    })
    .execute()
}

/** What a meeting decided and did not take back, in the order in which it did. */
export const selectWalkDecisions = async (tx: ReadTx, meetingId: string): Promise<readonly WalkDecision[]> =>
  (
    await tx
      .selectFrom('walk_decision')
      .selectAll()
      .where('meeting_id', '=', meetingId)
      .where('undone_at', 'is', null)
      .orderBy('decided_at')
      .orderBy('position')
      .execute()
  ).map(decisionOf)

/** Says that a decision was taken back; false where it was already. */
export const undoWalkDecision = async (
  tx: Tx,
  id: string,
  undone: { readonly at: string; readonly by: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('walk_decision')
    .set({ undone_at: undone.at, undone_by: undone.by })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** An action without where it stands. */
export type WalkRow = Omit<WalkAction, 'state' | 'decided' | 'overdue' | 'unheard'>

/** Actions of a body that a meeting of a day goes through: the open ones that earlier meetings agreed. */
const rows = (tx: ReadTx, bodyId: string) =>
  tx
    .selectFrom('action_standing')
    .innerJoin('action', 'action.id', 'action_standing.action_id')
    .innerJoin('meeting', 'meeting.id', 'action_standing.meeting_id')
    .leftJoin('minute', 'minute.id', 'action.minute_id')
    .where('action_standing.body_id', '=', bodyId)
    .select([
      'action.id as actionId',
      'action.reference',
      'action.text',
      'action.minutes_id as minutesId',
      'minute.number as minuteNumber',
      'minute.title as minuteTitle',
      'meeting.id as meetingId',
      'meeting.date as meetingDate',
    ])

export const selectWalk = async (
  tx: ReadTx,
  of: { readonly bodyId: string; readonly before: string; readonly decided: readonly string[] },
): Promise<readonly WalkRow[]> => {
  const open = await rows(tx, of.bodyId)
    .where('action_standing.is_open', '=', 1)
    .where('meeting.date', '<', of.before)
    .execute()
  const known = new Set(open.map(({ actionId }) => actionId))
  const more = of.decided.filter(id => !known.has(id))
  return more.length === 0 ? open : [...open, ...(await rows(tx, of.bodyId).where('action.id', 'in', more).execute())]
}

/** One action of a body that was issued; null where there is none. */
export const selectWalkAction = async (
  tx: ReadTx,
  { bodyId, actionId }: { readonly bodyId: string; readonly actionId: string },
): Promise<WalkRow | null> => (await rows(tx, bodyId).where('action.id', '=', actionId).executeTakeFirst()) ?? null
