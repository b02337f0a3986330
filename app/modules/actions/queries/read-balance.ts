import { instantOn } from '#kernel/civil-day.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import { strikeBalance, type Account, type Balance } from '#modules/ledger/index.ts'
import { NotThere } from '#kernel/errors.ts'
import type { BoardRow } from '../model/board.ts'
import { sightOf } from '../policy/sight.ts'
import { selectBoardRows } from '../store/board.ts'

/** Days of a period, both counted; `from` is null for everything up to `until`. */
export interface BalanceDays {
  readonly from: string | null
  readonly until: string
}

/** The balance of a body, with the actions behind each of its numbers. */
export interface BalanceRead {
  readonly body: Body
  readonly balance: Balance
  readonly accounts: readonly (Account & { readonly row: BoardRow | null })[]
}

/** The first instant of a day, by the clocks of the United Kingdom. */
const startOf = (day: Temporal.PlainDate): string => instantOn(day.toString())

/**
 * What became of the actions of a body in a period.
 * @throws NotThere where there is no such body, or the actor does not see all of its actions: a part would not balance
 */
export const readBalance = async (
  look: Look,
  { slug, from, until }: BalanceDays & { readonly slug: string },
): Promise<BalanceRead> => {
  const body = await findBody(look, { slug })
  const { everything, whole } = sightOf(look.actor)
  if (!everything && !whole.has(body.id)) throw new NotThere('page')
  const { accounts, balance } = await strikeBalance(look, {
    bodyId: body.id,
    from: from === null ? null : startOf(Temporal.PlainDate.from(from)),
    until: startOf(Temporal.PlainDate.from(until).add({ days: 1 })),
  })
  const rows = new Map<string, BoardRow>()
  for (let first = 0; first < accounts.length; first += 500) {
    const ids = accounts.slice(first, first + 500).map(({ actionId }) => actionId)
    for (const row of await selectBoardRows(look.tx, ids)) rows.set(row.id, row)
  }
  return { body, balance, accounts: accounts.map(one => ({ ...one, row: rows.get(one.actionId) ?? null })) }
}
