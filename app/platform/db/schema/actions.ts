import type { Generated } from 'kysely'

export interface ActionTables {
  /** An address at which a calendar program reads what somebody has to do, without signing in. */
  due_feed: {
    id: string
    account_id: string
    /** SHA-256 of the secret in the address. */
    token_hash: string
    made_at: string
    revoked_at: string | null
  }
  /** Something about actions that only the clerk of a body can put right. */
  clerk_task: {
    id: string
    body_id: string
    /** not-mine, date-proposed, hand-over, no-address, mail-bounced, reply-unclear or escalate. */
    kind: string
    action_id: string | null
    person_id: string | null
    /** A sentence for the clerk. */
    text: string
    raised_at: string
    settled_at: string | null
    settled_by: string | null
    /** What was done about it, in words. */
    outcome: string | null
    /** A task of the same key is raised once. */
    once_key: string | null
    version: Generated<number>
  }
}
