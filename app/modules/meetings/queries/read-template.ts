import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { standingItems, type TemplateItem } from '../model/agenda-item.ts'
import { selectMeetingRule, selectTemplate } from '../store/meeting-rules.ts'

/** The standing items of a body that the actor has found: its own, or those of every body where it has made none. */
export const templateOf = async (
  { tx }: Pick<Look, 'tx'>,
  body: Pick<Body, 'id'>,
): Promise<readonly TemplateItem[]> => {
  const own = await selectTemplate(tx, body.id)
  return own.length === 0 ? standingItems : own
}

/** The same with the version that a change of it must name. */
export const readTemplate = async (
  look: Pick<Look, 'tx'>,
  body: Body,
): Promise<{ readonly items: readonly TemplateItem[]; readonly version: number }> => ({
  items: await templateOf(look, body),
  version: (await selectMeetingRule(look.tx, body.id)).templateVersion,
})
