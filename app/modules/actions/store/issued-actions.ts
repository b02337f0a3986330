import type { ReadTx } from '#platform/db/database.ts'

/** An action that is in the ledger, and whose it is. */
export interface IssuedAction {
  readonly id: string
  readonly bodyId: string
  /** The meeting that agreed it. */
  readonly meetingId: string
  /** "SWP 155/26.1". */
  readonly reference: string
  readonly text: string
}

const issued = (tx: ReadTx) =>
  tx
    .selectFrom('action_standing')
    .innerJoin('action', 'action.id', 'action_standing.action_id')
    .select([
      'action.id',
      'action_standing.body_id as bodyId',
      'action_standing.meeting_id as meetingId',
      'action.reference',
      'action.text',
    ])

/** An action that was issued; null where there is none of this id. */
export const selectIssued = async (tx: ReadTx, id: string): Promise<IssuedAction | null> =>
  (await issued(tx).where('action_standing.action_id', '=', id).executeTakeFirst()) ?? null
