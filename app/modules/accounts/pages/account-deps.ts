import type { Context } from 'hono'
import type { OpenIdDoor } from '../model/open-id.ts'
import type { Browser, Visitor } from '../model.ts'
import type { PageDeps } from './deps.ts'

/** What the pages of accounts need beside what all pages do. */
export interface AccountDeps extends PageDeps {
  /** Null where nobody signs in with another provider. */
  readonly openId: OpenIdDoor | null
  /** True where mail stays on this machine and whoever asks sits at it, so that they may see what would have been sent. */
  readonly showsMail: (c: Context) => boolean
  readonly browserOf: (c: Context, visitor: Visitor) => Browser
}
