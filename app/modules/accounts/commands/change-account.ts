import { Invalid, NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange, type Snapshot } from '#modules/audit/index.ts'
import { emailProblems, foldEmail, nameProblems, tidyName } from '../model/check-account.ts'
import type { Account, Act } from '../model.ts'
import { isLastAdministrator, mayManageAccounts } from '../policy.ts'
import { selectAccount, selectAdministrators, selectPersonOfEmail, updateAccount } from '../store/accounts.ts'
import { useUpLinks } from '../store/links.ts'
import { askToRenew, endSessions } from '../store/sessions.ts'

/** Which account, as whoever changes it has seen it. */
export interface SeenAccount {
  readonly id: string
  readonly version: number
}

const accountToChange = async (act: Act, { id, version }: SeenAccount): Promise<Account> => {
  if (!mayManageAccounts(act.actor)) throw new NotAllowed('Only an administrator changes accounts.')
  const account = await selectAccount(act.tx, { id })
  if (account === null) throw new NotThere('account')
  return { ...account, version }
}

const refuseLast = async (act: Act, account: Account): Promise<void> => {
  if (!isLastAdministrator(account, await selectAdministrators(act.tx))) return
  throw new NotAllowed('This is the only administrator. Make somebody else an administrator first.')
}

interface Done {
  readonly action: `account.${string}`
  readonly before: Snapshot
  readonly after: Snapshot
}

const note = (act: Act, account: Account, { action, before, after }: Done): Promise<void> =>
  recordChange(act, { action, subject: { kind: 'account', id: account.id }, bodyId: null, before, after })

/**
 * Changes name and address.
 * @throws Invalid, Stale
 */
export const changeAccount = async (
  act: Act,
  given: SeenAccount & { readonly name: string; readonly email: string },
): Promise<void> => {
  const account = await accountToChange(act, given)
  const email = foldEmail(given.email)
  const name = tidyName(given.name)
  const problems = [...nameProblems(given.name), ...emailProblems(given.email)]
  const other = await selectAccount(act.tx, { email })
  if (other !== null && other.id !== account.id) {
    problems.push({ field: 'email', message: 'Another account has this address' })
  }
  if (problems.length > 0) throw new Invalid(problems)
  const moved = email !== account.email
  const personId = moved ? ((await selectPersonOfEmail(act.tx, email)) ?? account.personId) : account.personId
  await updateAccount(act.tx, account, { name, email, personId })
  // A link that went to the old address is in somebody else's hands now.
  if (moved) await useUpLinks(act.tx, { accountId: account.id }, act.now)
  const before = { name: account.name, email: account.email }
  await note(act, account, { action: 'account.changed', before, after: { name, email } })
}

/**
 * Makes an administrator of the whole, or no longer one.
 * @throws NotAllowed for the last one; Stale
 */
export const setAdministrator = async (
  act: Act,
  given: SeenAccount & { readonly administrator: boolean },
): Promise<void> => {
  const account = await accountToChange(act, given)
  const { administrator } = given
  if (account.closedAt !== null) throw new NotAllowed('This account is closed. Open it again first.')
  if (!administrator) await refuseLast(act, account)
  await updateAccount(act.tx, account, { administrator })
  if (administrator && !account.administrator) await askToRenew(act.tx, account.id)
  const before = { administrator: account.administrator }
  await note(act, account, { action: 'account.changed', before, after: { administrator } })
}

/**
 * Closes an account, whose sessions end at once, or opens it again. What it did stays under its name.
 * @throws NotAllowed for the last administrator; Stale
 */
export const setClosed = async (act: Act, given: SeenAccount & { readonly closed: boolean }): Promise<void> => {
  const account = await accountToChange(act, given)
  if (given.closed) await refuseLast(act, account)
  await updateAccount(act.tx, account, { closedAt: given.closed ? act.now : null })
  if (given.closed) {
    await endSessions(act.tx, { accountId: account.id }, act.now)
    await useUpLinks(act.tx, { accountId: account.id }, act.now)
  }
  await note(act, account, {
    action: given.closed ? 'account.closed' : 'account.reopened',
    before: { closed: account.closedAt !== null },
    after: { closed: given.closed },
  })
}
