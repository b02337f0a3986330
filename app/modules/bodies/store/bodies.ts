import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import type { Schema } from '#platform/db/schema.ts'
import { bodyKinds, type Body, type QuorumRule } from '../model.ts'
import { oneOf } from './one-of.ts'

type BodyRow = Selectable<Schema['body']>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const readQuorum = (json: string): QuorumRule => {
  const given: unknown = JSON.parse(json)
  const { least, share, includes } = isRecord(given) ? given : {}
  return {
    least: typeof least === 'number' ? least : 0,
    ...(typeof share === 'number' ? { share } : {}),
    includes: Array.isArray(includes) ? includes.filter(id => typeof id === 'string') : [],
  }
}

/** A row as the module knows it. */
const bodyOf = (row: BodyRow): Body => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  shortName: row.short_name,
  kind: oneOf(row.kind, bodyKinds, 'other'),
  parentId: row.parent_id,
  regime: oneOf(row.regime, ['statutory', 'adopted', 'private'], 'private'),
  quorum: readQuorum(row.quorum),
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

const bodyOfId = prepared((tx, { id }: { readonly id: string }) =>
  tx.selectFrom('body').selectAll().where('id', '=', id),
)
const bodyOfSlug = prepared((tx, { slug }: { readonly slug: string }) =>
  tx.selectFrom('body').selectAll().where('slug', '=', slug),
)

export const selectBody = async (
  tx: ReadTx,
  by: { readonly id: string } | { readonly slug: string },
): Promise<Body | null> => {
  const [row] = await ('id' in by ? bodyOfId(tx, by) : bodyOfSlug(tx, by))
  return row === undefined ? null : bodyOf(row)
}

const allBodies = prepared(tx => tx.selectFrom('body').selectAll().orderBy('name'))

/** Every body, by name. */
export const selectBodies = async (tx: ReadTx): Promise<readonly Body[]> => (await allBodies(tx, {})).map(bodyOf)

const valuesOf = (body: Body) => ({
  slug: body.slug,
  name: body.name,
  short_name: body.shortName,
  kind: body.kind,
  parent_id: body.parentId,
  regime: body.regime,
  quorum: JSON.stringify(body.quorum),
  numbering: body.numbering,
  next_number: body.nextNumber,
  prefix: body.prefix,
  meetings_a_year: body.meetingsAYear,
  usual_start: body.usualStart,
  usual_end: body.usualEnd,
  usual_venue: body.usualVenue,
  established_on: body.establishedOn,
  dissolved_on: body.dissolvedOn,
  successor_id: body.successorId,
  terms_of_reference: body.termsOfReference,
  example: body.example ? 1 : 0,
  version: body.version,
})

export const insertBody = async (tx: Tx, body: Body): Promise<void> => {
  await tx
    .insertInto('body')
    .values({ id: body.id, ...valuesOf(body) })
    .execute()
}

/** Writes a body as it is to be, its version among it. */
export const updateBody = async (tx: Tx, body: Body): Promise<void> => {
  await tx.updateTable('body').set(valuesOf(body)).where('id', '=', body.id).execute()
}

export const isSlugTaken = async (tx: ReadTx): Promise<(slug: string) => boolean> => {
  const rows = await tx.selectFrom('body').select('slug').execute()
  const taken = new Set(rows.map(({ slug }) => slug))
  return slug => taken.has(slug)
}

/** Makes an account the clerk of a body. */
export const insertClerk = async (
  tx: Tx,
  { accountId, bodyId, since }: { readonly accountId: string; readonly bodyId: string; readonly since: string },
): Promise<void> => {
  await tx.insertInto('account_role').values({ account_id: accountId, body_id: bodyId, role: 'clerk', since }).execute()
}
