import type { ReadTx, Tx } from '#platform/db/database.ts'

/** An address of a feed that has not been taken back. The secret in it is kept as its hash alone. */
export interface FeedRow {
  readonly id: string
  readonly bodyId: string
  readonly accountId: string
  readonly madeAt: string
}

export const insertFeed = async (tx: Tx, feed: FeedRow & { readonly tokenHash: string }): Promise<void> => {
  await tx
    .insertInto('calendar_feed')
    .values({
      id: feed.id,
      body_id: feed.bodyId,
      account_id: feed.accountId,
      token_hash: feed.tokenHash,
      made_at: feed.madeAt,
      revoked_at: null,
    })
    .execute()
}

/** Addresses of a body's feed that belong to an account, the newest first. */
export const selectFeeds = async (
  tx: ReadTx,
  { bodyId, accountId }: { readonly bodyId: string; readonly accountId: string },
): Promise<readonly FeedRow[]> =>
  (
    await tx
      .selectFrom('calendar_feed')
      .select(['id', 'made_at'])
      .where('body_id', '=', bodyId)
      .where('account_id', '=', accountId)
      .where('revoked_at', 'is', null)
      .orderBy('made_at', 'desc')
      .orderBy('id')
      .execute()
  ).map(row => ({ id: row.id, bodyId, accountId, madeAt: row.made_at }))

/** True where the secret opens the feed of a body: not taken back, and its owner still belongs to the body. */
export const isFeedOpen = async (
  tx: ReadTx,
  { bodyId, tokenHash }: { readonly bodyId: string; readonly tokenHash: string },
): Promise<boolean> => {
  const feed = await tx
    .selectFrom('calendar_feed')
    .innerJoin('account', 'account.id', 'calendar_feed.account_id')
    .select(['account.id as accountId', 'account.administrator'])
    .where('calendar_feed.body_id', '=', bodyId)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (feed === undefined) return false
  if (feed.administrator === 1) return true
  const role = await tx
    .selectFrom('account_role')
    .select('role')
    .where('body_id', '=', bodyId)
    .where('account_id', '=', feed.accountId)
    .executeTakeFirst()
  return role !== undefined
}

/** Takes an address back; false where it is not this account's, or was taken back before. */
export const revokeFeed = async (
  tx: Tx,
  { id, accountId, now }: { readonly id: string; readonly accountId: string; readonly now: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
