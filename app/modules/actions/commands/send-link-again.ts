import { Invalid, NotAllowed } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { mayOnActions } from '../policy.ts'
import type { MailPlaces } from './link-for.ts'
import { sendLink } from './tell-owners.ts'

/**
 * Sends an owner their link, with everything that they owe the body, because its clerk asks for it.
 * @throws NotThere, NotAllowed
 * @throws Invalid where they owe nothing any more, or have no address
 */
export const sendLinkAgain = async (
  act: Act,
  { slug, personId }: { readonly slug: string; readonly personId: string },
  places: MailPlaces,
): Promise<void> => {
  const body = await findBody(act, { slug })
  if (!mayOnActions(act.actor, 'keep', body.id)) throw new NotAllowed('Only the clerk of the body sends links.')
  if (await sendLink(act, { bodyId: body.id, personId }, places)) return
  throw new Invalid([{ field: '', message: 'No mail was sent: they have no address, or owe nothing any more' }])
}
