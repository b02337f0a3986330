import { NotAllowed, Stale } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { bringBefore } from '#modules/meetings/index.ts'
import { itemTitle, type Ask } from '../model/ask.ts'
import { selectBodies, selectPlaceOf, updateAsk } from '../store/asks.ts'
import { reachAsk, type SeenAsk } from './reach-ask.ts'

/** Where an ask is to come up again. */
export interface Again {
  readonly meetingId: string | null
  readonly wantedOn: string | null
  readonly after: string | null
}

/** Brings an ask before a meeting again, as another item of the forward plan. */
export const bringAgain = async (act: Act, ask: Ask, again: Again): Promise<string> => {
  const name = (await selectBodies(act.tx, [ask.fromBodyId])).get(ask.fromBodyId)?.name ?? ''
  const { forwardId } = await bringBefore(act, {
    bodyId: ask.toBodyId,
    kind: 'ask',
    title: itemTitle(name, ask.title),
    purpose: 'decision',
    lead: name,
    minutesAllowed: null,
    exemptParagraph: ask.exemptParagraph,
    notes: ask.text,
    ...again,
  })
  return forwardId
}

/**
 * Puts an ask before the next meeting of the body that is asked, where it stands on no agenda: because the meeting was
 * cancelled, or somebody took it off.
 */
export const placeAsk = async (act: Act, seen: SeenAsk): Promise<void> => {
  const ask = await reachAsk(act, seen, 'place')
  if ((await selectPlaceOf(act.tx, ask.forwardId)) !== null) throw new NotAllowed('This ask is on an agenda already.')
  const forwardId = await bringAgain(act, ask, { meetingId: null, wantedOn: null, after: null })
  if (!(await updateAsk(act.tx, ask, { forward_id: forwardId }))) throw new Stale('ask')
  await recordChange(act, {
    action: 'ask.placed',
    subject: { kind: 'ask', id: ask.id },
    bodyId: ask.toBodyId,
    before: { forwardId: ask.forwardId },
    after: { forwardId },
  })
}
