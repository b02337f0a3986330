import type { Minutes } from '#minutes'
import type { Act } from '#modules/accounts/index.ts'
import { followList, listedOf, type Listed } from '#modules/meetings/index.ts'
import type { KeptMinutes } from '../model/record.ts'
import { notedPeople } from '../queries/list-mark.ts'

/** Whom the text lists; null where it does not say: it does not read as minutes, or names nobody while it is typed. */
export const listedIn = (tree: Minutes | null): readonly Listed[] | null =>
  tree === null || tree.attendance.length === 0 ? null : tree.attendance.map(listedOf)

/** What the list of the text was before: as it was saved, or as the first text had it, where it is known to be that one. */
const listedBefore = async (
  act: Act,
  { meetingId, found, mark }: { readonly meetingId: string; readonly found: KeptMinutes | null; readonly mark: string },
): Promise<readonly Listed[] | null> => {
  if (found !== null) return found.listed
  const { noted, mark: own } = await notedPeople(act, meetingId)
  return mark === own ? noted : null
}

/**
 * Makes who came follow the list of the text, as far as it was changed since it was saved.
 * @param mark - of the people whom a first text was begun with
 * @returns whether there was anything to follow
 */
export const followPeople = async (
  act: Act,
  given: {
    readonly meetingId: string
    readonly found: KeptMinutes | null
    readonly mark: string
    readonly tree: Minutes | null
  },
): Promise<boolean> => {
  const now = listedIn(given.tree)
  if (now === null) return false
  return followList(act, { meetingId: given.meetingId, before: await listedBefore(act, given), now })
}
