import type { Generated } from 'kysely'

export interface ReportTables {
  /** How the Matters Arising reports of a body are headed; no row is as the plain template. */
  report_template: {
    body_id: string
    /** JSON: see the model of the module. */
    template: string
    updated_at: string
    updated_by: string
    version: Generated<number>
  }
  /** Append-only: a Matters Arising report as it was issued. */
  arising_report: {
    id: string
    body_id: string
    /** The meeting that it is for. */
    meeting_id: string
    /** 1 for the first of the meeting; a further one corrects it. */
    position: number
    /** The report of an earlier meeting that it goes on from. */
    previous_id: string | null
    /** "SWP26011": the council's number of it. */
    number: string | null
    /** Why there is a further one. */
    reason: string | null
    /** The moment from which it speaks; null for the beginning. */
    from_at: string | null
    /** The moment up to which it speaks: when it was issued, or the day of its meeting where that was past. */
    until_at: string
    issued_at: string
    issued_by: string
    /** JSON of the numbers at its foot. */
    balance: string
    /** JSON of the document. */
    tree: string
  }
  /** Append-only: what a report said became of an action. */
  arising_row: {
    report_id: string
    position: number
    action_id: string
    /** 1 where it was open at the start. */
    opening: number
    /** closed, carried, transferred or withdrawn. */
    outcome: string
    /** Position of the last event of the action that it knew of. */
    seen: number
  }
}
