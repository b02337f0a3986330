import type { Generated } from 'kysely'

export interface AuditTables {
  /** Append-only: who changed what, when, and how it was before. */
  audit_entry: {
    id: Generated<number>
    at: string
    /** account, console, system or link. */
    by_kind: string
    /** The account or link; null for the console and the system. */
    by_id: string | null
    by_name: string
    /** What was done, as noun and verb: "body.created". */
    action: string
    subject_kind: string
    subject_id: string
    /** The body that it concerns, for those who may read that body's log; null for the whole. */
    body_id: string | null
    /** JSON of the row before and after; null where there was none. */
    before: string | null
    after: string | null
  }
}
