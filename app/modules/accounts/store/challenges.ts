import type { Tx } from '#platform/db/database.ts'

export interface Challenge {
  /** Hash of what the browser has to bring back. */
  readonly id: string
  readonly kind: 'passkey-add' | 'passkey-use' | 'openid'
  readonly value: string
  readonly accountId: string | null
}

/** Keeps a challenge for some minutes, and clears away those that nobody answered in time. */
export const insertChallenge = async (
  tx: Tx,
  { id, kind, value, accountId }: Challenge,
  { now, minutes }: { readonly now: string; readonly minutes: number },
): Promise<void> => {
  await tx.deleteFrom('sign_in_challenge').where('expires_at', '<=', now).execute()
  const expires = Temporal.Instant.from(now).add({ minutes }).toString()
  await tx
    .insertInto('sign_in_challenge')
    .values({ id, kind, value, account_id: accountId, expires_at: expires })
    .execute()
}

/** Takes a challenge out: it is answered once. Null where there is none, or no longer. */
export const takeChallenge = async (
  tx: Tx,
  { id, kind, now }: Pick<Challenge, 'id' | 'kind'> & { readonly now: string },
): Promise<Pick<Challenge, 'value' | 'accountId'> | null> => {
  const row = await tx
    .deleteFrom('sign_in_challenge')
    .where('id', '=', id)
    .where('kind', '=', kind)
    .returning(['value', 'account_id as accountId', 'expires_at'])
    .executeTakeFirst()
  return row === undefined || row.expires_at <= now ? null : { value: row.value, accountId: row.accountId }
}
