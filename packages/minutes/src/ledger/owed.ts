import type { ActionStatus, CivilDate, Due } from '../tree/nodes.ts'
import type { Point } from '../tree/position.ts'

/** An action as it stood when it was agreed, before anything is said of it. */
export interface Owed {
  readonly reference: string
  readonly minute: string | null
  readonly title: string | null
  readonly meetingDate: CivilDate | null
  readonly body: string | null
  readonly text: string
  readonly owners: readonly string[]
  readonly due: Due | null
  /** carried and closed: an earlier action that these minutes only go on with or report as done. */
  readonly status: ActionStatus
}

/** Where something is said of earlier actions: one row of a report, one line of a log, one paragraph of later minutes. */
export interface Mention {
  readonly minute: string | null
  readonly meetingDate: CivilDate | null
  readonly title: string | null
  /** What was resolved, as this document puts it; "" where it does not say. */
  readonly matter: string
  /** What is said of it, verbatim. */
  readonly update: string
  /** A status column ("Complete"), where there is one. */
  readonly status: string | null
  readonly owner: string | null
  readonly due: Due | null
  readonly at: Point
}

/** A document that speaks of earlier actions. */
export interface Reporter {
  readonly kind: 'report' | 'log' | 'minutes'
  readonly date: CivilDate | null
  readonly body: string | null
}

/** What an update says, in the ledger's words. */
export interface Verdict {
  readonly outcome: 'closed' | 'carried' | 'transferred' | 'slipped' | 'withdrawn' | 'awaiting'
  readonly to: string | null
  readonly until: string | null
  readonly reason: string
}
