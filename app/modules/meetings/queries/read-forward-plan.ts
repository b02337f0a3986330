import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import type { ForwardItem } from '../model/agenda-item.ts'
import { visibleItems } from '../policy.ts'
import { selectForwardItem, selectForwardPlan } from '../store/forward-items.ts'
import { selectMeeting } from '../store/meetings.ts'

/** An item that waits, and the day of the meeting that it was put off from. */
export interface WaitingItem {
  readonly item: ForwardItem
  readonly putOffFrom: string | null
}

/** What waits for a meeting of a body that the actor has found, as far as they may see it. */
export const readForwardPlan = async (
  { tx, actor }: Pick<Look, 'tx' | 'actor'>,
  body: Pick<Body, 'id'>,
): Promise<readonly WaitingItem[]> => {
  const found: WaitingItem[] = []
  for (const item of visibleItems(actor, body.id, await selectForwardPlan(tx, body.id))) {
    const from = item.deferredFrom === null ? null : await selectMeeting(tx, item.deferredFrom)
    found.push({ item, putOffFrom: from?.date ?? null })
  }
  return found
}

/**
 * One item that waits.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const findForwardItem = async (
  { tx, actor }: Pick<Look, 'tx' | 'actor'>,
  body: Pick<Body, 'id'>,
  id: string,
): Promise<ForwardItem> => {
  const item = await selectForwardItem(tx, id)
  if (item?.bodyId !== body.id || item.state !== 'waiting' || visibleItems(actor, body.id, [item]).length === 0) {
    throw new NotThere('item of the forward plan')
  }
  return item
}
