import type { Channel, Due, GivenFile, Party, Priority } from './event.ts'

/** Where an action stands. The last three are final. */
export const standings = [
  'issued',
  'accepted',
  'declined',
  'date-proposed',
  'in-progress',
  'reported-done',
  'closed',
  'withdrawn',
  'merged',
] as const
export type Standing = (typeof standings)[number]

/** What an owner said to being asked. */
export type Answer = 'none' | 'accepted' | 'declined' | 'date-proposed'

/** Somebody who owes an action now. The first of several leads. */
export interface Owing extends Party {
  readonly answer: Answer
  /** Since when it is theirs. */
  readonly since: string
}

/** The latest that an owner said of it. */
export interface Update {
  /** Position of its event. */
  readonly position: number
  readonly at: string
  readonly by: string
  readonly channel: Channel
  readonly text: string
  readonly files: readonly GivenFile[]
}

/** A change of owners. */
export interface Passing {
  readonly position: number
  readonly at: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Why: "left", "on leave" … for a hand-over, else the reason that the body gave. */
  readonly reason: string
  readonly handOver: boolean
}

/** An action as its events leave it. */
export interface ActionState {
  readonly standing: Standing
  readonly owners: readonly Owing[]
  readonly due: Due
  /** The first that it was due by; differs from `due` where it slipped. */
  readonly firstDue: Due
  readonly proposed: { readonly on: string; readonly reason: string } | null
  readonly declined: { readonly reason: string; readonly suggested: string } | null
  readonly priority: Priority
  /** How often the body carried it. */
  readonly carried: number
  /** How often its day was moved to a later one. */
  readonly slipped: number
  readonly issuedAt: string
  readonly update: Update | null
  readonly passings: readonly Passing[]
  /** How it ended; null while it is open. */
  readonly ended: { readonly at: string; readonly meetingId: string | null; readonly reason: string } | null
  readonly mergedInto: string | null
  /** As it stood before the last event, where that was a decision of the body, which can be undone; else null. */
  readonly undoes: ActionState | null
  /** Position of the last event. */
  readonly position: number
  /** When that happened. */
  readonly at: string
}

export const isOpen = ({ standing }: Pick<ActionState, 'standing'>): boolean =>
  standing !== 'closed' && standing !== 'withdrawn' && standing !== 'merged'

/** Since when the body waits for a word of its owner: their last update, or that they were asked. */
export const awaitingSince = ({ update, owners, issuedAt }: ActionState): string =>
  update?.at ?? owners[0]?.since ?? issuedAt
