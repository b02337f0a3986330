import { NotAllowed, NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findHistory, type ActionState, type Channel } from '#modules/ledger/index.ts'
import { answererOf, sameAs } from '../model/answering.ts'
import { answerRefusal, type AnswerDeed } from '../policy/answer.ts'
import { readAnswering } from '../queries/read-answering.ts'
import { selectIssued, type IssuedAction } from '../store/issued-actions.ts'

/** Which action somebody answers for, and how. */
export interface OwnInput {
  readonly actionId: string
  readonly channel: Extract<Channel, 'link' | 'mail' | 'page'>
  /** The body that their link is for; not given for somebody who is signed in. */
  readonly within?: string
  /** Position of the last event that they had seen. */
  readonly seen?: number
}

export interface OwnAction extends IssuedAction {
  readonly state: ActionState
  /** Which of its owners they answer for, the first before others. */
  readonly places: readonly [number, ...number[]]
}

/**
 * An action that the actor answers for today.
 * @throws NotThere where they do not, or their link is for another body
 * @throws NotAllowed where it cannot be answered in this way any more
 */
export const findOwn = async (act: Act, { actionId, within }: OwnInput, deed: AnswerDeed): Promise<OwnAction> => {
  const { tx, actor, today } = act
  const action = await selectIssued(tx, actionId)
  const history = await findHistory(act, actionId)
  if (action === null || history === null || actor.personId === null) throw new NotThere('action')
  if (within !== undefined && within !== action.bodyId) throw new NotThere('action')
  const { state } = history
  const answering = await readAnswering(
    { tx },
    [...state.owners, { personId: actor.personId, seatId: null, organisationId: null }],
    today.toString(),
  )
  const who = sameAs(actor.personId, answering)
  const [first, ...others] = state.owners.flatMap((owner, place) =>
    answererOf(owner, answering)?.personId === who ? [place] : [],
  )
  if (first === undefined) throw new NotThere('action')
  const places = [first, ...others] as const
  const refusal = answerRefusal(deed, { standing: state.standing, answer: state.owners[first]?.answer ?? 'none' })
  if (refusal !== null) throw new NotAllowed(refusal)
  return { ...action, state, places }
}
