import type { Look } from '../model.ts'
import { selectAccount } from '../store/accounts.ts'

/** The id of the account that an address has and that is not closed; null where there is none. */
export const accountOfEmail = async ({ tx }: Pick<Look, 'tx'>, email: string): Promise<string | null> => {
  const account = await selectAccount(tx, { email })
  return account === null || account.closedAt !== null ? null : account.id
}
