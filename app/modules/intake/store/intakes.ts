import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { intakeStates, type Intake, type IntakeCounts, type IntakeState } from '../model.ts'

type Row = Omit<Selectable<Schema['intake']>, 'reading'>

const columns = [
  'id',
  'file_hash',
  'name',
  'kind',
  'state',
  'attempts',
  'problem',
  'given_at',
  'given_by_kind',
  'given_by_id',
  'given_by_name',
  'scope',
  'finished_at',
  'version',
] as const

const idsOf = (json: string): readonly string[] => {
  const value: unknown = JSON.parse(json)
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}

const stateOf = (state: string): IntakeState => intakeStates.find(one => one === state) ?? 'failed'

const byKinds = ['account', 'console', 'system'] as const

/** A row as the module knows it. */
const intakeOf = (row: Row): Intake => ({
  id: row.id,
  hash: row.file_hash,
  name: row.name,
  kind: row.kind === 'moderngov' ? 'moderngov' : 'minutes',
  state: stateOf(row.state),
  attempts: row.attempts,
  problem: row.problem,
  givenAt: row.given_at,
  givenBy: {
    kind: byKinds.find(kind => kind === row.given_by_kind) ?? 'system',
    id: row.given_by_id,
    name: row.given_by_name,
  },
  scope: row.scope === null ? null : idsOf(row.scope),
  finishedAt: row.finished_at,
  version: row.version,
})

/** A file by its id or by the hash of its bytes. */
export const selectIntake = async (
  tx: ReadTx,
  by: { readonly id: string } | { readonly hash: string },
): Promise<Intake | null> => {
  const query = tx.selectFrom('intake').select(columns)
  const row = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('file_hash', '=', by.hash)
  ).executeTakeFirst()
  return row === undefined ? null : intakeOf(row)
}

export const insertIntake = async (
  tx: Tx,
  { intake, mediaType, size }: { readonly intake: Intake; readonly mediaType: string; readonly size: number },
): Promise<void> => {
  const { hash, name, givenAt, givenBy } = intake
  await tx
    .insertInto('file')
    .values({ hash, name, media_type: mediaType, size, stored_at: givenAt })
    .onConflict(conflict => conflict.column('hash').doNothing())
    .execute()
  await tx
    .insertInto('intake')
    .values({
      id: intake.id,
      file_hash: hash,
      name,
      kind: intake.kind,
      state: intake.state,
      attempts: 0,
      problem: null,
      reading: null,
      given_at: givenAt,
      given_by_kind: givenBy.kind,
      given_by_id: givenBy.id,
      given_by_name: givenBy.name,
      scope: intake.scope === null ? null : JSON.stringify(intake.scope),
      finished_at: null,
    })
    .execute()
}

/** What of a file changes on its way. */
export interface IntakeChange {
  readonly state: IntakeState
  readonly problem?: string | null
  readonly finishedAt?: string | null
  /** What was read; null drops it. */
  readonly reading?: unknown
  readonly attempts?: number
}

/** JSON, packed: positions of a tree repeat each other, and shrink to a tenth. */
const pack = (reading: unknown): string => deflateRawSync(JSON.stringify(reading)).toString('base64')

/**
 * Moves a file on.
 * @returns false where somebody else did meanwhile, and nothing was changed
 */
export const updateIntake = async (
  tx: Tx,
  { id, version }: Pick<Intake, 'id' | 'version'>,
  change: IntakeChange,
): Promise<boolean> => {
  const { state, problem, finishedAt, reading, attempts } = change
  const result = await tx
    .updateTable('intake')
    .set({
      state,
      version: version + 1,
      ...(problem !== undefined && { problem }),
      ...(finishedAt !== undefined && { finished_at: finishedAt }),
      ...(reading !== undefined && { reading: reading === null ? null : pack(reading) }),
      ...(attempts !== undefined && { attempts }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** What was read of a file while it waits: JSON; null where nothing is kept. */
export const selectReading = async (tx: ReadTx, id: string): Promise<string | null> => {
  const row = await tx.selectFrom('intake').select('reading').where('id', '=', id).executeTakeFirst()
  return row?.reading == null ? null : inflateRawSync(Buffer.from(row.reading, 'base64')).toString('utf8')
}

/** The file of that state that was given first. */
export const selectFirst = async (
  tx: ReadTx,
  { state, notIn }: { readonly state: IntakeState; readonly notIn: readonly string[] },
): Promise<Intake | null> => {
  let query = tx.selectFrom('intake').select(columns).where('state', '=', state)
  if (notIn.length > 0) query = query.where('id', 'not in', notIn)
  const row = await query.orderBy('given_at').orderBy('name').orderBy('id').limit(1).executeTakeFirst()
  return row === undefined ? null : intakeOf(row)
}

/** A file that was asked about and has all its answers. */
export const selectAnswered = async (tx: ReadTx): Promise<Intake | null> => {
  const row = await tx
    .selectFrom('intake')
    .select(columns)
    .where('state', '=', 'asking')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('intake_question')
            .select('intake_question.id')
            .whereRef('intake_question.intake_id', '=', 'intake.id')
            .where('intake_question.kind', '!=', 'seat')
            .where('intake_question.answer', 'is', null),
        ),
      ),
    )
    .orderBy('given_at')
    .orderBy('name')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : intakeOf(row)
}

const ofGiver = <Q extends { where: (column: 'given_by_id', op: '=', value: string) => Q }>(
  query: Q,
  accountId: string | null,
): Q => (accountId === null ? query : query.where('given_by_id', '=', accountId))

/** How many files there are in each state; of one giver, or of all. */
export const countIntakes = async (tx: ReadTx, accountId: string | null): Promise<IntakeCounts> => {
  const rows = await ofGiver(
    tx
      .selectFrom('intake')
      .select(({ fn }) => ['state', fn.countAll().as('count')])
      .groupBy('state'),
    accountId,
  ).execute()
  const counts = { waiting: 0, reading: 0, asking: 0, taken: 0, nothing: 0, failed: 0 }
  for (const { state, count } of rows) counts[stateOf(state)] += Number(count)
  return counts
}

/** Files, the last given first. */
export const selectIntakes = async (
  tx: ReadTx,
  {
    accountId,
    state,
    from,
    most,
  }: {
    readonly accountId: string | null
    readonly state: IntakeState | null
    readonly from: number
    readonly most: number
  },
): Promise<readonly Intake[]> => {
  let query = ofGiver(tx.selectFrom('intake').select(columns), accountId)
  if (state !== null) query = query.where('state', '=', state)
  return (await query.orderBy('given_at', 'desc').orderBy('id').limit(most).offset(from).execute()).map(intakeOf)
}

/** When the last files were finished, the latest first: how fast it goes. */
export const selectFinishedTimes = async (tx: ReadTx, most: number): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('intake')
      .select('finished_at')
      .where('finished_at', 'is not', null)
      .orderBy('finished_at', 'desc')
      .limit(most)
      .execute()
  ).flatMap(({ finished_at: at }) => (at === null ? [] : [at]))
