import { NotThere } from '#kernel/errors.ts'
import type { Account, Look, RoleHeld } from '../model.ts'
import { selectAccount, selectRoles } from '../store/accounts.ts'
import { selectIdentities } from '../store/identities.ts'
import { selectPasskeys } from '../store/passkeys.ts'
import { selectSessions } from '../store/sessions.ts'

export interface OwnAccount {
  readonly account: Account
  readonly roles: readonly RoleHeld[]
  readonly sessions: readonly {
    readonly id: string
    readonly how: string
    readonly about: string
    readonly createdAt: string
    readonly seenAt: string
  }[]
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly createdAt: string
    readonly usedAt: string | null
  }[]
  /** Issuers of OpenID providers that the account is joined to. */
  readonly issuers: readonly string[]
}

/** Everything that an account shows to its owner. */
export const ownAccount = async ({ tx, actor, now }: Look): Promise<OwnAccount> => {
  const account = actor.accountId === null ? null : await selectAccount(tx, { id: actor.accountId })
  if (account === null) throw new NotThere('account')
  return {
    account,
    roles: await selectRoles(tx, { accountId: account.id }),
    sessions: await selectSessions(tx, account.id, now),
    passkeys: await selectPasskeys(tx, { accountId: account.id }),
    issuers: (await selectIdentities(tx, account.id)).map(({ issuer }) => issuer),
  }
}
