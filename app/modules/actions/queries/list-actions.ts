import type { Look } from '#modules/accounts/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import type { ListedAction } from '../model/listed-action.ts'
import { maySeeDrafts } from '../policy.ts'
import { sightOf } from '../policy/sight.ts'
import { countListed, selectListed } from '../store/listed-actions.ts'

/** Actions on one page. */
export const onOnePage = 50

export interface ActionList {
  readonly body: Body
  readonly actions: readonly ListedAction[]
  readonly total: number
  /** From 1. */
  readonly page: number
}

/**
 * Actions of a body, the latest meeting first, a page at a time.
 * @throws NotThere where there is no such body, or none that the actor may see
 */
export const listActions = async (
  look: Look,
  { slug, page }: { readonly slug: string; readonly page: number },
): Promise<ActionList> => {
  const body = await findBody(look, { slug })
  const { everything, whole } = sightOf(look.actor)
  const seesSent = everything || whole.has(body.id)
  const sight = maySeeDrafts(look.actor, body.id) ? 'drafts' : seesSent ? 'sent' : 'plain'
  const filter = { bodyId: body.id, sight } as const
  const total = await countListed(look.tx, filter)
  const last = Math.max(1, Math.ceil(total / onOnePage))
  const shown = Math.min(Math.max(1, page), last)
  const actions = await selectListed(look.tx, { ...filter, from: (shown - 1) * onOnePage, most: onOnePage })
  return { body, actions, total, page: shown }
}
