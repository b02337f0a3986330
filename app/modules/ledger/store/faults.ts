import type { ReadTx } from '#platform/db/database.ts'

/** The columns that say where an action stands, as one text each, to be compared with what its events say. */
export interface StandingRow {
  readonly actionId: string
  readonly reference: string
  readonly columns: string
}

export const selectStandingRows = async (
  tx: ReadTx,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly StandingRow[]> => {
  const rows = await tx
    .selectFrom('action_standing')
    .innerJoin('action', 'action.id', 'action_standing.action_id')
    .selectAll('action_standing')
    .select('action.reference')
    .where('action_standing.action_id', '>', after)
    .orderBy('action_standing.action_id')
    .limit(most)
    .execute()
  const ids = rows.map(row => row.action_id)
  const owing =
    ids.length === 0
      ? []
      : await tx.selectFrom('action_owing').selectAll().where('action_id', 'in', ids).orderBy('place').execute()
  const owners = Map.groupBy(owing, row => row.action_id)
  return rows.map(row => ({
    actionId: row.action_id,
    reference: row.reference,
    columns: JSON.stringify([
      row.standing,
      row.priority,
      row.due_on,
      row.due_meeting_id,
      row.carried,
      row.slipped,
      row.issued_at,
      row.updated_at,
      row.ended_at,
      row.position,
      (owners.get(row.action_id) ?? []).map(one => [
        one.label,
        one.person_id,
        one.seat_id,
        one.organisation_id,
        one.answer,
        one.since,
      ]),
    ]),
  }))
}

/** Actions of minutes that were sent round, of those that a ledger keeps, that have no event: nobody would hear of them. */
export const selectNeverIssued = async (
  tx: ReadTx,
): Promise<readonly { readonly reference: string; readonly body: string; readonly date: string }[]> =>
  tx
    .selectFrom('action')
    .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .leftJoin('action_standing', 'action_standing.action_id', 'action.id')
    .select(['action.reference', 'body.name as body', 'meeting.date'])
    .where('action.marker', '=', 'explicit')
    .where('action.withdrawn_at', 'is', null)
    .where('minutes.state', 'in', ['circulated', 'approved'])
    .where('action_standing.action_id', 'is', null)
    .orderBy('meeting.date')
    .orderBy('action.reference')
    .execute()
