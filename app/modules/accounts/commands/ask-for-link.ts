import { Invalid } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { emailProblems, foldEmail } from '../model/check-account.ts'
import type { Act, Browser } from '../model.ts'
import { paths } from '../paths.ts'
import { selectAccount } from '../store/accounts.ts'
import { countAttempt } from '../store/attempts.ts'
import { hashOf, newToken } from '../token.ts'
import { insertLink } from '../store/links.ts'

const minutes = 30

/** How often a link may be asked for in a quarter of an hour: for one address, and from one network. */
const limits = { address: 5, network: 30, seconds: 15 * 60 } as const

export interface LinkAsked {
  readonly email: string
  /** Where to go afterwards: an address of our own. */
  readonly next: string
  readonly browser: Browser
  /** What addresses in the mail begin with. */
  readonly address: string
}

/** Too many were asked for; or the mail, where there is an account. Pages say the same whether there is one or not. */
export type LinkAnswer = { readonly waitSeconds: number } | { readonly mailId: string | null }

/**
 * Sends a link that signs somebody in, once and for half an hour.
 * @throws Invalid where what was typed is no address
 */
export const askForLink = async (act: Act, asked: LinkAsked): Promise<LinkAnswer> => {
  const problems = emailProblems(asked.email)
  if (problems.length > 0) throw new Invalid(problems)
  const email = foldEmail(asked.email)
  const { seconds } = limits
  const waits = [
    await countAttempt(
      act.tx,
      { key: hashOf(`link-network:${asked.browser.network}`), most: limits.network, seconds },
      act.now,
    ),
    await countAttempt(act.tx, { key: hashOf(`link-address:${email}`), most: limits.address, seconds }, act.now),
  ]
  const waitSeconds = Math.max(...waits.map(wait => wait ?? 0))
  if (waitSeconds > 0) return { waitSeconds }
  const account = await selectAccount(act.tx, { email })
  if (account === null || account.closedAt !== null) return { mailId: null }
  const token = newToken()
  await insertLink(act.tx, {
    tokenHash: hashOf(token),
    accountId: account.id,
    email,
    purpose: 'sign-in',
    next: asked.next,
    createdAt: act.now,
    expiresAt: Temporal.Instant.from(act.now).add({ minutes }).toString(),
  })
  const mailId = await queueMail(act, {
    to: { address: email, name: account.name },
    subject: 'Your link to sign in',
    body: [
      `Dear ${account.name},`,
      'Use this link to sign in to Matters Arising.',
      { link: `${asked.address}${paths.signInLink(token)}`, label: 'Sign in' },
      `It works once, and for ${minutes} minutes. If you did not ask for it, you need do nothing: nobody can sign in without this mail.`,
    ],
    secret: true,
  })
  // Whoever asks has not shown who they are.
  const page = { ...act, by: { kind: 'system', id: null, name: 'The sign-in page' } } as const
  await recordChange(page, { action: 'sign-in-link.sent', subject: { kind: 'account', id: account.id }, bodyId: null })
  return { mailId }
}
