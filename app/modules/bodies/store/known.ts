import type { ReadTx } from '#platform/db/database.ts'
import type { KnownPerson } from '../model/match-people.ts'
import type { Known } from '../model/match.ts'
import type { AliasKind } from '../model.ts'

/** Other names of everything of a kind, by id. */
const selectAliases = async (tx: ReadTx, kind: AliasKind): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await tx
    .selectFrom('alias')
    .select(['subject_id', 'name'])
    .where('kind', '=', kind)
    .orderBy('name')
    .execute()
  const names = new Map<string, string[]>()
  for (const { subject_id: id, name } of rows) names.set(id, [...(names.get(id) ?? []), name])
  return names
}

const present = (names: readonly (string | null)[]): readonly string[] => names.filter(name => name !== null)

/** Everybody, except those who were merged into somebody else: their names are aliases of whom they were merged into. */
export const selectKnownPeople = async (tx: ReadTx): Promise<readonly KnownPerson[]> => {
  const rows = await tx.selectFrom('person').selectAll().where('merged_into', 'is', null).orderBy('name').execute()
  const aliases = await selectAliases(tx, 'person')
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    names: [row.name, ...(aliases.get(row.id) ?? [])],
    email: row.email,
    organisationId: row.organisation_id,
  }))
}

/** Every organisation, the closed ones too: old papers name them. */
export const selectKnownOrganisations = async (tx: ReadTx): Promise<readonly Known[]> => {
  const rows = await tx.selectFrom('organisation').selectAll().orderBy('name').execute()
  const aliases = await selectAliases(tx, 'organisation')
  return rows.map(({ id, name, short_name: short }) => ({
    id,
    name,
    names: present([name, short, ...(aliases.get(id) ?? [])]),
  }))
}

/** Every body. */
export const selectKnownBodies = async (tx: ReadTx): Promise<readonly Known[]> => {
  const rows = await tx.selectFrom('body').select(['id', 'name', 'short_name']).orderBy('name').execute()
  const aliases = await selectAliases(tx, 'body')
  return rows.map(({ id, name, short_name: short }) => ({
    id,
    name,
    names: present([name, short, ...(aliases.get(id) ?? [])]),
  }))
}
