import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { countAges, quarterFigures, quartersUntil, type AgeCounts, type QuarterFigures } from '../model/progress.ts'
import { selectLived } from '../store/board.ts'
import { bodyScope } from './board-scopes.ts'

/** Two years of quarters. */
const quartersShown = 8

/** How old the open actions of a body are, and how many it began and finished. */
export interface Progress {
  readonly body: Body
  readonly ages: AgeCounts
  readonly quarters: readonly QuarterFigures[]
}

/**
 * Ages of the open actions of a body, and what it began and finished in each quarter of two years.
 * @throws NotThere where there is no such body, or none that the actor may see
 */
export const readProgress = async (look: Look, slug: string): Promise<Progress> => {
  const { body, scope } = await bodyScope(look, slug)
  const quarters = quartersUntil(look.today, quartersShown)
  const lived = await selectLived(look.tx, scope, quarters[0]?.first ?? look.today.toString())
  const open = lived.filter(({ isOpen }) => isOpen).map(({ issuedOn }) => issuedOn)
  return { body, ages: countAges(open, look.today), quarters: quarterFigures(lived, quarters) }
}
