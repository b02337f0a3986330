import { Invalid, NotThere } from '#kernel/errors.ts'
import { emailProblems, foldEmail, tidyName } from '../model/check-account.ts'
import type { Act } from '../model.ts'
import { mayInvite } from '../policy.ts'
import { selectAccount, selectBodyNames } from '../store/accounts.ts'
import { countAttempt } from '../store/attempts.ts'
import { hashOf } from '../token.ts'
import { invite, makeAccount } from './add-account.ts'
import { giveRole, refuse, type RoleOf } from './give-role.ts'

/** More than a new body has members; whoever writes more letters in an hour is no clerk at work. */
const limit = { most: 60, seconds: 60 * 60 } as const

export interface InvitedToBody extends RoleOf {
  readonly email: string
  /** Asked for where nobody has an account with the address. */
  readonly name: string
  /** What addresses in the mail begin with. */
  readonly address: string
}

const checkLimit = async (act: Act): Promise<void> => {
  const { accountId } = act.actor
  if (accountId === null) return
  const wait = await countAttempt(act.tx, { key: hashOf(`invitations:${accountId}`), ...limit }, act.now)
  if (wait === null) return
  throw new Invalid([{ field: 'email', message: 'You have invited many people in this hour. Go on later' }])
}

/**
 * Gives a role on a body to whoever has an account with an address. Where nobody has, makes the account and sends its owner
 * a link that leads to the body, so that a clerk can bring in the people of a body without an administrator.
 * @returns whether somebody was invited
 * @throws NotAllowed, NotThere, Invalid
 */
export const inviteToBody = async (act: Act, given: InvitedToBody): Promise<{ readonly invited: boolean }> => {
  const { bodyId, role, email, name, address } = given
  if (!mayInvite(act.actor, bodyId, role)) throw refuse(role)
  const problems = emailProblems(email)
  if (problems.length > 0) throw new Invalid(problems)
  const body = (await selectBodyNames(act.tx)).find(({ id }) => id === bodyId)
  if (body === undefined) throw new NotThere('body')
  const known = await selectAccount(act.tx, { email: foldEmail(email) })
  if (known !== null) {
    await giveRole(act, { accountId: known.id, bodyId, role })
    return { invited: false }
  }
  if (tidyName(name) === '') {
    const message = 'Nobody has an account with this address yet. Enter their name, and they get a link to sign in'
    throw new Invalid([{ field: 'name', message }])
  }
  await checkLimit(act)
  const account = await makeAccount(act, { name, email })
  await giveRole(act, { accountId: account.id, bodyId, role })
  const purpose = `There you find the meetings, papers and minutes of the ${body.name}.`
  await invite(act, account, { address, next: `/bodies/${body.slug}`, purpose })
  return { invited: true }
}
