import type { Context } from 'hono'
import { boardLists, type BoardFilter, type BoardList } from '../model/board.ts'
import type { BoardAsking } from '../queries/read-board.ts'

/** What the address of a board asks for; anything odd is the board as it opens. */
export const boardAsked = (c: Context): BoardAsking => {
  const text = (name: string): string => (c.req.query(name) ?? '').trim().slice(0, 100)
  const page = Number(c.req.query('page') ?? 1)
  return {
    list: boardLists.find(one => one === c.req.query('list')) ?? 'open',
    filter: { text: text('text'), owner: text('owner'), organisation: text('organisation') },
    page: Number.isSafeInteger(page) ? page : 1,
  }
}

/** The part of an address after "?" that asks for a list: "list=overdue&text=bus". */
export const boardQuery = (list: BoardList, { text, owner, organisation }: BoardFilter, page = 1): string => {
  const asked = [
    ['list', list],
    ['text', text],
    ['owner', owner],
    ['organisation', organisation],
    ['page', page === 1 ? '' : String(page)],
  ].filter(([, value]) => value !== '')
  return new URLSearchParams(asked.map(([name = '', value = '']): [string, string] => [name, value])).toString()
}
