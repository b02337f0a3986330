import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import type { OwnerLink } from '../model/owner-link.ts'

const linkOf = (row: Selectable<Schema['owner_link']>): OwnerLink => ({
  id: row.id,
  personId: row.person_id,
  bodyId: row.body_id,
  sentTo: row.sent_to,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  revokedReason: row.revoked_reason,
  usedAt: row.used_at,
  away: row.away_at === null ? null : { at: row.away_at, text: row.away_text ?? '' },
})

/** The key that links are signed with. */
export const selectLinkKey = async (tx: ReadTx): Promise<string> =>
  (await tx.selectFrom('link_key').select('value').where('id', '=', 'owner-links').executeTakeFirstOrThrow()).value

export const selectLink = async (tx: ReadTx, id: string): Promise<OwnerLink | null> => {
  const row = await tx.selectFrom('owner_link').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : linkOf(row)
}

/** The link of a person for a body that was not withdrawn. */
export const selectLinkInForce = async (
  tx: ReadTx,
  { personId, bodyId }: Pick<OwnerLink, 'personId' | 'bodyId'>,
): Promise<OwnerLink | null> => {
  const row = await tx
    .selectFrom('owner_link')
    .selectAll()
    .where('person_id', '=', personId)
    .where('body_id', '=', bodyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : linkOf(row)
}

/** A link with the name of whose it is. */
export interface NamedLink extends OwnerLink {
  readonly name: string
}

/** The links of a body that were not withdrawn, by name. */
export const selectLinksOfBody = async (tx: ReadTx, bodyId: string): Promise<readonly NamedLink[]> =>
  (
    await tx
      .selectFrom('owner_link')
      .innerJoin('person', 'person.id', 'owner_link.person_id')
      .selectAll('owner_link')
      .select('person.name')
      .where('owner_link.body_id', '=', bodyId)
      .where('owner_link.revoked_at', 'is', null)
      .orderBy('person.name')
      .orderBy('owner_link.id')
      .execute()
  ).map(row => ({ ...linkOf(row), name: row.name }))

export const insertLink = async (tx: Tx, link: OwnerLink): Promise<void> => {
  await tx
    .insertInto('owner_link')
    .values({
      id: link.id,
      person_id: link.personId,
      body_id: link.bodyId,
      sent_to: link.sentTo,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
      revoked_at: null,
      revoked_reason: null,
      used_at: null,
      away_at: null,
      away_text: null,
    })
    .execute()
}

export const extendLink = async (tx: Tx, { id, expiresAt }: Pick<OwnerLink, 'id' | 'expiresAt'>): Promise<void> => {
  await tx.updateTable('owner_link').set({ expires_at: expiresAt }).where('id', '=', id).execute()
}

/** Withdraws a link. False where it was withdrawn before. */
export const revokeLink = async (
  tx: Tx,
  id: string,
  { at, reason }: { readonly at: string; readonly reason: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('owner_link')
    .set({ revoked_at: at, revoked_reason: reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes what a machine answered for its person: that they are away. */
export const noteAway = async (
  tx: Tx,
  id: string,
  { at, text }: { readonly at: string; readonly text: string },
): Promise<void> => {
  await tx.updateTable('owner_link').set({ away_at: at, away_text: text }).where('id', '=', id).execute()
}

export const noteUsed = async (tx: Tx, id: string, at: string): Promise<void> => {
  await tx.updateTable('owner_link').set({ used_at: at }).where('id', '=', id).execute()
}
