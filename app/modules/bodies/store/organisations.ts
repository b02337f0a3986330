import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import type { Schema } from '#platform/db/schema.ts'
import { organisationKinds, type Organisation } from '../model.ts'
import { oneOf } from './one-of.ts'

/** A row as the module knows it. */
const organisationOf = (row: Selectable<Schema['organisation']>): Organisation => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  kind: oneOf(row.kind, organisationKinds, 'other'),
  closedOn: row.closed_on,
  leadPersonId: row.lead_person_id,
  version: row.version,
})

const valuesOf = (organisation: Organisation) => ({
  name: organisation.name,
  short_name: organisation.shortName,
  kind: organisation.kind,
  closed_on: organisation.closedOn,
  lead_person_id: organisation.leadPersonId,
  version: organisation.version,
})

export const selectOrganisation = async (tx: ReadTx, id: string): Promise<Organisation | null> => {
  const row = await tx.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : organisationOf(row)
}

const allOrganisations = prepared(tx => tx.selectFrom('organisation').selectAll().orderBy('name').orderBy('id'))

/** Every organisation, the closed ones too, by name. */
export const selectOrganisations = async (tx: ReadTx): Promise<readonly Organisation[]> =>
  (await allOrganisations(tx, {})).map(organisationOf)

export const insertOrganisation = async (tx: Tx, organisation: Organisation): Promise<void> => {
  await tx
    .insertInto('organisation')
    .values({ id: organisation.id, ...valuesOf(organisation) })
    .execute()
}

/** Writes an organisation as it is to be, its version among it. */
export const updateOrganisation = async (tx: Tx, organisation: Organisation): Promise<void> => {
  await tx.updateTable('organisation').set(valuesOf(organisation)).where('id', '=', organisation.id).execute()
}
