import type { Balance, LedgerEntry, Outcome } from './types.ts'

/** The line of the balance that an outcome counts in: an action awaited or slipped is carried. */
const balanceLine = (outcome: Outcome): Exclude<keyof Balance, 'opening' | 'new'> =>
  outcome === 'awaiting' || outcome === 'slipped' ? 'carried' : outcome

/** Counts the entries on both sides. */
export const balanceOf = (entries: readonly LedgerEntry[]): Balance => {
  const balance = { opening: 0, new: 0, closed: 0, carried: 0, transferred: 0, withdrawn: 0, unaccounted: 0 }
  for (const entry of entries) {
    balance[entry.opening ? 'opening' : 'new']++
    balance[balanceLine(entry.outcome)]++
  }
  return balance
}
