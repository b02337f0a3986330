import type { ReadTx } from '#platform/db/database.ts'

/** The lead contacts of organisations. */
export const selectLeads = async (tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('organisation').select(['id', 'lead_person_id']).where('id', 'in', ids).execute()
  return new Map(rows.flatMap(row => (row.lead_person_id === null ? [] : [[row.id, row.lead_person_id] as const])))
}

/** Whom entries of people that were merged stand for. */
export const selectMerged = async (tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'merged_into'])
    .where('id', 'in', ids)
    .where('merged_into', 'is not', null)
    .execute()
  return new Map(rows.flatMap(row => (row.merged_into === null ? [] : [[row.id, row.merged_into] as const])))
}
