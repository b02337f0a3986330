import type { HandOverCause, Owing } from '#modules/ledger/index.ts'
import type { ActionState } from '#modules/ledger/index.ts'
import { answererOf, sameAs, type Answerer, type Answering } from './answering.ts'

/** An owner whose seat somebody else answers for by now. */
export interface Passed {
  /** Which owner, from 0. */
  readonly place: number
  readonly from: string
  readonly to: string
  readonly cause: HandOverCause
}

/** Why a seat's action goes from one person to another. */
const causeOf = (
  owner: Owing,
  to: Answerer,
  { state, answering }: { readonly state: ActionState; readonly answering: Answering },
): HandOverCause => {
  if (to.as === 'cover') return 'covered'
  if (to.as === 'lead') return 'left'
  const last = state.passings.findLast(({ handOver, to: labels }) => handOver && labels.includes(owner.label))
  if (last?.reason === 'covered') return 'returned'
  const isLead = [...answering.leads.values()].some(lead => sameAs(lead, answering) === owner.personId)
  return isLead && last !== undefined ? 'appointed' : 'left'
}

/**
 * Which owners of an action have to be handed over, because somebody else holds their seat on this day, covers for its holder,
 * or is the lead contact while nobody does. Where nobody answers at all, the owner stays until somebody is named.
 */
export const passedOwners = (state: ActionState, answering: Answering): readonly Passed[] =>
  state.owners.flatMap((owner, place): readonly Passed[] => {
    if (owner.seatId === null || owner.personId === null) return []
    const to = answererOf(owner, answering)
    const from = sameAs(owner.personId, answering)
    if (to === null || to.personId === from) return []
    return [{ place, from, to: to.personId, cause: causeOf(owner, to, { state, answering }) }]
  })
