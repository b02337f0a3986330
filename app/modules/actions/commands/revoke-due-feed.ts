import { NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { updateRevoked } from '../store/due-feeds.ts'

/** Takes back an address of one's own: calendar programs that read from it are told that it is not there. */
export const revokeDueFeed = async (act: Act, feedId: string): Promise<void> => {
  const { accountId } = act.actor
  if (accountId === null || !(await updateRevoked(act.tx, { id: feedId, accountId, now: act.now })))
    throw new NotThere('calendar address')
  await recordChange(act, { action: 'due-feed.revoked', subject: { kind: 'due-feed', id: feedId }, bodyId: null })
}
