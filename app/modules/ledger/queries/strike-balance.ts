import type { Look } from '#modules/accounts/index.ts'
import { accountOf, balanceOf, type Account, type Balance, type Period } from '../model/balance.ts'
import { selectHistories } from '../store/events.ts'
import { selectInPeriod } from '../store/standings.ts'

/** What became of every action of a body in a period, in the order in which they were issued. */
export interface Struck {
  readonly accounts: readonly Account[]
  readonly balance: Balance
}

/** Strikes the balance of a body for a period. Whoever asks has found that the actor may see the body. */
export const strikeBalance = async (
  { tx }: Pick<Look, 'tx'>,
  { bodyId, from, until }: Period & { readonly bodyId: string },
): Promise<Struck> => {
  const ids = await selectInPeriod(tx, { bodyId, from, until })
  const histories = await selectHistories(tx, ids)
  const accounts = ids.flatMap(id => accountOf(histories.get(id) ?? [], { from, until }) ?? [])
  return { accounts, balance: balanceOf(accounts) }
}
