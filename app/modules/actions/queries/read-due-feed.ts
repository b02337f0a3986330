import { NotThere } from '#kernel/errors.ts'
import { hashOf, type Look } from '#modules/accounts/index.ts'
import type { BoardRow } from '../model/board.ts'
import { selectOwnSeats } from '../store/agreed-actions.ts'
import { selectDueFeeds, selectFeedPerson, type DueFeed } from '../store/due-feeds.ts'
import { readBoardWhole } from './read-board.ts'

/**
 * What is due from whoever made an address, for whoever has its secret.
 * @throws NotThere where the secret is wrong or was taken back, or its account was closed: all are told the same
 */
export const readDueFeed = async (look: Pick<Look, 'tx' | 'today'>, token: string): Promise<readonly BoardRow[]> => {
  const personId = await selectFeedPerson(look.tx, hashOf(token))
  if (personId === null) throw new NotThere('calendar')
  const seatIds = await selectOwnSeats(look.tx, { personId, day: look.today.toString() })
  const filter = { text: '', owner: '', organisation: '' }
  const rows = await readBoardWhole(look, { kind: 'person', personId, seatIds }, { list: 'open', filter })
  return rows.filter(({ due }) => due !== null)
}

/** The addresses of whoever asks. Their secrets are not known any more. */
export const listDueFeeds = async ({ tx, actor }: Pick<Look, 'tx' | 'actor'>): Promise<readonly DueFeed[]> =>
  actor.accountId === null ? [] : selectDueFeeds(tx, actor.accountId)
