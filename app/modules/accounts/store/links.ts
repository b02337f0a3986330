import type { ReadTx, Tx } from '#platform/db/database.ts'

/** A link that signs somebody in, as it is kept: never the token, which is in the mail alone. */
export interface LinkRow {
  readonly tokenHash: string
  /** Null for the link that makes the first administrator. */
  readonly accountId: string | null
  readonly email: string
  readonly purpose: 'sign-in' | 'first-administrator'
  readonly next: string | null
  readonly createdAt: string
  readonly expiresAt: string
}

export const insertLink = async (tx: Tx, row: LinkRow): Promise<void> => {
  await tx
    .insertInto('sign_in_link')
    .values({
      token_hash: row.tokenHash,
      account_id: row.accountId,
      email: row.email,
      purpose: row.purpose,
      next: row.next,
      created_at: row.createdAt,
      expires_at: row.expiresAt,
      used_at: null,
    })
    .execute()
}

type Wanted = Pick<LinkRow, 'tokenHash' | 'purpose'> & { readonly now: string }

/** A link that can still be used; null for one that is unknown, used or too old. */
export const selectLink = async (tx: ReadTx, { tokenHash, purpose, now }: Wanted) =>
  (await tx
    .selectFrom('sign_in_link')
    .select(['account_id as accountId', 'next'])
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()) ?? null

/** Makes links useless: those of an account, or all that would make a first administrator. */
export const useUpLinks = async (
  tx: Tx,
  of: { readonly accountId: string } | { readonly purpose: 'first-administrator' },
  now: string,
): Promise<void> => {
  const unused = tx.updateTable('sign_in_link').set({ used_at: now }).where('used_at', 'is', null)
  await (
    'accountId' in of ? unused.where('account_id', '=', of.accountId) : unused.where('purpose', '=', of.purpose)
  ).execute()
}
