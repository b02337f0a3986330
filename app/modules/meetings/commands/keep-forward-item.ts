import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import type { ForwardItem, ItemText } from '../model/agenda-item.ts'
import { isCivilDate } from '../model/appointment.ts'
import { itemProblems, tidyItem } from '../model/check-item.ts'
import { mayWithMeetings } from '../policy.ts'
import { insertForwardItem, selectForwardItem, updateForwardItem } from '../store/forward-items.ts'

/** What somebody can say of an item of the forward plan. */
export interface PlanText extends ItemText {
  /** "2026-12-10"; null for the next meeting. */
  readonly wantedOn: string | null
}

export interface SeenPlanItem {
  readonly bodyId: string
  readonly itemId: string
  readonly version: number
}

const reachPlan = async (act: Act, bodyId: string): Promise<Body> => {
  const body = await findBody(act, { id: bodyId })
  if (!mayWithMeetings(act.actor, body.id, 'edit-forward-plan')) {
    throw new NotAllowed('Only the clerk and the chair of the body can change its forward plan.')
  }
  return body
}

const reachPlanItem = async (act: Act, { bodyId, itemId, version }: SeenPlanItem): Promise<ForwardItem> => {
  const body = await reachPlan(act, bodyId)
  const item = await selectForwardItem(act.tx, itemId)
  if (item === null || item.bodyId !== body.id) throw new NotThere('item of the forward plan')
  if (item.version !== version || item.state !== 'waiting') throw new Stale('item of the forward plan')
  return item
}

const checked = ({ wantedOn, ...given }: PlanText): PlanText => {
  const text = tidyItem(given)
  const problems = [...itemProblems(text)]
  if (wantedOn !== null && !isCivilDate(wantedOn)) problems.push({ field: 'wantedOn', message: 'Enter a date' })
  if (problems.length > 0) throw new Invalid(problems)
  return { ...text, wantedOn }
}

const log = (
  act: Act,
  item: Pick<ForwardItem, 'id' | 'bodyId'>,
  done: Pick<Parameters<typeof recordChange>[1], 'action' | 'before' | 'after'>,
) => recordChange(act, { ...done, subject: { kind: 'forward-item', id: item.id }, bodyId: item.bodyId })

/** Adds an item to the forward plan of a body. */
export const addForwardItem = async (
  act: Act,
  { bodyId, ...given }: PlanText & { readonly bodyId: string },
): Promise<string> => {
  const body = await reachPlan(act, bodyId)
  const item: Omit<ForwardItem, 'version'> = {
    ...checked(given),
    id: act.newId(),
    bodyId: body.id,
    kind: 'business',
    state: 'waiting',
    deferredFrom: null,
  }
  await insertForwardItem(act.tx, item)
  await log(act, item, { action: 'forward-item.added', after: { ...item } })
  return item.id
}

/** Changes an item that waits in the forward plan. */
export const changeForwardItem = async (
  act: Act,
  { bodyId, itemId, version, ...given }: SeenPlanItem & PlanText,
): Promise<void> => {
  const item = await reachPlanItem(act, { bodyId, itemId, version })
  const text = checked(given)
  if (!(await updateForwardItem(act.tx, item, text))) throw new Stale('item of the forward plan')
  await log(act, item, { action: 'forward-item.changed', before: { ...item }, after: { ...item, ...text } })
}

/** Drops an item: it comes before no meeting, and stays in the record. */
export const dropForwardItem = async (act: Act, seen: SeenPlanItem): Promise<void> => {
  const item = await reachPlanItem(act, seen)
  if (item.kind === 'ask') throw new NotAllowed('This was asked by another body, so a meeting has to answer it.')
  if (!(await updateForwardItem(act.tx, item, { state: 'dropped' }))) throw new Stale('item of the forward plan')
  await log(act, item, { action: 'forward-item.dropped', before: { ...item } })
}
