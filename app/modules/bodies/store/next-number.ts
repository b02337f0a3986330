import type { Tx } from '#platform/db/database.ts'

/** Raises the next number of a body; gives what it was, or null where it was as high already. */
export const advanceNextNumber = async (
  tx: Tx,
  { bodyId, to }: { readonly bodyId: string; readonly to: number },
): Promise<number | null> => {
  const row = await tx.selectFrom('body').select(['next_number', 'version']).where('id', '=', bodyId).executeTakeFirst()
  if (row === undefined || row.next_number >= to) return null
  await tx
    .updateTable('body')
    .set({ next_number: to, version: row.version + 1 })
    .where('id', '=', bodyId)
    .execute()
  return row.next_number
}
