import type { Action, Item, Minutes } from '../tree/nodes.ts'
import { sameNumberForm } from './minute-number.ts'
import type { Owed } from './owed.ts'
import type { LedgerOptions } from './types.ts'

/** An action of an item, before it has a reference. */
interface Found {
  readonly item: Item
  readonly action: Action
  /** What tells the minute from others: its number, else its place. */
  readonly group: string
  readonly label: string
}

const ownerNames = (action: Action): readonly string[] => {
  const names = action.owners.map(owner => owner.name ?? owner.printed)
  return names.length > 0 || action.printed === null ? names : [action.printed]
}

/** The title of the item, or of the item that it stands under. */
const titleOf = (items: readonly Item[], index: number): string | null => {
  let level = Number.POSITIVE_INFINITY
  for (let i = index; i >= 0; i--) {
    const item = items[i]
    if (item === undefined || item.level >= level) continue
    if (item.title !== null) return item.title
    level = item.level
  }
  return null
}

/**
 * The actions that minutes hold, in the order printed: what a column, a label or a log names; promises only where asked
 * for. Earlier actions that are gone through again are among them, told by their status.
 */
export const collectOwed = (minutes: Minutes, options: LedgerOptions): readonly Owed[] => {
  const found: Found[] = []
  for (const [index, item] of minutes.items.entries()) {
    const number = sameNumberForm(item.number)
    for (const action of item.actions) {
      if (action.marker === 'prose' && options.promises !== true) continue
      found.push({ item, action, group: number ?? `at ${index}`, label: item.number ?? `item ${index + 1}` })
    }
  }
  const total = new Map<string, number>()
  for (const { group } of found) total.set(group, (total.get(group) ?? 0) + 1)
  const sofar = new Map<string, number>()
  return found.map(({ item, action, group, label }) => {
    const place = (sofar.get(group) ?? 0) + 1
    sofar.set(group, place)
    return {
      reference: total.get(group) === 1 ? label : `${label}/${place}`,
      minute: item.number,
      title: titleOf(minutes.items, minutes.items.indexOf(item)),
      meetingDate: minutes.meeting.date,
      body: minutes.body,
      text: action.text,
      owners: ownerNames(action),
      due: action.due,
      status: action.status,
    }
  })
}
