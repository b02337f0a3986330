import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Ask } from '../model/ask.ts'
import { maySeeAsk, mayWithAsk, type AskDeed } from '../policy.ts'
import { selectAsk } from '../store/asks.ts'

/** An ask as somebody has seen it. */
export interface SeenAsk {
  readonly askId: string
  readonly version: number
}

/** The ask that something is to be done with. */
export const reachAsk = async (
  act: Act,
  { askId, version }: SeenAsk,
  deed: Exclude<AskDeed, 'raise'>,
): Promise<Ask> => {
  const ask = await selectAsk(act.tx, askId)
  if (ask === null || !maySeeAsk(act.actor, ask)) throw new NotThere('ask')
  if (ask.version !== version) throw new Stale('ask')
  if (ask.state !== 'waiting') throw new NotAllowed('This ask is answered.')
  if (!mayWithAsk(act.actor, deed, ask)) {
    throw new NotAllowed('Only the clerk and the chair of the body that is asked can do this.')
  }
  return ask
}
