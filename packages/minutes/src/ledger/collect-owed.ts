import type { Action, Item, Minutes } from '../tree/nodes.ts'
import { sameNumberForm } from './minute-number.ts'
import type { Owed } from './owed.ts'
import type { LedgerOptions } from './types.ts'

/** An action with the minute that it stands in, before it has a reference. */
interface Found {
  readonly action: Action
  readonly minute: Minute
}

/** The number and title that an item goes by: its own, else those of the item that it stands under. */
interface Minute {
  readonly number: string | null
  readonly title: string | null
  readonly level: number
  /** What tells the minute from others: its number, else its place. */
  readonly group: string
  readonly label: string
}

const printedNumber = (item: Item): string | null =>
  item.number === null || item.number.trim() === '' ? null : item.number

const minutesOf = (items: readonly Item[]): readonly Minute[] => {
  let above: readonly Minute[] = []
  return items.map((item, index) => {
    above = above.filter(one => one.level < item.level)
    const parent = above.at(-1)
    const number = printedNumber(item) ?? parent?.number ?? null
    const minute = {
      number,
      title: item.title ?? parent?.title ?? null,
      level: item.level,
      group: sameNumberForm(number) ?? number ?? `at ${index}`,
      label: number ?? `item ${index + 1}`,
    }
    above = [...above, minute]
    return minute
  })
}

const ownerNames = (action: Action): readonly string[] => {
  const names = action.owners.map(owner => owner.name ?? owner.printed)
  return names.length > 0 || action.printed === null ? names : [action.printed]
}

/**
 * The actions that minutes hold, in the order printed: what a column, a label or a log names; promises only where asked
 * for. Earlier actions that are gone through again are among them, told by their status.
 */
export const collectOwed = (minutes: Minutes, options: LedgerOptions): readonly Owed[] => {
  const places = minutesOf(minutes.items)
  const found: Found[] = []
  for (const [index, item] of minutes.items.entries()) {
    const minute = places[index]
    if (minute === undefined) continue
    for (const action of item.actions) {
      if (action.marker === 'explicit' || options.promises === true) found.push({ action, minute })
    }
  }
  const total = new Map<string, number>()
  for (const { minute } of found) total.set(minute.group, (total.get(minute.group) ?? 0) + 1)
  const sofar = new Map<string, number>()
  return found.map(({ action, minute }) => {
    const place = (sofar.get(minute.group) ?? 0) + 1
    sofar.set(minute.group, place)
    return {
      reference: total.get(minute.group) === 1 ? minute.label : `${minute.label}/${place}`,
      minute: minute.number,
      title: minute.title,
      meetingDate: minutes.meeting.date,
      body: minutes.body,
      text: action.text,
      owners: ownerNames(action),
      due: action.due,
      status: action.status,
    }
  })
}
