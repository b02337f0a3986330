import type { Generated } from 'kysely'

export interface ChaseTables {
  /** When a body reminds the owners of its actions; no row is as the usual policy. */
  chase_policy: {
    body_id: string
    is_on: number
    /** Clear days before a meeting on which its papers are due. */
    papers_days: number
    /** Days before papers are due; null for no reminder then. */
    before_papers: number | null
    on_papers: number
    /** Days before the meeting; null for no reminder then. */
    before_meeting: number | null
    /** Days without a word after an action was due; null where nobody higher is ever told. */
    escalate_after: number | null
    version: Generated<number>
  }
  /** Append-only: what a person was reminded of, for a meeting. */
  reminder: {
    id: string
    body_id: string
    meeting_id: string
    person_id: string
    /** before-papers, papers or before-meeting. */
    moment: string
    day: string
    sent_at: string
    /** JSON of the ids of the actions. */
    actions: string
    /** The mail that it was a part of. */
    mail_id: string | null
  }
  /** What somebody higher may be told of: proposed to the chair, and sent only on their word. */
  escalation: {
    id: string
    action_id: string
    body_id: string
    step: string
    reason: string
    proposed_at: string
    state: string
    decided_at: string | null
    decided_by: string | null
    /** Who was told. */
    to_name: string | null
    /** What the chair added. */
    words: string | null
    version: Generated<number>
  }
  /** Whom the chair may write to about the late actions of an organisation. */
  organisation_senior: { organisation_id: string; person_id: string }
}
