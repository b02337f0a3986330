import { NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { revokeFeed as revoke } from '../store/calendar-feeds.ts'

/** Takes back an address of one's own: calendar programs that read from it are told that it is not there. */
export const revokeFeed = async (
  act: Act,
  { bodyId, feedId }: { readonly bodyId: string; readonly feedId: string },
): Promise<void> => {
  const body = await findBody(act, { id: bodyId })
  const { accountId } = act.actor
  if (accountId === null || !(await revoke(act.tx, { id: feedId, accountId, now: act.now }))) {
    throw new NotThere('calendar address')
  }
  await recordChange(act, {
    action: 'calendar-feed.revoked',
    subject: { kind: 'calendar-feed', id: feedId },
    bodyId: body.id,
  })
}
