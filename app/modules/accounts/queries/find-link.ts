import type { Account, Look } from '../model.ts'
import { selectAccount, selectAdministrators } from '../store/accounts.ts'
import { selectLink } from '../store/links.ts'
import { hashOf } from '../token.ts'

/** Whom a link would sign in; null where it is unknown, used or too old. Looking does not use it up. */
export const accountOfLink = async ({ tx, now }: Look, token: string): Promise<Account | null> => {
  const link = await selectLink(tx, { tokenHash: hashOf(token), purpose: 'sign-in', now })
  if (link?.accountId == null) return null
  const account = await selectAccount(tx, { id: link.accountId })
  return account?.closedAt === null ? account : null
}

/** True for a link that would make the first administrator. */
export const isFirstAdministratorLink = async ({ tx, now }: Look, token: string): Promise<boolean> => {
  const link = await selectLink(tx, { tokenHash: hashOf(token), purpose: 'first-administrator', now })
  return link !== null && (await selectAdministrators(tx)).length === 0
}
