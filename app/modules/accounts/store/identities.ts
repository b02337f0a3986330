import type { ReadTx, Tx } from '#platform/db/database.ts'

/** Who an account is at an OpenID provider. */
export interface IdentityRow {
  readonly issuer: string
  readonly subject: string
  readonly accountId: string
  readonly createdAt: string
}

export const selectIdentityAccount = async (
  tx: ReadTx,
  { issuer, subject }: Pick<IdentityRow, 'issuer' | 'subject'>,
): Promise<string | null> => {
  const row = await tx
    .selectFrom('account_identity')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.account_id ?? null
}

export const selectIdentities = async (tx: ReadTx, accountId: string): Promise<readonly IdentityRow[]> =>
  (await tx.selectFrom('account_identity').selectAll().where('account_id', '=', accountId).execute()).map(row => ({
    issuer: row.issuer,
    subject: row.subject,
    accountId: row.account_id,
    createdAt: row.created_at,
  }))

export const insertIdentity = async (tx: Tx, row: IdentityRow): Promise<void> => {
  await tx
    .insertInto('account_identity')
    .values({ issuer: row.issuer, subject: row.subject, account_id: row.accountId, created_at: row.createdAt })
    .execute()
}
