import type { Look } from '#modules/accounts/index.ts'
import {
  boardDays,
  type BoardCounts,
  type BoardFilter,
  type BoardList,
  type BoardRow,
  type BoardScope,
} from '../model/board.ts'
import { countAsked, countLists, selectAsked, selectBoardRows } from '../store/board.ts'

/** Rows on one page. */
export const boardRowsOnPage = 50

/** What of a board is asked for. */
export interface BoardAsking {
  readonly list: BoardList
  readonly filter: BoardFilter
  /** From 1; one beyond the last is the last. */
  readonly page: number
}

/** A page of a board. */
export interface Board extends BoardAsking {
  readonly rows: readonly BoardRow[]
  readonly counts: BoardCounts
  /** How many the list has with its filter. */
  readonly total: number
}

const isNarrowed = ({ text, owner, organisation }: BoardFilter): boolean => text + owner + organisation !== ''

/** A page of the actions of a scope that the actor may see. */
export const readBoard = async (
  { tx, today }: Pick<Look, 'tx' | 'today'>,
  scope: BoardScope,
  { list, filter, page }: BoardAsking,
): Promise<Board> => {
  const days = boardDays(today)
  const counts = await countLists(tx, scope, days)
  const asked = { scope, list, filter, days }
  const total = isNarrowed(filter) ? await countAsked(tx, asked) : counts[list]
  const last = Math.max(1, Math.ceil(total / boardRowsOnPage))
  const shown = Math.min(Math.max(1, page), last)
  const ids = await selectAsked(tx, asked, { from: (shown - 1) * boardRowsOnPage, most: boardRowsOnPage })
  return { list, filter, page: shown, rows: await selectBoardRows(tx, ids), counts, total }
}

/** More than anybody's list holds. */
const mostInFile = 50_000

/** Every row of a list, for a file. */
export const readBoardWhole = async (
  { tx, today }: Pick<Look, 'tx' | 'today'>,
  scope: BoardScope,
  { list, filter }: Omit<BoardAsking, 'page'>,
): Promise<readonly BoardRow[]> => {
  const asked = { scope, list, filter, days: boardDays(today) }
  const ids = await selectAsked(tx, asked, { from: 0, most: mostInFile })
  const rows: BoardRow[] = []
  for (let from = 0; from < ids.length; from += 500)
    rows.push(...(await selectBoardRows(tx, ids.slice(from, from + 500))))
  return rows
}
