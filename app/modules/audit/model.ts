import type { Tx } from '#platform/db/database.ts'

/** Who did it: an account, the console of the machine, the program by itself, or whoever was sent a link. */
export interface By {
  readonly kind: 'account' | 'console' | 'system' | 'link'
  readonly id: string | null
  /** As the log prints it, whatever becomes of the account. */
  readonly name: string
}

/** What any change of the record needs: the transaction that it happens in, who makes it, and when. */
export interface Change {
  readonly tx: Tx
  readonly by: By
  /** This instant, ISO 8601 in UTC. */
  readonly now: string
}

/** A row as it was before or after a change. Secrets (tokens, keys) are left out by whoever gives it. */
export type Snapshot = Readonly<Record<string, unknown>>

/** What is written into the log. */
export interface Entry {
  /** Noun and verb in the past: "body.created", "minutes.approved". */
  readonly action: `${string}.${string}`
  readonly subject: { readonly kind: string; readonly id: string }
  /** The body that it concerns; null for the partnership as a whole. */
  readonly bodyId: string | null
  readonly before?: Snapshot | null
  readonly after?: Snapshot | null
}

/** An entry as it is read back. */
export interface AuditEntry {
  readonly id: number
  readonly at: string
  readonly by: By
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly bodyId: string | null
  readonly before: Snapshot | null
  readonly after: Snapshot | null
}
