import type { Context } from 'hono'
import type { OpenIdDoor } from '../model/open-id.ts'
import type { Browser, Visitor } from '../model.ts'
import type { WholeMail } from '../queries/list-mail.ts'
import type { PageDeps } from './deps.ts'

/** What the pages of accounts need beside what all pages do. */
export interface AccountDeps extends PageDeps {
  /** Null where nobody signs in with another provider. */
  readonly openId: OpenIdDoor | null
  /** True where mail stays on this machine and whoever asks sits at it, so that they may see what would have been sent. */
  readonly showsMail: (c: Context) => boolean
  /** A mail as it goes over the wire, for a file that mail programs open. */
  readonly printMail: (mail: WholeMail) => Promise<Uint8Array>
  readonly browserOf: (c: Context, visitor: Visitor) => Browser
}
