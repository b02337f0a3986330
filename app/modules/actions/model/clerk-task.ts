/** Why something waits for the clerk of a body. */
export const taskKinds = [
  'not-mine',
  'date-proposed',
  'hand-over',
  'no-address',
  'mail-bounced',
  'reply-unclear',
  'escalate',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** Something about actions that only the clerk of a body can put right. */
export interface ClerkTask {
  readonly id: string
  readonly bodyId: string
  readonly kind: TaskKind
  readonly actionId: string | null
  readonly personId: string | null
  /** A sentence for the clerk. */
  readonly text: string
  readonly raisedAt: string
  /** Null while it waits. */
  readonly settledAt: string | null
  readonly settledBy: string | null
  readonly outcome: string | null
  readonly version: number
}
