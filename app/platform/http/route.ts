import type { Context } from 'hono'

/**
 * One address of the program. Every field is required, so that a route that does not say who may use it, and what it
 * changes, does not compile.
 */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Who may use it. */
  readonly access: 'anyone'
  /** What goes into the audit log when it is used. */
  readonly audit: 'nothing, because nothing is kept'
  readonly handle: (c: Context) => Response | Promise<Response>
}
