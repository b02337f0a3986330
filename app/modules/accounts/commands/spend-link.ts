import type { Act, Browser } from '../model.ts'
import { selectAccount } from '../store/accounts.ts'
import { selectLink, useUpLinks } from '../store/links.ts'
import { hashOf } from '../token.ts'
import { openSession } from './open-session.ts'

/** Somebody is signed in: the token for the cookie, and where to go. */
export interface SignedIn {
  readonly token: string
  readonly next: string
}

/**
 * Signs somebody in by a link that was mailed, and uses up all links of the account.
 * @returns null where the link is unknown, used or too old, or the account closed
 */
export const spendLink = async (
  act: Act,
  { token, browser }: { readonly token: string; readonly browser: Browser },
): Promise<SignedIn | null> => {
  const link = await selectLink(act.tx, { tokenHash: hashOf(token), purpose: 'sign-in', now: act.now })
  if (link === null || link.accountId === null) return null
  const account = await selectAccount(act.tx, { id: link.accountId })
  if (account === null || account.closedAt !== null) return null
  await useUpLinks(act.tx, { accountId: account.id }, act.now)
  const { about, sessionId: replaces } = browser
  return {
    token: await openSession(act, { accountId: account.id, how: 'link', about, replaces }),
    next: link.next ?? '/',
  }
}
