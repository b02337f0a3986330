import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import { findHistories } from '#modules/ledger/index.ts'
import { mayOnActions } from '../policy.ts'
import { selectHandedOver } from '../store/hand-overs.ts'
import { findOwed } from './find-owed.ts'

/** An action that went from one holder of a seat to another. */
export interface HandOver {
  readonly reference: string
  readonly text: string
  /** When, an instant. */
  readonly at: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** left, on leave, covered, returned or appointed. */
  readonly cause: string
}

export interface HandOverList {
  readonly body: Body
  /** The latest first. */
  readonly handOvers: readonly HandOver[]
  /** Open actions that nobody answers for. */
  readonly unanswered: readonly {
    readonly reference: string
    readonly text: string
    readonly owners: readonly string[]
  }[]
}

const most = 200

/** What went from whom to whom because a seat has another holder, and what nobody answers for; @throws NotThere, NotAllowed */
export const listHandOvers = async (look: Look, slug: string): Promise<HandOverList> => {
  const body = await findBody(look, { slug })
  if (!mayOnActions(look.actor, 'keep', body.id)) throw new NotAllowed('Only the clerk of the body looks after owners.')
  const rows = await selectHandedOver(look.tx, { bodyId: body.id, most })
  const histories = await findHistories(look, [...new Set(rows.map(({ actionId }) => actionId))])
  const passings = new Map(histories.map(({ actionId, state }) => [actionId, state.passings]))
  const handOvers = rows.flatMap(({ actionId, reference, text, at }): readonly HandOver[] =>
    (passings.get(actionId) ?? [])
      .filter(passing => passing.handOver && passing.at === at)
      .map(({ from, to, reason }) => ({ reference, text, at, from, to, cause: reason })),
  )
  const { unanswered } = await findOwed(look, body.id)
  return {
    body,
    handOvers,
    unanswered: unanswered.map(({ reference, text, state }) => ({
      reference,
      text,
      owners: state.owners.map(({ label }) => label),
    })),
  }
}
