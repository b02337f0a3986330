export const meetingStates = ['planned', 'called', 'held', 'inquorate', 'adjourned', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export interface Meeting {
  readonly id: string
  readonly bodyId: string
  /** "2026-03-26". */
  readonly date: string
  /** "14:00", of the clock on the wall. */
  readonly starts: string | null
  readonly ends: string | null
  readonly venue: string | null
  readonly state: MeetingState
  readonly calendarUid: string
  readonly sequence: number
  readonly calledAt: string | null
  readonly reason: string | null
  readonly adjournedFrom: string | null
  readonly version: number
}
