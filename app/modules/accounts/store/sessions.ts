import type { ReadTx, Tx } from '#platform/db/database.ts'
import { roles, type Role } from '../model.ts'

/** A session as it is kept: never the token, which is in the cookie alone. */
export interface SessionRow {
  readonly id: string
  readonly tokenHash: string
  readonly accountId: string
  readonly how: 'link' | 'passkey' | 'oidc' | 'example' | 'console'
  readonly about: string
  readonly createdAt: string
  readonly expiresAt: string
}

export const insertSession = async (tx: Tx, row: SessionRow): Promise<void> => {
  await tx
    .insertInto('session')
    .values({
      id: row.id,
      token_hash: row.tokenHash,
      account_id: row.accountId,
      how: row.how,
      about: row.about,
      created_at: row.createdAt,
      seen_at: row.createdAt,
      expires_at: row.expiresAt,
      ended_at: null,
    })
    .execute()
}

/** The account of a session that has not ended, with its roles; null where there is none. */
export const selectVisitor = async (tx: ReadTx, tokenHash: string, now: string) => {
  const found = await tx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'session.id as sessionId',
      'account.id as accountId',
      'account.name',
      'account.person_id as personId',
      'account.administrator',
    ])
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (found === undefined) return null
  const rows = await tx
    .selectFrom('account_role')
    .select(['body_id', 'role'])
    .where('account_id', '=', found.accountId)
    .execute()
  const held = new Map<string, Set<Role>>()
  for (const { body_id: bodyId, role: name } of rows) {
    const role = roles.find(one => one === name)
    if (role !== undefined) held.set(bodyId, (held.get(bodyId) ?? new Set()).add(role))
  }
  return { ...found, administrator: found.administrator === 1, roles: held }
}
