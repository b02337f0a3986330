import type { ReadTx, Tx } from '#platform/db/database.ts'
import { templateOf, type ReportTemplate } from '../model/template.ts'

/** A template, and how often it was changed; 0 where nobody has. */
export interface KeptTemplate {
  readonly template: ReportTemplate
  readonly version: number
}

export const selectTemplate = async (tx: ReadTx, bodyId: string): Promise<KeptTemplate> => {
  const row = await tx
    .selectFrom('report_template')
    .select(['template', 'version'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
  return row === undefined
    ? { template: templateOf(null), version: 0 }
    : { template: templateOf(JSON.parse(row.template)), version: row.version }
}

/** Keeps a template. False where somebody else changed it since `version`. */
export const saveTemplate = async (
  tx: Tx,
  bodyId: string,
  kept: KeptTemplate & { readonly at: string; readonly by: string },
): Promise<boolean> => {
  const { version, at, by } = kept
  const columns = { template: JSON.stringify(kept.template), updated_at: at, updated_by: by }
  if (version === 0) {
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('report_template')
      .values({ body_id: bodyId, ...columns })
      .onConflict(conflict => conflict.column('body_id').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('report_template')
    .set({ ...columns, version: version + 1 })
    .where('body_id', '=', bodyId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
