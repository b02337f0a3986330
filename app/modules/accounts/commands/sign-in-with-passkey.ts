import { askForPasskey, checkPasskey, readAnswer, type PasskeySite } from '#platform/passkeys/passkeys.ts'
import type { Act, Browser } from '../model.ts'
import { selectAccount } from '../store/accounts.ts'
import { countAttempt } from '../store/attempts.ts'
import { insertChallenge, takeChallenge } from '../store/challenges.ts'
import { selectPasskeys, usePasskey } from '../store/passkeys.ts'
import { hashOf } from '../token.ts'
import { openSession } from './open-session.ts'

const minutes = 5

/** How often one network may begin in a quarter of an hour. */
const limit = { most: 60, seconds: 15 * 60 } as const

/** What a browser has to answer to sign in with a passkey; null where its network has asked too often. */
export const offerPasskey = async (
  act: Act,
  { site, browser }: { readonly site: PasskeySite; readonly browser: Browser },
): Promise<object | null> => {
  const key = hashOf(`passkey-network:${browser.network}`)
  if ((await countAttempt(act.tx, { key, ...limit }, act.now)) !== null) return null
  const { challenge, options } = await askForPasskey(site)
  await insertChallenge(
    act.tx,
    { id: hashOf(challenge), kind: 'passkey-use', value: '', accountId: null },
    { now: act.now, minutes },
  )
  return options
}

/**
 * Signs in whoever has the passkey. The challenge is used up even where the answer does not hold.
 * @returns the token for the cookie; null where it does not
 */
export const signInWithPasskey = async (
  act: Act,
  given: { readonly site: PasskeySite; readonly credential: string; readonly browser: Browser },
): Promise<string | null> => {
  const answer = readAnswer(given.credential)
  if (answer === null) return null
  const { challenge } = answer
  if ((await takeChallenge(act.tx, { id: hashOf(challenge), kind: 'passkey-use', now: act.now })) === null) return null
  const [passkey] = await selectPasskeys(act.tx, { id: answer.id })
  if (passkey === undefined) return null
  const account = await selectAccount(act.tx, { id: passkey.accountId })
  if (account === null || account.closedAt !== null) return null
  const counter = await checkPasskey(given.site, { text: given.credential, challenge, passkey })
  if (counter === null) return null
  await usePasskey(act.tx, { id: passkey.id, counter, now: act.now })
  const { about, sessionId: replaces } = given.browser
  return openSession(act, { accountId: account.id, how: 'passkey', about, replaces })
}
