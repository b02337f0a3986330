import { Stale } from '#kernel/errors.ts'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import { roles, type Account, type RoleHeld } from '../model.ts'

interface AccountRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly person_id: string | null
  readonly administrator: number
  readonly created_at: string
  readonly closed_at: string | null
  readonly version: number
}

const accountOf = (row: AccountRow): Account => ({
  id: row.id,
  email: row.email,
  name: row.name,
  personId: row.person_id,
  administrator: row.administrator === 1,
  createdAt: row.created_at,
  closedAt: row.closed_at,
  version: row.version,
})

export const selectAccount = async (
  tx: ReadTx,
  by: { readonly id: string } | { readonly email: string },
): Promise<Account | null> => {
  const query = tx.selectFrom('account').selectAll()
  const row = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('email', '=', by.email)
  ).executeTakeFirst()
  return row === undefined ? null : accountOf(row)
}

/** Every account, by name; those of one body where it is given. */
export const selectAccounts = async (tx: ReadTx, bodyId?: string): Promise<readonly Account[]> => {
  let query = tx.selectFrom('account').selectAll().orderBy('name').orderBy('email')
  if (bodyId !== undefined) {
    const ofBody = tx.selectFrom('account_role').select('account_id').where('body_id', '=', bodyId)
    query = query.where('id', 'in', ofBody)
  }
  return (await query.execute()).map(accountOf)
}

export const insertAccount = async (tx: Tx, account: Account): Promise<void> => {
  await tx
    .insertInto('account')
    .values({
      id: account.id,
      email: account.email,
      name: account.name,
      person_id: account.personId,
      administrator: account.administrator ? 1 : 0,
      created_at: account.createdAt,
      closed_at: account.closedAt,
    })
    .execute()
}

/**
 * Changes an account, or only counts a change of what belongs to it.
 * @throws Stale where somebody changed it after `version`
 */
export const updateAccount = async (
  tx: Tx,
  { id, version }: Pick<Account, 'id' | 'version'>,
  change: Partial<Pick<Account, 'email' | 'name' | 'personId' | 'administrator' | 'closedAt'>>,
): Promise<void> => {
  const { email, name, personId, administrator, closedAt } = change
  const changed = await tx
    .updateTable('account')
    .set({
      version: version + 1,
      ...(email !== undefined && { email }),
      ...(name !== undefined && { name }),
      ...(personId !== undefined && { person_id: personId }),
      ...(administrator !== undefined && { administrator: administrator ? 1 : 0 }),
      ...(closedAt !== undefined && { closed_at: closedAt }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .execute()
  if (changed.length === 0) throw new Stale('account')
}

/** Ids of the administrators who can sign in. */
export const selectAdministrators = async (tx: ReadTx): Promise<readonly string[]> =>
  (
    await tx.selectFrom('account').select('id').where('administrator', '=', 1).where('closed_at', 'is', null).execute()
  ).map(({ id }) => id)

/** The person of the record who has an address; null where there is none, or more than one. */
export const selectPersonOfEmail = async (tx: ReadTx, email: string): Promise<string | null> => {
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where(({ fn }) => fn<string>('lower', ['email']), '=', email)
    .where('merged_into', 'is', null)
    .limit(2)
    .execute()
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** Roles of an account, or of all accounts on a body, each with the name of its body. */
export const selectRoles = async (
  tx: ReadTx,
  of: { readonly accountId?: string; readonly bodyId?: string },
): Promise<readonly RoleHeld[]> => {
  let query = tx
    .selectFrom('account_role')
    .innerJoin('body', 'body.id', 'account_role.body_id')
    .select(['account_id', 'body_id', 'role', 'body.name as bodyName', 'body.slug as bodySlug'])
    .orderBy('body.name')
    .orderBy('role')
  if (of.accountId !== undefined) query = query.where('account_id', '=', of.accountId)
  if (of.bodyId !== undefined) query = query.where('body_id', '=', of.bodyId)
  return (await query.execute()).flatMap(row => {
    const role = roles.find(one => one === row.role)
    if (role === undefined) return []
    const body = { id: row.body_id, name: row.bodyName, slug: row.bodySlug }
    return [{ accountId: row.account_id, role, body }]
  })
}

/** True where the role was not held before. */
export const insertRole = async (
  tx: Tx,
  row: { readonly accountId: string; readonly bodyId: string; readonly role: string; readonly since: string },
): Promise<boolean> => {
  const given = await tx
    .insertInto('account_role')
    .values({ account_id: row.accountId, body_id: row.bodyId, role: row.role, since: row.since })
    .onConflict(conflict => conflict.doNothing())
    .returning('role')
    .execute()
  return given.length > 0
}

/** True where the role was held. */
export const deleteRole = async (
  tx: Tx,
  row: { readonly accountId: string; readonly bodyId: string; readonly role: string },
): Promise<boolean> => {
  const taken = await tx
    .deleteFrom('account_role')
    .where('account_id', '=', row.accountId)
    .where('body_id', '=', row.bodyId)
    .where('role', '=', row.role)
    .returning('role')
    .execute()
  return taken.length > 0
}

/** What accounts need to know of bodies, which are a later module's: their names. */
export const selectBodyNames = (tx: ReadTx): Promise<{ id: string; name: string; slug: string }[]> =>
  tx.selectFrom('body').select(['id', 'name', 'slug']).orderBy('name').execute()
