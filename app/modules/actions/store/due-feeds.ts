import type { ReadTx, Tx } from '#platform/db/database.ts'

/** An address of a feed that has not been taken back. The secret in it is kept as its hash alone. */
export interface DueFeed {
  readonly id: string
  readonly madeAt: string
}

export const insertDueFeed = async (
  tx: Tx,
  feed: DueFeed & { readonly accountId: string; readonly tokenHash: string },
): Promise<void> => {
  const { id, accountId, madeAt, tokenHash } = feed
  await tx
    .insertInto('due_feed')
    .values({ id, account_id: accountId, token_hash: tokenHash, made_at: madeAt, revoked_at: null })
    .execute()
}

/** Addresses of an account, the newest first. */
export const selectDueFeeds = async (tx: ReadTx, accountId: string): Promise<readonly DueFeed[]> =>
  tx
    .selectFrom('due_feed')
    .select(['id', 'made_at as madeAt'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()

/** The person whose feed a secret opens; null where it was taken back, or its account can no longer be used. */
export const selectFeedPerson = async (tx: ReadTx, tokenHash: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('due_feed')
      .innerJoin('account', 'account.id', 'due_feed.account_id')
      .select('account.person_id')
      .where('token_hash', '=', tokenHash)
      .where('revoked_at', 'is', null)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
  )?.person_id ?? null

/** Takes an address back; false where it is not this account's, or was taken back before. */
export const updateRevoked = async (
  tx: Tx,
  { id, accountId, now }: { readonly id: string; readonly accountId: string; readonly now: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('due_feed')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
