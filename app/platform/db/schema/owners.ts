export interface OwnerTables {
  /** The keys that links are signed with; one row, made with the record, so that all its processes and backups share it. */
  link_key: {
    id: string
    /** base64url of 32 random bytes. */
    value: string
    made_at: string
  }
  /** The link by which a person answers for what they owe a body. One is in force for each person and body. */
  owner_link: {
    id: string
    person_id: string
    body_id: string
    /** The address that it was sent to, which it speaks for. */
    sent_to: string
    made_at: string
    expires_at: string
    revoked_at: string | null
    /** Why: a sentence. */
    revoked_reason: string | null
    /** When something was last changed by it. */
    used_at: string | null
    /** When a machine last answered for its person, such as that they are out of the office, and what it said. */
    away_at: string | null
    away_text: string | null
  }
  /** What a person was told of an action. */
  owner_told: {
    action_id: string
    person_id: string
    /** Position of the last event that they were told of. */
    position: number
    told_at: string
    mail_id: string | null
  }
}
