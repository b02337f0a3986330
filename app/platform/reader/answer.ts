import type { Source, UnreadableReason } from '#minutes'

/** What the worker is given. */
export interface Task {
  readonly bytes: Uint8Array
  readonly name: string
}

/** What the worker sends back, once. */
export type Answer =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly message: string }
