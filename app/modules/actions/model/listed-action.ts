/** An action as the list of a body shows it: what was agreed, by whom it is owed, and where it stands in the minutes. */
export interface ListedAction {
  readonly id: string
  /** "SWP 155/26.1". */
  readonly reference: string
  readonly text: string
  /** Owners as the minute labels them. */
  readonly owners: readonly string[]
  readonly dueOn: string | null
  readonly duePrinted: string | null
  readonly minuteNumber: string | null
  readonly minuteTitle: string | null
  readonly minutesId: string
  readonly meetingId: string
  readonly meetingDate: string
}
