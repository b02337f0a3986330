import type { ActionEvent } from './event.ts'
import { replay } from './replay.ts'
import { isOpen, type ActionState, type Passing } from './standing.ts'

/** What became of an action in a period. Whatever is open at its end was carried, or went to somebody else. */
export type PeriodOutcome = 'closed' | 'carried' | 'transferred' | 'withdrawn'

/** After `from` (null: from the beginning) and up to `until`, both instants, in UTC. */
export interface Period {
  readonly from: string | null
  readonly until: string
}

/** What became of one action in a period. */
export interface Account {
  readonly actionId: string
  /** True where it was open when the period began; else it is new in it. */
  readonly opening: boolean
  readonly outcome: PeriodOutcome
  /** As it stood at the end of the period. */
  readonly state: ActionState
  /** Changes of owner within the period. */
  readonly passings: readonly Passing[]
  /** True where its owner said something within the period. */
  readonly updated: boolean
  /** What happened to it within the period. */
  readonly events: readonly ActionEvent[]
}

/** opening + new = closed + carried + transferred + withdrawn. */
export interface Balance {
  readonly opening: number
  readonly new: number
  readonly closed: number
  readonly carried: number
  readonly transferred: number
  readonly withdrawn: number
}

const outcomeOf = (state: ActionState, passings: readonly Passing[]): PeriodOutcome => {
  if (state.standing === 'closed') return 'closed'
  if (!isOpen(state)) return 'withdrawn'
  return passings.length > 0 ? 'transferred' : 'carried'
}

const upTo = (events: readonly ActionEvent[], instant: string): readonly ActionEvent[] => {
  const after = events.findIndex(({ at }) => at > instant)
  return after < 0 ? events : events.slice(0, after)
}

/**
 * What became of an action up to an instant since its event at a position, which is the last that was told of before; 0 where
 * it was not told of. Null where it had ended by then and nothing happened since, or was issued later.
 */
export const accountSince = (
  all: readonly ActionEvent[],
  { seen, until }: { readonly seen: number; readonly until: string },
): Account | null => {
  const events = upTo(all, until)
  const [first] = events
  if (first === undefined) return null
  const state = replay(events)
  const before = seen === 0 ? null : replay(events.slice(0, seen))
  const opening = before !== null && isOpen(before)
  // One that had ended before is spoken of only where it was opened again.
  if (before !== null && !opening && before.position === state.position) return null
  const passings = state.passings.filter(({ position }) => position > seen)
  return {
    actionId: first.actionId,
    opening,
    outcome: outcomeOf(state, passings),
    state,
    passings,
    updated: state.update !== null && state.update.position > seen,
    events: events.slice(seen),
  }
}

/** What became of an action in a period; null where it had ended before, or was issued later. */
export const accountOf = (events: readonly ActionEvent[], { from, until }: Period): Account | null =>
  accountSince(events, { seen: from === null ? 0 : upTo(events, from).length, until })

/** Counts accounts. */
export const balanceOf = (accounts: readonly Account[]): Balance => {
  const count = (outcome: PeriodOutcome): number => accounts.filter(account => account.outcome === outcome).length
  const opening = accounts.filter(account => account.opening).length
  return {
    opening,
    new: accounts.length - opening,
    closed: count('closed'),
    carried: count('carried'),
    transferred: count('transferred'),
    withdrawn: count('withdrawn'),
  }
}

/** opening + new - closed - carried - transferred - withdrawn: 0 where it balances. */
export const difference = ({ opening, new: fresh, closed, carried, transferred, withdrawn }: Balance): number =>
  opening + fresh - closed - carried - transferred - withdrawn
