import type { ReadTx, Tx } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import { foldOf } from '../model/fold-name.ts'
import type { AliasKind } from '../model.ts'

/** Whose name it is. */
export interface AliasOf {
  readonly kind: AliasKind
  readonly id: string
}

const aliasesOf = prepared((tx, { kind, id }: AliasOf) =>
  tx.selectFrom('alias').select('name').where('kind', '=', kind).where('subject_id', '=', id).orderBy('name'),
)

/** Other names of one thing, by name. */
export const selectAliasesOf = async (tx: ReadTx, of: AliasOf): Promise<readonly string[]> =>
  (await aliasesOf(tx, of)).map(({ name }) => name)

/** Adds another name; one that differs by typing alone from one that is there changes nothing. */
export const insertAlias = async (tx: Tx, { kind, id }: AliasOf, name: string): Promise<void> => {
  await tx
    .insertInto('alias')
    .values({ kind, name, folded: foldOf[kind](name), subject_id: id })
    .onConflict(conflict => conflict.columns(['kind', 'folded', 'subject_id']).doNothing())
    .execute()
}

/** Makes these, and no others, the other names of a thing. */
export const replaceAliases = async (tx: Tx, of: AliasOf, names: readonly string[]): Promise<void> => {
  await tx.deleteFrom('alias').where('kind', '=', of.kind).where('subject_id', '=', of.id).execute()
  for (const name of names) await insertAlias(tx, of, name)
}
