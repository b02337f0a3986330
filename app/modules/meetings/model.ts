export const meetingStates = ['planned', 'called', 'held', 'inquorate', 'adjourned', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** When and where: what people put into their diaries. */
export interface Appointment {
  /** "2026-03-26". */
  readonly date: string
  /** "14:00", of the clock on the wall. */
  readonly starts: string | null
  readonly ends: string | null
  readonly venue: string | null
}

export interface Meeting extends Appointment {
  readonly id: string
  readonly bodyId: string
  readonly state: MeetingState
  readonly calendarUid: string
  readonly sequence: number
  readonly calledAt: string | null
  readonly reason: string | null
  readonly adjournedFrom: string | null
  /** When its agenda went out; null while it is being made. */
  readonly agendaPublishedAt: string | null
  /** Counts the changes of what is on the agenda and in what order. */
  readonly agendaVersion: number
  readonly version: number
}

export const changeKinds = ['planned', 'called', 'moved', 'cancelled', 'adjourned', 'held', 'inquorate'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What became of a meeting, and how it was before: never changed and never removed. */
export interface MeetingChange {
  readonly at: string
  readonly byName: string
  readonly kind: ChangeKind
  readonly before: Appointment
  readonly after: Appointment
  readonly reason: string | null
}

/** How a body plans its meetings and gives notice. */
export interface MeetingRule {
  /** "3-4" for the third Thursday; null where nobody has said. */
  readonly pattern: string | null
  readonly avoidAugust: boolean
  /** Clear days of notice of a body that has adopted the rules; null where it has not said. */
  readonly noticeDays: number | null
  /** Counts the changes of the template. */
  readonly templateVersion: number
}

/** Where mail and calendar entries say that they come from. */
export interface Letterhead {
  /** Where people reach the pages: "https://minutes.example.org". */
  readonly address: string
  /** The address that calendar programs take for whoever invites. */
  readonly organiser: string
}
