import type { Context } from 'hono'
import type { PageDeps } from '#modules/accounts/index.ts'

/** What the pages of the example are given by the entry. */
export interface ExampleDeps extends PageDeps {
  /** True while the record is the example. */
  readonly isOn: () => boolean
  /** True for a browser of the machine that the program runs on: nobody else signs in without proving who they are. */
  readonly isHere: (c: Context) => boolean
  readonly browserOf: (c: Context) => string
  /** Puts the real record in its place; gives the address at which its first administrator begins. */
  readonly remove: () => Promise<string>
}
