/** An action that was issued, with where it was agreed. */
export interface AgreedAction {
  readonly id: string
  /** "SWP 155/26.1". */
  readonly reference: string
  readonly text: string
  readonly bodyId: string
  /** The day or time as the minutes print it, where they give one. */
  readonly duePrinted: string | null
  readonly minuteNumber: string | null
  readonly minuteTitle: string | null
  readonly minutesId: string
  readonly meetingId: string
  readonly meetingDate: string
  /** True where nothing of it is to be hidden from those who see the body at all. */
  readonly plain: boolean
}
