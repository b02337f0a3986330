import type { By } from '#modules/audit/index.ts'

/** Who owes an action: a seat or an organisation outlives the person who answers for it. */
export interface Party {
  /** As the minutes, the body or the clerk named them: "Priya Nair", "Head of Delivery". */
  readonly label: string
  readonly personId: string | null
  readonly seatId: string | null
  readonly organisationId: string | null
}

/** When an action is to be done: by a day, or by a meeting. */
export interface Due {
  readonly on: string | null
  readonly meetingId: string | null
}

/** How an event reached the record. */
export const channels = ['minutes', 'page', 'link', 'mail', 'meeting', 'job', 'file'] as const
export type Channel = (typeof channels)[number]

/** Why an action went from one holder to another without a word of the body. */
export type HandOverCause = 'left' | 'on leave' | 'covered' | 'returned' | 'appointed'

/** A file that came with an update, by the SHA-256 of its bytes. */
export interface GivenFile {
  readonly hash: string
  readonly name: string
}

/**
 * What happened to an action. `owner` is the place of an owner in the list of owners at that moment, from 0; the first is
 * the lead.
 */
export type Happening =
  /** The minutes that agreed it were sent round. */
  | { readonly kind: 'issued'; readonly owners: readonly Party[]; readonly due: Due }
  /** The text of the minutes was changed after they were sent round. Null where that part stayed. */
  | {
      readonly kind: 'reworded'
      readonly before: string
      readonly after: string
      readonly owners: readonly Party[] | null
      readonly due: Due | null
    }
  | { readonly kind: 'accepted'; readonly owner: number }
  /** "Not mine", with whose it may be. */
  | { readonly kind: 'declined'; readonly owner: number; readonly reason: string; readonly suggested: string }
  | { readonly kind: 'date-proposed'; readonly owner: number; readonly on: string; readonly reason: string }
  /** The body, or the clerk for it, agreed to the date that was proposed, or kept the old one. */
  | { readonly kind: 'date-settled'; readonly agreed: boolean; readonly reason: string }
  /** The body, or the clerk for it, said when it is to be done. */
  | { readonly kind: 'dated'; readonly due: Due; readonly reason: string }
  | { readonly kind: 'prioritised'; readonly priority: Priority }
  /** `owner` is null where somebody else than an owner said it, or nobody knows. */
  | {
      readonly kind: 'progress' | 'reported-done'
      readonly owner: number | null
      /** Who said it, where the clerk entered it for them. */
      readonly saidBy?: string
      readonly text: string
      readonly files: readonly GivenFile[]
    }
  /** Said to be done, and not done enough. */
  | { readonly kind: 'returned'; readonly reason: string }
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'carried'; readonly due: Due | null; readonly reason: string }
  /** `owner` is null where all owners give it away. */
  | {
      readonly kind: 'transferred'
      readonly owner: number | null
      readonly to: readonly Party[]
      readonly reason: string
    }
  | { readonly kind: 'handed-over'; readonly owner: number; readonly to: Party; readonly cause: HandOverCause }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | { readonly kind: 'merged'; readonly into: string; readonly reason: string }
  /** Closed, withdrawn or merged by mistake. */
  | { readonly kind: 'reopened'; readonly reason: string }
  /** The body's last decision on it was entered by mistake, and nothing came after: it stands as it did before. */
  | { readonly kind: 'undone'; readonly reason: string }

export type HappeningKind = Happening['kind']

export type Priority = 'high' | 'normal'

/** An event of an action: kept for ever, never changed. */
export interface ActionEvent {
  readonly id: string
  readonly actionId: string
  /** From 1, without gaps. */
  readonly position: number
  /** When it happened, ISO 8601 in UTC; never before the event that it follows. */
  readonly at: string
  /** When it was written down: later than `at` where history was entered. */
  readonly recordedAt: string
  readonly by: By
  readonly channel: Channel
  /** The meeting that it was noted at; null where it was none. */
  readonly meetingId: string | null
  readonly what: Happening
}
