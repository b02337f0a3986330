import type { ReadTx, Tx } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
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

/** Days that a session may lie unused. */
const idleDays = 7

/** Seconds that a browser may still show a token that was changed: for requests that were under way. */
const graceSeconds = 60

/** A session that was not used since is ended by that. */
const idleSince = (now: string): string =>
  Temporal.Instant.from(now)
    .subtract({ hours: 24 * idleDays })
    .toString()

interface Moment {
  readonly now: string
  readonly idle: string
}

/** Open sessions, as far as time alone says. */
const open = (tx: ReadTx, { now, idle }: Moment) =>
  tx.selectFrom('session').where('ended_at', 'is', null).where('expires_at', '>', now).where('seen_at', '>', idle)

/** One query, a row for each role: this is asked for every page. */
const visitorRows = prepared((tx, { tokenHash, now, idle }: Moment & { readonly tokenHash: string }) =>
  open(tx, { now, idle })
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .leftJoin('account_role', 'account_role.account_id', 'account.id')
    .select([
      'session.id as sessionId',
      'token_hash as tokenHash',
      'seen_at as seenAt',
      'renew',
      'account.id as accountId',
      'account.name',
      'account.administrator',
      'person.id as personId',
      // Two people of the record may have turned out to be one.
      'person.merged_into as mergedInto',
      'account_role.body_id as bodyId',
      'account_role.role',
    ])
    .where(({ eb, or, and }) =>
      or([eb('token_hash', '=', tokenHash), and([eb('former_hash', '=', tokenHash), eb('former_until', '>', now)])]),
    )
    .where('closed_at', 'is', null),
)

/** The account of a session that has not ended, with its roles; null where there is none. */
export const selectVisitor = async (tx: ReadTx, tokenHash: string, now: string) => {
  const rows = await visitorRows(tx, { tokenHash, now, idle: idleSince(now) })
  const [found] = rows
  if (found === undefined) return null
  const held = new Map<string, Set<Role>>()
  for (const { sessionId, bodyId, role: name } of rows) {
    const role = roles.find(one => one === name)
    if (bodyId !== null && role !== undefined && sessionId === found.sessionId)
      held.set(bodyId, (held.get(bodyId) ?? new Set()).add(role))
  }
  return {
    sessionId: found.sessionId,
    accountId: found.accountId,
    name: found.name,
    personId: found.mergedInto ?? found.personId,
    administrator: found.administrator === 1,
    roles: held,
    seenAt: found.seenAt,
    // Only the token of now is changed: that of before is about to go anyway.
    renew: found.renew === 1 && found.tokenHash === tokenHash,
  }
}

/** Sessions of an account that have not ended, the one used last first. */
export const selectSessions = async (tx: ReadTx, accountId: string, now: string) =>
  open(tx, { now, idle: idleSince(now) })
    .select(['id', 'how', 'about', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('account_id', '=', accountId)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()

/** Which sessions of an account: one, all, or all but one. */
export interface WhichSessions {
  readonly accountId: string
  readonly only?: string
  readonly except?: string
}

/** Ends sessions. Tells how many had not ended. */
export const endSessions = async (tx: Tx, { accountId, only, except }: WhichSessions, now: string): Promise<number> => {
  let query = tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
  if (only !== undefined) query = query.where('id', '=', only)
  if (except !== undefined) query = query.where('id', '!=', except)
  return (await query.returning('id').execute()).length
}

export const updateSeen = async (tx: Tx, id: string, now: string): Promise<void> => {
  await tx.updateTable('session').set({ seen_at: now }).where('id', '=', id).where('seen_at', '<', now).execute()
}

/** Asks for new tokens for all sessions of an account. */
export const askToRenew = async (tx: Tx, accountId: string): Promise<void> => {
  await tx
    .updateTable('session')
    .set({ renew: 1 })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Puts a new token in the place of the old one, which holds for a moment longer. False where it was not asked for. */
export const replaceToken = async (
  tx: Tx,
  { id, tokenHash, now }: { readonly id: string; readonly tokenHash: string; readonly now: string },
): Promise<boolean> => {
  const until = Temporal.Instant.from(now).add({ seconds: graceSeconds }).toString()
  const changed = await tx
    .updateTable('session')
    .set(({ ref }) => ({ token_hash: tokenHash, former_hash: ref('token_hash'), former_until: until, renew: 0 }))
    .where('id', '=', id)
    .where('renew', '=', 1)
    .returning('id')
    .execute()
  return changed.length > 0
}
