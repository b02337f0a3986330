import type { Context } from 'hono'

/**
 * One address of the program. Every field is required, so that a route that does not say who may use it, and what it
 * changes, does not compile.
 */
export interface Route<Visitor> {
  readonly method: 'GET' | 'POST'
  /** A fixed address, or a pattern of Hono's: "/bodies/:body". Parts with ":" hold names or ids, never people's words. */
  readonly path: string
  /** Who may come this far. What they may see or do there is decided by the policy that the query or command asks. */
  readonly access: 'anyone' | 'signed-in'
  /** What goes into the audit log when it is used: actions, or why there is nothing to write. */
  readonly audit: string
  readonly handle: (c: Context, visitor: Visitor) => Response | Promise<Response>
}

/** What may go wrong with a request, as far as a person is concerned. */
export type ErrorStatus = 403 | 404 | 405 | 409 | 500 | 507

/** A form as it was sent, to be shown and sent again. */
export interface SentForm {
  /** The address that it was sent to. */
  readonly path: string
  /** Texts of its fields, in order. Files are not among them. */
  readonly fields: readonly (readonly [name: string, text: string])[]
}

/** What is known of why a request went wrong. */
export interface Failure {
  /** A sentence of one of our own errors; null where the general words do. */
  readonly message: string | null
  /** Null where there is nothing that it would help to send again. */
  readonly again: SentForm | null
}

/** Pages and rules that the platform leaves to the application. */
export interface Doors<Visitor> {
  /** Who makes the request; reads the cookie. */
  readonly visitorOf: (c: Context) => Promise<Visitor>
  /** Is given the answer of a page before it is sent, such as for a cookie that is due to be changed. */
  readonly beforeSending?: (visitor: Visitor, answer: Response) => Promise<void>
  readonly isSignedIn: (visitor: Visitor) => boolean
  /** Where somebody who has to sign in is sent; comes back to the address given. */
  readonly signInPath: (next: string) => string
  /** The page for a request that went wrong. */
  readonly errorPage: (status: ErrorStatus, visitor: Visitor | null, failure: Failure) => string
}
