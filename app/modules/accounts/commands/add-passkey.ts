import { NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import { askForNewPasskey, checkNewPasskey, readAnswer, type PasskeySite } from '#platform/passkeys/passkeys.ts'
import { tidyName } from '../model/check-account.ts'
import type { Act } from '../model.ts'
import { selectAccount } from '../store/accounts.ts'
import { insertChallenge, takeChallenge } from '../store/challenges.ts'
import { deletePasskey, insertPasskey, selectPasskeys } from '../store/passkeys.ts'
import { hashOf } from '../token.ts'

const minutes = 5

const ownerOf = (act: Act): string => {
  if (act.actor.accountId === null) throw new NotAllowed()
  return act.actor.accountId
}

/** What the browser of somebody who is signed in has to answer to add a passkey to their account. */
export const offerNewPasskey = async (act: Act, site: PasskeySite): Promise<object> => {
  const account = await selectAccount(act.tx, { id: ownerOf(act) })
  if (account === null) throw new NotThere('account')
  const known = (await selectPasskeys(act.tx, { accountId: account.id })).map(({ id }) => id)
  const { challenge, options } = await askForNewPasskey(site, { ...account, known })
  await insertChallenge(
    act.tx,
    { id: hashOf(challenge), kind: 'passkey-add', value: '', accountId: account.id },
    { now: act.now, minutes },
  )
  return options
}

/**
 * Adds a passkey to the actor's own account. The challenge is used up even where the answer does not hold.
 * @param given.credential - the answer of the browser
 * @returns false where the answer does not hold, came too late, or was given before
 */
export const addPasskey = async (
  act: Act,
  given: { readonly site: PasskeySite; readonly credential: string; readonly name: string },
): Promise<boolean> => {
  const accountId = ownerOf(act)
  const name = tidyName(given.name).slice(0, 60) || 'Passkey'
  const answer = readAnswer(given.credential)
  if (answer === null) return false
  const { challenge } = answer
  const asked = await takeChallenge(act.tx, { id: hashOf(challenge), kind: 'passkey-add', now: act.now })
  if (asked === null || asked.accountId !== accountId) return false
  const passkey = await checkNewPasskey(given.site, { text: given.credential, challenge })
  if (passkey === null) return false
  const added = await insertPasskey(act.tx, { ...passkey, accountId, name, createdAt: act.now, usedAt: null })
  if (!added) return false
  await recordChange(act, {
    action: 'passkey.added',
    subject: { kind: 'account', id: accountId },
    bodyId: null,
    after: { name },
  })
  return true
}

/** Removes a passkey of the actor's own account. */
export const removePasskey = async (act: Act, id: string): Promise<void> => {
  const accountId = ownerOf(act)
  const name = await deletePasskey(act.tx, { id, accountId })
  if (name === null) throw new NotThere('passkey')
  await recordChange(act, {
    action: 'passkey.removed',
    subject: { kind: 'account', id: accountId },
    bodyId: null,
    before: { name },
  })
}
