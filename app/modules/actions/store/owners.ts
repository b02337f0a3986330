import type { ReadTx, Tx } from '#platform/db/database.ts'

/** Somebody who can be written to, perhaps. */
export interface Contact {
  readonly id: string
  readonly name: string
  readonly email: string | null
}

/** The people of these ids. */
export const selectContacts = async (tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, Contact>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('person').select(['id', 'name', 'email']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** A body as a mail names it, and its clerks. */
export interface BodyContact {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly clerks: readonly { readonly name: string; readonly email: string }[]
}

export const selectBodyContact = async (tx: ReadTx, bodyId: string): Promise<BodyContact | null> => {
  const body = await tx.selectFrom('body').select(['id', 'name', 'slug']).where('id', '=', bodyId).executeTakeFirst()
  if (body === undefined) return null
  const clerks = await tx
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(['account.name', 'account.email'])
    .where('account_role.body_id', '=', bodyId)
    .where('account_role.role', '=', 'clerk')
    .where('account.closed_at', 'is', null)
    .orderBy('account.name')
    .execute()
  return { ...body, clerks }
}

/** The bodies that have open actions. */
export const selectBodiesWithOpen = async (tx: ReadTx): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('action_standing')
      .select('body_id')
      .distinct()
      .where('is_open', '=', 1)
      .orderBy('body_id')
      .execute()
  ).map(row => row.body_id)

/** The body and the actions of a set of minutes. */
export const selectActionsOfMinutes = async (
  tx: ReadTx,
  minutesId: string,
): Promise<{ readonly bodyId: string | null; readonly actionIds: readonly string[] }> => {
  const rows = await tx
    .selectFrom('action_standing')
    .innerJoin('action', 'action.id', 'action_standing.action_id')
    .select(['action.id', 'action_standing.body_id'])
    .where('action.minutes_id', '=', minutesId)
    .execute()
  return { bodyId: rows[0]?.body_id ?? null, actionIds: rows.map(({ id }) => id) }
}

/** Up to which event each person was told of each action: "ACTION PERSON" → position. */
export const selectTold = async (tx: ReadTx, actionIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (actionIds.length === 0) return new Map()
  const rows = await tx.selectFrom('owner_told').selectAll().where('action_id', 'in', actionIds).execute()
  return new Map(rows.map(row => [`${row.action_id} ${row.person_id}`, row.position]))
}

export interface Told {
  readonly actionId: string
  readonly personId: string
  readonly position: number
  readonly at: string
  readonly mailId: string | null
}

export const upsertTold = async (tx: Tx, { actionId, personId, position, at, mailId }: Told): Promise<void> => {
  const said = { position, told_at: at, mail_id: mailId }
  await tx
    .insertInto('owner_told')
    .values({ action_id: actionId, person_id: personId, ...said })
    .onConflict(conflict => conflict.columns(['action_id', 'person_id']).doUpdateSet(said))
    .execute()
}

/** Which actions a mail told somebody of, as far as no later mail did. */
export const selectToldBy = async (tx: ReadTx, mailId: string): Promise<readonly string[]> =>
  (await tx.selectFrom('owner_told').select('action_id').where('mail_id', '=', mailId).execute()).map(
    row => row.action_id,
  )

/** The token of the address that a mail asked to be answered to; null where it asked for none. */
export const selectMailToken = async (tx: ReadTx, mailId: string): Promise<string | null> => {
  const row = await tx.selectFrom('mail').select('reply_to').where('id', '=', mailId).executeTakeFirst()
  return /\+([0-9a-z]+)@/.exec(row?.reply_to ?? '')?.[1] ?? null
}

/** Who was told of something on a day ("2026-03-10"). */
export const selectToldOn = async (tx: ReadTx, day: string): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('owner_told')
    .select('person_id')
    .distinct()
    .where('told_at', '>=', day)
    .where('told_at', '<', `${day}U`)
    .execute()
  return new Set(rows.map(row => row.person_id))
}
