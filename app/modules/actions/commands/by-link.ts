import { NotThere } from '#kernel/errors.ts'
import { limitAttempts, type Act } from '#modules/accounts/index.ts'
import { bearerOf, type OwnerLink } from '../model/owner-link.ts'
import { findLink, stateOfLink } from '../queries/open-link.ts'
import { noteUsed } from '../store/owner-links.ts'

/** How much one link may change in a quarter of an hour. */
const limit = { most: 60, seconds: 15 * 60 } as const

/** What was done, or how long to wait where too much was sent by one link. */
export type ByLink<T> = { readonly done: T } | { readonly waitSeconds: number }

/**
 * Runs a command as whoever was sent the link. The link is looked at again in the transaction of the change.
 * @throws NotThere where the link is none of ours, or works no longer
 */
export const byLink = async <T>(
  act: Act,
  token: string,
  command: (act: Act, link: OwnerLink) => Promise<T>,
): Promise<ByLink<T>> => {
  const link = await findLink(act, token)
  if (link === null || (await stateOfLink(act, link)) !== 'good') throw new NotThere('link')
  const waitSeconds = await limitAttempts(act, { ...limit, what: `owner-link:${link.id}` })
  if (waitSeconds !== null) return { waitSeconds }
  const actor = bearerOf(link)
  const done = await command({ ...act, actor, by: actor.by }, link)
  await noteUsed(act.tx, link.id, act.now)
  return { done }
}
