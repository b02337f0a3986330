import { Invalid, NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { emailProblems, foldEmail, nameProblems, tidyName } from '../model/check-account.ts'
import type { Account, Act } from '../model.ts'
import { paths } from '../paths.ts'
import { mayManageAccounts } from '../policy.ts'
import { insertAccount, selectAccount, selectPersonOfEmail } from '../store/accounts.ts'
import { insertLink } from '../store/links.ts'
import { hashOf, newToken } from '../token.ts'

/** An invitation is not read within the half hour that a link has which somebody waits for. */
const days = 7

export interface Invitation {
  /** What addresses in the mail begin with. */
  readonly address: string
  /** Where the link leads: an address of our own. */
  readonly next: string
  /** What the account is for, as a sentence. */
  readonly purpose: string
}

const whole = (address: string): Invitation => ({
  address,
  next: '/',
  purpose: 'There the partnership calls its meetings, keeps its minutes and follows its actions.',
})

/** Sends the owner of an account a link to sign in. Whoever calls it has asked the policy. */
export const invite = async (act: Act, account: Account, { address, next, purpose }: Invitation): Promise<void> => {
  const token = newToken()
  await insertLink(act.tx, {
    tokenHash: hashOf(token),
    accountId: account.id,
    email: account.email,
    purpose: 'sign-in',
    next,
    createdAt: act.now,
    expiresAt: Temporal.Instant.from(act.now)
      .add({ hours: 24 * days })
      .toString(),
  })
  await queueMail(act, {
    to: { address: account.email, name: account.name },
    subject: 'You can sign in to Matters Arising',
    body: [
      `Dear ${account.name},`,
      `${act.by.name} has made an account for you in Matters Arising. ${purpose}`,
      { link: `${address}${paths.signInLink(token)}`, label: 'Sign in' },
      `The link works once, and for ${days} days. After that, ask for another at ${address}${paths.signIn()}`,
    ],
    secret: true,
  })
  await recordChange(act, { action: 'account.invited', subject: { kind: 'account', id: account.id }, bodyId: null })
}

/**
 * Makes an account. Whoever calls it has asked the policy.
 * @throws Invalid where name or address cannot be kept, or the address has an account
 */
export const makeAccount = async (
  act: Act,
  given: { readonly name: string; readonly email: string },
): Promise<Account> => {
  const email = foldEmail(given.email)
  const problems = [...nameProblems(given.name), ...emailProblems(given.email)]
  if (problems.length === 0 && (await selectAccount(act.tx, { email })) !== null) {
    problems.push({ field: 'email', message: 'This address has an account already' })
  }
  if (problems.length > 0) throw new Invalid(problems)
  const personId = await selectPersonOfEmail(act.tx, email)
  const account: Account = {
    id: act.newId(),
    email,
    name: tidyName(given.name),
    personId,
    administrator: false,
    createdAt: act.now,
    closedAt: null,
    version: 1,
  }
  await insertAccount(act.tx, account)
  await recordChange(act, {
    action: 'account.added',
    subject: { kind: 'account', id: account.id },
    bodyId: null,
    after: { name: account.name, email },
  })
  return account
}

/**
 * Adds somebody who can sign in, without telling them.
 * @throws Invalid as above
 */
export const keepAccount = async (
  act: Act,
  given: { readonly name: string; readonly email: string },
): Promise<Account> => {
  if (!mayManageAccounts(act.actor)) throw new NotAllowed('Only an administrator adds accounts.')
  return makeAccount(act, given)
}

/**
 * Adds somebody who can sign in, and sends them a link.
 * @throws Invalid as above
 */
export const addAccount = async (
  act: Act,
  given: { readonly name: string; readonly email: string; readonly address: string },
): Promise<string> => {
  const account = await keepAccount(act, given)
  await invite(act, account, whole(given.address))
  return account.id
}

/** Sends somebody who has an account another link. */
export const inviteAgain = async (
  act: Act,
  { accountId, address }: { readonly accountId: string; readonly address: string },
): Promise<void> => {
  if (!mayManageAccounts(act.actor)) throw new NotAllowed()
  const account = await selectAccount(act.tx, { id: accountId })
  if (account === null || account.closedAt !== null) throw new NotThere('account')
  await invite(act, account, whole(address))
}
