import type { Actor } from '#modules/accounts/index.ts'
import { mayOnActions } from '#modules/actions/index.ts'
import type { MeetingState } from '#modules/meetings/index.ts'

/** What somebody may do with the Matters Arising reports of a body. */
export type ReportDeed =
  /** Reads a report that was issued. */
  | 'see-issued'
  /** Sees how it would be now. */
  | 'see-live'
  | 'issue'
  /** Says how the reports of the body are headed. */
  | 'edit-template'

/** True where the actor may do it. Until it is issued, a report is the work of those who decide on actions. */
export const mayOnReports = (actor: Actor, deed: ReportDeed, bodyId: string): boolean => {
  switch (deed) {
    case 'see-issued':
      return mayOnActions(actor, 'see', bodyId)
    case 'see-live':
      return mayOnActions(actor, 'decide', bodyId)
    case 'issue':
    case 'edit-template':
      return mayOnActions(actor, 'report', bodyId)
  }
}

/** Meetings that a report is issued for: those that were called, and those that were held without one. */
export const canIssueFor = (state: MeetingState): boolean =>
  state === 'called' || state === 'held' || state === 'inquorate'
