import type { Diagnostic } from '../tree/diagnostic.ts'
import type { Balance, Ledger, LedgerEntry, UnmatchedRow } from './types.ts'

/** What `matters ledger --json` prints: the public contract. */
export interface LedgerJson {
  readonly version: 1
  readonly body: string | null
  readonly entries: readonly LedgerEntry[]
  readonly balance: Balance
  readonly balanced: boolean
  /** Rows of a report that answer no action. */
  readonly unmatched: readonly UnmatchedRow[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The ledger as the public contract gives it, ready for `JSON.stringify`. */
export const ledgerJson = ({ body, entries, balance, balanced, unmatched, diagnostics }: Ledger): LedgerJson => ({
  version: 1,
  body,
  entries,
  balance,
  balanced,
  unmatched,
  diagnostics,
})
