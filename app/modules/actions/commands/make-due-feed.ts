import { NotAllowed } from '#kernel/errors.ts'
import { hashOf, newToken, type Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { insertDueFeed } from '../store/due-feeds.ts'

/**
 * Makes an address at which a calendar program reads what the actor has to do, without signing in.
 * @returns the secret of the address, which is kept nowhere else
 */
export const makeDueFeed = async (act: Act): Promise<string> => {
  const { accountId, personId } = act.actor
  if (accountId === null || personId === null)
    throw new NotAllowed('Your account does not say who you are in the record yet, so nothing is due from you.')
  const [id, token] = [act.newId(), newToken()]
  await insertDueFeed(act.tx, { id, accountId, madeAt: act.now, tokenHash: hashOf(token) })
  await recordChange(act, {
    action: 'due-feed.made',
    subject: { kind: 'due-feed', id },
    bodyId: null,
    after: { accountId },
  })
  return token
}
