import { limitAttempts, type Act } from '#modules/accounts/index.ts'
import { findLink, stateOfLink } from '../queries/open-link.ts'
import { selectMerged } from '../store/answering.ts'
import type { MailPlaces } from './link-for.ts'
import { sendLink } from './tell-owners.ts'

/** How often a new link may be asked for with an old one, in a day. */
const limit = { most: 3, seconds: 24 * 60 * 60 } as const

/**
 * Sends a new link to whoever has one that is too old: to the address that the record has for them, whoever asks. Nothing is
 * told of whether one was sent.
 */
export const renewLink = async (
  act: Act,
  token: string,
  places: MailPlaces,
): Promise<{ readonly waitSeconds: number } | { readonly asked: true }> => {
  const link = await findLink(act, token)
  if (link === null || (await stateOfLink(act, link)) !== 'expired') return { asked: true }
  const waitSeconds = await limitAttempts(act, { ...limit, what: `renew-link:${link.id}` })
  if (waitSeconds !== null) return { waitSeconds }
  const personId = (await selectMerged(act.tx, [link.personId])).get(link.personId) ?? link.personId
  const page: Act = { ...act, by: { kind: 'system', id: null, name: 'The page of an old link' } }
  await sendLink(page, { bodyId: link.bodyId, personId }, places)
  return { asked: true }
}
