import { Invalid } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import { emailProblems, foldEmail, nameProblems, tidyName } from '../model/check-account.ts'
import type { Act, Browser } from '../model.ts'
import {
  insertAccount,
  selectAccount,
  selectAdministrators,
  selectPersonOfEmail,
  updateAccount,
} from '../store/accounts.ts'
import { insertLink, selectLink, useUpLinks } from '../store/links.ts'
import { hashOf, newToken } from '../token.ts'
import { openSession } from './open-session.ts'

const hours = 24

/**
 * Makes the link by which the first administrator begins, for the console that started the program. Older ones die.
 * @returns its token; null where there is an administrator, who adds everybody else
 */
export const offerFirstAdministrator = async (act: Act): Promise<string | null> => {
  if ((await selectAdministrators(act.tx)).length > 0) return null
  await useUpLinks(act.tx, { purpose: 'first-administrator' }, act.now)
  const token = newToken()
  await insertLink(act.tx, {
    tokenHash: hashOf(token),
    accountId: null,
    email: '',
    purpose: 'first-administrator',
    next: null,
    createdAt: act.now,
    expiresAt: Temporal.Instant.from(act.now).add({ hours }).toString(),
  })
  return token
}

export interface FirstAdministrator {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly browser: Browser
}

/**
 * Makes the first administrator and signs them in.
 * @returns the token for the cookie; null where the link is used or too old, or there is an administrator
 * @throws Invalid where name or address cannot be kept
 */
export const makeFirstAdministrator = async (act: Act, given: FirstAdministrator): Promise<string | null> => {
  const link = await selectLink(act.tx, {
    tokenHash: hashOf(given.token),
    purpose: 'first-administrator',
    now: act.now,
  })
  if (link === null || (await selectAdministrators(act.tx)).length > 0) return null
  const problems = [...nameProblems(given.name), ...emailProblems(given.email)]
  if (problems.length > 0) throw new Invalid(problems)
  const email = foldEmail(given.email)
  const name = tidyName(given.name)
  await useUpLinks(act.tx, { purpose: 'first-administrator' }, act.now)
  const known = await selectAccount(act.tx, { email })
  const id = known?.id ?? act.newId()
  if (known !== null) {
    await updateAccount(act.tx, known, { name, administrator: true, closedAt: null })
  } else {
    const personId = await selectPersonOfEmail(act.tx, email)
    await insertAccount(act.tx, {
      id,
      email,
      name,
      personId,
      administrator: true,
      createdAt: act.now,
      closedAt: null,
      version: 1,
    })
  }
  await recordChange(
    { ...act, by: { kind: 'link', id: null, name: 'Link of the console' } },
    {
      action: 'account.added',
      subject: { kind: 'account', id },
      bodyId: null,
      after: { name, email, administrator: true },
    },
  )
  const { about, sessionId: replaces } = given.browser
  return openSession(act, { accountId: id, how: 'console', about, replaces })
}
