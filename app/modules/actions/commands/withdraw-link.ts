import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { mayOnActions } from '../policy.ts'
import { revokeLink, selectLink } from '../store/owner-links.ts'

/**
 * Withdraws a link, such as one that was forwarded. The next mail to its person carries another.
 * @throws NotThere, NotAllowed, Stale
 */
export const withdrawLink = async (
  act: Act,
  { linkId, reason }: { readonly linkId: string; readonly reason: string },
): Promise<void> => {
  const link = await selectLink(act.tx, linkId)
  if (link === null || !mayOnActions(act.actor, 'see', link.bodyId)) throw new NotThere('link')
  if (!mayOnActions(act.actor, 'keep', link.bodyId)) throw new NotAllowed('Only the clerk of the body withdraws links.')
  if (!(await revokeLink(act.tx, link.id, { at: act.now, reason }))) throw new Stale('link')
  await recordChange(act, {
    action: 'owner-link.withdrawn',
    subject: { kind: 'person', id: link.personId },
    bodyId: link.bodyId,
    before: { sentTo: link.sentTo, madeAt: link.madeAt },
    after: { reason },
  })
}
