import type { Account, Balance } from '#modules/ledger/index.ts'

/** An action as its minutes have it. */
export interface ArisingAction {
  readonly actionId: string
  /** "SWP 180/17.1". */
  readonly reference: string
  readonly minute: string | null
  readonly title: string | null
  readonly meetingId: string
  readonly meetingDate: string
  /** What was resolved. */
  readonly text: string
  /** When it is due as the minutes say it: "next meeting". */
  readonly duePrinted: string | null
  /** True where its minute is exempt: then the report names it, and says no more. */
  readonly exempt: boolean
}

/** What a reader must see first stands first. */
export const rowGroups = ['no-update', 'overdue', 'awaiting', 'open', 'ended'] as const
export type RowGroup = (typeof rowGroups)[number]

/** A row of the report. */
export interface ArisingRow {
  readonly action: ArisingAction
  readonly account: Account
  readonly group: RowGroup
  /** How many reports or meetings carried it before. */
  readonly timesCarried: number
  /** True where it was issued before the last report, and came to light only after it. */
  readonly late: boolean
}

/** Where a report goes on from. */
export type Beginning =
  | {
      readonly kind: 'report'
      readonly id: string
      /** Up to when it spoke. */
      readonly at: string
      readonly issuedAt: string
      readonly meetingDate: string
    }
  /** The day of the last meeting that was held; no report was issued before. */
  | { readonly kind: 'meeting'; readonly at: string; readonly meetingDate: string }
  | { readonly kind: 'start' }

/** Why a report cannot be issued. */
export type Obstacle =
  | { readonly kind: 'no-minutes' | 'draft-minutes' | 'not-marked'; readonly meetingId: string; readonly date: string }
  | {
      readonly kind: 'not-in-ledger' | 'lost' | 'unexpected'
      readonly meetingId: string
      readonly date: string
      readonly reference: string
      readonly minute: string | null
    }
  | { readonly kind: 'out-of-balance'; readonly difference: number }

/** All that a report says, before it is put into words. */
export interface ArisingFacts {
  readonly beginning: Beginning
  /** Up to when it speaks: now, or the day of the meeting where that is past. */
  readonly until: string
  /** That day. */
  readonly day: string
  readonly rows: readonly ArisingRow[]
  readonly balance: Balance
  readonly obstacles: readonly Obstacle[]
  /** Dates of meetings that actions are due at, by id. */
  readonly meetingDates: ReadonlyMap<string, string>
  /** References of actions that others were merged into, by id. */
  readonly references: ReadonlyMap<string, string>
}
