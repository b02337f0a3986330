import type { Diagnostic } from '../tree/diagnostic.ts'

/** What became of an owed action, as far as the documents tell. */
export type Outcome = 'closed' | 'carried' | 'transferred' | 'slipped' | 'withdrawn' | 'awaiting' | 'unaccounted'

/** One action that the partnership is owed, with its origin and what later documents say of it. */
export interface LedgerEntry {
  /** "180/1": number of the minute, and the action's place in it where the minute has more than one. Unique in its meeting. */
  readonly reference: string
  /** Number of the minute as printed. */
  readonly minute: string | null
  readonly title: string | null
  /** Date of the meeting that agreed it. */
  readonly meetingDate: string | null
  /** What is to be done. */
  readonly text: string
  readonly owners: readonly string[]
  readonly due: string | null
  readonly outcome: Outcome
  /** To whom it was transferred: set where, and only where, the outcome is transferred. */
  readonly to: string | null
  /** To when it slipped or was carried. A transferred action may have slipped too, so this can be set beside `to`. */
  readonly until: string | null
  /** What the Matters Arising report or later minutes say of it, verbatim; null where nothing does. */
  readonly reported: string | null
  /** Date of the document that reports. */
  readonly reportedOn: string | null
  /** True where the action was already open at the start of the period. */
  readonly opening: boolean
  /** Why it has this outcome, in plain English. */
  readonly reason: string
}

/** opening + new = closed + carried + transferred + withdrawn + unaccounted; awaiting and slipped count as carried. */
export interface Balance {
  readonly opening: number
  readonly new: number
  readonly closed: number
  readonly carried: number
  readonly transferred: number
  readonly withdrawn: number
  readonly unaccounted: number
}

/** What a report says that answers no action of the ledger. */
export interface UnmatchedRow {
  readonly minute: string | null
  readonly meetingDate: string | null
  readonly title: string | null
  /** What was resolved, as the report puts it. */
  readonly matter: string
  readonly update: string
  /** Date of the document that says it. */
  readonly reportedOn: string | null
}

export interface Ledger {
  readonly body: string | null
  /** In the order of meetings, and within a meeting in the order printed. */
  readonly entries: readonly LedgerEntry[]
  readonly balance: Balance
  /** True when nothing is unaccounted for. */
  readonly balanced: boolean
  readonly unmatched: readonly UnmatchedRow[]
  /** What a person should look at: rows that answer nothing, numbers that look wrong, minutes that are missing. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface LedgerOptions {
  /** Count promises of the narrative ("would look into") too. Left out: only what a column, a label or a log names. */
  readonly promises?: boolean
}
