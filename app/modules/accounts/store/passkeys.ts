import type { ReadTx, Tx } from '#platform/db/database.ts'

/** A passkey as it is kept: its public half. */
export interface PasskeyRow {
  readonly id: string
  readonly accountId: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly createdAt: string
  readonly usedAt: string | null
}

const texts = (json: string): readonly string[] => {
  const given: unknown = JSON.parse(json)
  return Array.isArray(given) ? given.filter(one => typeof one === 'string') : []
}

export const selectPasskeys = async (
  tx: ReadTx,
  by: { readonly id: string } | { readonly accountId: string },
): Promise<readonly PasskeyRow[]> => {
  const query = tx.selectFrom('passkey').selectAll().orderBy('created_at')
  const rows = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('account_id', '=', by.accountId)
  ).execute()
  return rows.map(row => ({
    id: row.id,
    accountId: row.account_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: texts(row.transports),
    name: row.name,
    createdAt: row.created_at,
    usedAt: row.used_at,
  }))
}

/** False where the passkey is known already. */
export const insertPasskey = async (tx: Tx, row: PasskeyRow): Promise<boolean> => {
  const added = await tx
    .insertInto('passkey')
    .values({
      id: row.id,
      account_id: row.accountId,
      public_key: row.publicKey,
      counter: row.counter,
      transports: JSON.stringify(row.transports),
      name: row.name,
      created_at: row.createdAt,
      used_at: row.usedAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length > 0
}

export const usePasskey = async (
  tx: Tx,
  { id, counter, now }: { readonly id: string; readonly counter: number; readonly now: string },
): Promise<void> => {
  await tx.updateTable('passkey').set({ counter, used_at: now }).where('id', '=', id).execute()
}

export const deletePasskey = async (
  tx: Tx,
  { id, accountId }: Pick<PasskeyRow, 'id' | 'accountId'>,
): Promise<string | null> => {
  const row = await tx
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('name')
    .executeTakeFirst()
  return row?.name ?? null
}
