import type { SessionCookie } from '#platform/http/session-cookie.ts'
import type { PageProps } from '#ui/layout.ts'
import type { TheRecord } from '../commands/perform.ts'
import type { Visitor } from '../model.ts'

/** What the pages of every module are given by the entry. */
export interface PageDeps extends TheRecord {
  /** Prints a whole page, with the header that this visitor should see. */
  readonly print: (visitor: Visitor, page: PageProps) => string
  readonly cookie: SessionCookie
  /** Where people reach the pages from outside: "https://minutes.example.org", without a "/" at the end. */
  readonly address: string
}
