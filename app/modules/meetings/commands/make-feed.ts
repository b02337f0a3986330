import { NotAllowed } from '#kernel/errors.ts'
import { hashOf, newToken, type Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { mayWithMeetings } from '../policy.ts'
import { insertFeed } from '../store/calendar-feeds.ts'

/**
 * Makes an address at which a calendar program reads the meetings of a body without signing in.
 * @returns the secret of the address, which is kept nowhere else
 */
export const makeFeed = async (act: Act, { bodyId }: { readonly bodyId: string }): Promise<string> => {
  const body = await findBody(act, { id: bodyId })
  const { accountId } = act.actor
  if (accountId === null || !mayWithMeetings(act.actor, body.id, 'make-feed')) {
    throw new NotAllowed('Sign in with an account of this body to have a calendar address.')
  }
  const token = newToken()
  const id = act.newId()
  await insertFeed(act.tx, { id, bodyId: body.id, accountId, madeAt: act.now, tokenHash: hashOf(token) })
  await recordChange(act, {
    action: 'calendar-feed.made',
    subject: { kind: 'calendar-feed', id },
    bodyId: body.id,
    after: { accountId },
  })
  return token
}
