import { NotThere } from '#kernel/errors.ts'
import { hashOf, systemActor, type Look } from '#modules/accounts/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import type { Meeting } from '../model.ts'
import { selectFeeds, isFeedOpen, type FeedRow } from '../store/calendar-feeds.ts'
import { selectMeetings } from '../store/meetings.ts'

/** Meetings older than this are left out of a feed: nobody looks for them there. */
const monthsBack = 13

const recent = (meetings: readonly Meeting[], today: Temporal.PlainDate): readonly Meeting[] => {
  const since = today.subtract({ months: monthsBack }).toString()
  return meetings.filter(({ date }) => date >= since).toReversed()
}

/**
 * The meetings of a body for its calendar, the earliest first, for whoever has the secret of an address.
 * @param slug - the body's part of the address
 * @throws NotThere where the secret is wrong or was taken back, or its owner has left the body: all are told the same
 */
export const readFeed = async (
  look: Pick<Look, 'tx' | 'today'>,
  { slug, token }: { readonly slug: string; readonly token: string },
): Promise<{ readonly body: Body; readonly meetings: readonly Meeting[] }> => {
  const body = await findBody({ tx: look.tx, actor: systemActor }, { slug })
  if (!(await isFeedOpen(look.tx, { bodyId: body.id, tokenHash: hashOf(token) }))) throw new NotThere('calendar')
  return { body, meetings: recent(await selectMeetings(look.tx, body.id), look.today) }
}

/** The calendar addresses of a body that belong to whoever asks. Their secrets are not known any more. */
export const listFeeds = async ({ tx, actor }: Pick<Look, 'tx' | 'actor'>, body: Body): Promise<readonly FeedRow[]> =>
  actor.accountId === null ? [] : selectFeeds(tx, { bodyId: body.id, accountId: actor.accountId })
