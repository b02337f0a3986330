import type { ReadTx, Tx } from '#platform/db/database.ts'
import { questionKinds, type PendingName } from '../model.ts'

/** Writes the names that a file prints, while it waits; those that a file before it prints too are there. */
export const insertNames = async (tx: Tx, intakeId: string, names: readonly PendingName[]): Promise<void> => {
  const different = new Map(names.map(name => [`${name.kind} ${name.folded}`, name]))
  const rows = [...different.values()].map(name => ({ intake_id: intakeId, ...name }))
  // A statement takes a limited number of values.
  for (let from = 0; from < rows.length; from += 100) {
    await tx
      .insertInto('intake_name')
      .values(
        rows
          .slice(from, from + 100)
          .map(({ intake_id, kind, folded, printed }) => ({ intake_id, kind, folded, printed })),
      )
      .onConflict(conflict => conflict.columns(['kind', 'folded']).doNothing())
      .execute()
  }
}

/** Takes back the names of a file that waits no more: what it names is in the record now, or was left out. */
export const deleteNames = async (tx: Tx, intakeId: string): Promise<void> => {
  await tx.deleteFrom('intake_name').where('intake_id', '=', intakeId).execute()
}

/**
 * Names that files print that wait, each once. One that is asked about itself is left out: its own question says what it is
 * the same as.
 */
export const selectNames = async (tx: ReadTx): Promise<readonly PendingName[]> => {
  const rows = await tx
    .selectFrom('intake_name')
    .select(['kind', 'folded', 'printed'])
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
    .execute()
  return rows.flatMap(({ kind, folded, printed }) => {
    const known = questionKinds.find(one => one === kind)
    return known === undefined ? [] : [{ kind: known, folded, printed }]
  })
}
