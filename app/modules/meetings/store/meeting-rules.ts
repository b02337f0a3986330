import type { ReadTx, Tx } from '#platform/db/database.ts'
import { itemKinds, purposes, type TemplateItem } from '../model/agenda-item.ts'
import type { MeetingRule } from '../model.ts'

const nothingSaid: MeetingRule = { pattern: null, avoidAugust: false, noticeDays: null, templateVersion: 0 }

/** The rule of a body; one that says nothing where none is kept. */
export const selectMeetingRule = async (tx: ReadTx, bodyId: string): Promise<MeetingRule> => {
  const row = await tx.selectFrom('meeting_rule').selectAll().where('body_id', '=', bodyId).executeTakeFirst()
  if (row === undefined) return nothingSaid
  return {
    pattern: row.pattern,
    avoidAugust: row.avoid_august === 1,
    noticeDays: row.notice_days,
    templateVersion: row.template_version,
  }
}

export const saveMeetingRule = async (tx: Tx, bodyId: string, rule: MeetingRule): Promise<void> => {
  const set = {
    pattern: rule.pattern,
    avoid_august: rule.avoidAugust ? 1 : 0,
    notice_days: rule.noticeDays,
    template_version: rule.templateVersion,
  }
  await tx
    .insertInto('meeting_rule')
    .values({ body_id: bodyId, ...set })
    .onConflict(conflict => conflict.column('body_id').doUpdateSet(set))
    .execute()
}

/** The standing items of a body's own template, in order; none where it has made no template. */
export const selectTemplate = async (tx: ReadTx, bodyId: string): Promise<readonly TemplateItem[]> =>
  (
    await tx
      .selectFrom('agenda_template')
      .selectAll()
      .where('body_id', '=', bodyId)
      .orderBy('position')
      .orderBy('id')
      .execute()
  ).map(({ title, kind, purpose }) => ({
    title,
    kind: itemKinds.find(one => one === kind) ?? 'business',
    purpose: purposes.find(one => one === purpose) ?? 'discussion',
  }))

/** Puts a template in the place of the one before. */
export const replaceTemplate = async (
  tx: Tx,
  bodyId: string,
  items: readonly (TemplateItem & { readonly id: string })[],
): Promise<void> => {
  await tx.deleteFrom('agenda_template').where('body_id', '=', bodyId).execute()
  if (items.length === 0) return
  await tx
    .insertInto('agenda_template')
    .values(items.map((item, i) => ({ ...item, body_id: bodyId, position: i + 1 })))
    .execute()
}
