import { Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { AgendaItem } from '../model/agenda-item.ts'
import { placeAgendaItems, selectAgendaItems } from '../store/agenda-items.ts'
import { countChange, noteChange, reachAgenda } from './reach-agenda.ts'

export interface Ordering {
  readonly meetingId: string
  /** The agenda as somebody has seen it. */
  readonly seen: number
  /** Ids in their new order, or one item that goes up or down by one. */
  readonly to: { readonly order: readonly string[] } | { readonly itemId: string; readonly by: 'up' | 'down' }
}

/** The items in an order of ids; those that it does not name keep their places after the one before them. */
const inOrder = (items: readonly AgendaItem[], order: readonly string[]): readonly string[] => {
  const named = order.filter((id, i) => items.some(item => item.id === id) && order.indexOf(id) === i)
  const rest = [...named]
  return items.map(({ id }) => (named.includes(id) ? (rest.shift() ?? id) : id))
}

const moved = (items: readonly AgendaItem[], itemId: string, by: 'up' | 'down'): readonly string[] => {
  const ids = items.map(({ id }) => id)
  // Items that are not shown are passed over, so that one step is one step for whoever looks.
  const shown = items.filter(({ state, id }) => state === 'open' || id === itemId).map(({ id }) => id)
  const other = shown[shown.indexOf(itemId) + (by === 'up' ? -1 : 1)]
  if (!shown.includes(itemId) || other === undefined) return ids
  const without = ids.filter(id => id !== itemId)
  return without.toSpliced(without.indexOf(other) + (by === 'up' ? 0 : 1), 0, itemId)
}

/**
 * Puts the items of an agenda into another order.
 * @throws Stale where the agenda was changed meanwhile: the order is never made of two people's halves
 */
export const orderItems = async (act: Act, { meetingId, seen, to }: Ordering): Promise<void> => {
  const { meeting } = await reachAgenda(act, meetingId)
  if (meeting.agendaVersion !== seen) throw new Stale('agenda')
  const items = await selectAgendaItems(act.tx, meeting.id)
  const before = items.map(({ id }) => id)
  const after = 'order' in to ? inOrder(items, to.order) : moved(items, to.itemId, to.by)
  if (after.every((id, i) => id === before[i])) return
  await countChange(act, meeting.id, seen)
  await placeAgendaItems(act.tx, after)
  await noteChange(act, meeting, {
    action: 'agenda.reordered',
    before: { order: before },
    after: { order: after },
    change: { kind: 'reordered', what: 'The order of the items was changed', exempt: false },
  })
}
