import type { ActionState } from '#modules/ledger/index.ts'

/** An open action that somebody owes. */
export interface OwedAction {
  readonly id: string
  /** "SWP 155/26.1". */
  readonly reference: string
  readonly text: string
  /** As the minutes print it, where they give no day. */
  readonly duePrinted: string | null
  readonly minuteNumber: string | null
  readonly minuteTitle: string | null
  readonly minutesId: string
  readonly meetingDate: string
  readonly state: ActionState
  /** Which of its owners they answer for, from 0. */
  readonly places: readonly number[]
}
