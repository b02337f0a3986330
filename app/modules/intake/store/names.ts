import type { ReadTx, Tx } from '#platform/db/database.ts'
import { questionKinds, type PendingName } from '../model.ts'

/** Writes the names that a file prints, while it waits. */
export const replaceNames = async (tx: Tx, intakeId: string, names: readonly PendingName[]): Promise<void> => {
  await tx.deleteFrom('intake_name').where('intake_id', '=', intakeId).execute()
  const different = new Map(names.map(name => [`${name.kind} ${name.folded}`, name]))
  const rows = [...different.values()].map(({ kind, folded, printed }) => ({
    intake_id: intakeId,
    kind,
    folded,
    printed,
  }))
  if (rows.length > 0) await tx.insertInto('intake_name').values(rows).execute()
}

/**
 * Names that other files print that wait, each once. One that is asked about itself is left out: its own question says what
 * it is the same as.
 */
export const selectNames = async (tx: ReadTx, but: string): Promise<readonly PendingName[]> => {
  const rows = await tx
    .selectFrom('intake_name')
    .select(({ fn }) => ['kind', 'folded', fn.min('printed').as('printed')])
    .where('intake_id', '!=', but)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('intake_question')
            .select('intake_question.id')
            .whereRef('intake_question.kind', '=', 'intake_name.kind')
            .whereRef('intake_question.folded', '=', 'intake_name.folded')
            .where('intake_question.candidates', '!=', '[]'),
        ),
      ),
    )
    .groupBy(['kind', 'folded'])
    .execute()
  return rows.flatMap(({ kind, folded, printed }) => {
    const known = questionKinds.find(one => one === kind)
    return known === undefined ? [] : [{ kind: known, folded, printed }]
  })
}
