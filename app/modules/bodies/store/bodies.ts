import type { Selectable } from 'kysely'
import type { ReadTx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { bodyKinds, type Body, type QuorumRule } from '../model.ts'

type BodyRow = Selectable<Schema['body']>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const quorumOf = (json: string): QuorumRule => {
  const given: unknown = JSON.parse(json)
  const { least, share, includes } = isRecord(given) ? given : {}
  return {
    least: typeof least === 'number' ? least : 0,
    ...(typeof share === 'number' ? { share } : {}),
    includes: Array.isArray(includes) ? includes.filter(id => typeof id === 'string') : [],
  }
}

const oneOf = <T extends string>(value: string, known: readonly T[], otherwise: T): T =>
  known.find(one => one === value) ?? otherwise

/** A row as the module knows it. */
const bodyOf = (row: BodyRow): Body => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  shortName: row.short_name,
  kind: oneOf(row.kind, bodyKinds, 'other'),
  parentId: row.parent_id,
  regime: oneOf(row.regime, ['statutory', 'adopted', 'private'], 'private'),
  quorum: quorumOf(row.quorum),
  numbering: oneOf(row.numbering, ['continuous', 'meeting', 'year'], 'continuous'),
  nextNumber: row.next_number,
  prefix: row.prefix,
  meetingsAYear: row.meetings_a_year,
  usualStart: row.usual_start,
  usualEnd: row.usual_end,
  usualVenue: row.usual_venue,
  establishedOn: row.established_on,
  dissolvedOn: row.dissolved_on,
  successorId: row.successor_id,
  termsOfReference: row.terms_of_reference,
  example: row.example === 1,
  version: row.version,
})

export const selectBody = async (
  tx: ReadTx,
  by: { readonly id: string } | { readonly slug: string },
): Promise<Body | null> => {
  const query = tx.selectFrom('body').selectAll()
  const row = await ('id' in by ? query.where('id', '=', by.id) : query.where('slug', '=', by.slug)).executeTakeFirst()
  return row === undefined ? null : bodyOf(row)
}

/** Every body, by name. */
export const selectBodies = async (tx: ReadTx): Promise<readonly Body[]> =>
  (await tx.selectFrom('body').selectAll().orderBy('name').execute()).map(bodyOf)
