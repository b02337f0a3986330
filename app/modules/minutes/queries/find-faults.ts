import type { Look } from '#modules/accounts/index.ts'
import { selectForCheck, type MinutesWithActions } from '../store/fault-rows.ts'
import { readTyped } from './read-typed.ts'

/** Minutes that are looked at together. */
const atOnce = 50

/** What is in the one list and not in the other, each as often as it is missing. */
const missing = (wanted: readonly string[], given: readonly string[]): readonly string[] => {
  const left = [...given]
  return wanted.filter(text => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const quoted = (text: string): string => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`

const faultsOf = ({ body, date, text, tree, actions }: MinutesWithActions): readonly string[] => {
  const minutes = tree ?? readTyped(text).minutes
  const agreed = (minutes?.items ?? []).flatMap(item => item.actions.map(action => action.text))
  const where = `${body}, ${date}`
  return [
    ...missing(agreed, actions).map(
      lost => `${where}: the minutes hold an action that the ledger lost: ${quoted(lost)}`,
    ),
    ...missing(actions, agreed).map(
      odd => `${where}: the ledger holds an action that is not in the minutes: ${quoted(odd)}`,
    ),
  ]
}

/**
 * Whether the ledger holds what the minutes agreed: every action of every text, and none that no text has. For the console,
 * which may see everything.
 * @returns a sentence for each fault
 */
export const findLedgerFaults = async ({ tx }: Pick<Look, 'tx'>): Promise<readonly string[]> => {
  const faults: string[] = []
  for (let after = ''; ;) {
    const some = await selectForCheck(tx, { after, most: atOnce })
    faults.push(...some.flatMap(faultsOf))
    const last = some.at(-1)
    if (last === undefined || some.length < atOnce) return faults
    after = last.id
  }
}
