import type { Action, Item, Minutes, Owner } from '../tree/nodes.ts'

/** One owner of one action, and the item that holds it. */
export interface OwnedAction {
  readonly item: Item
  readonly action: Action
  readonly owner: Owner
}

/** True where the action says who is to do it, in whatever words. */
export const hasOwner = (action: Action): boolean =>
  action.owners.length > 0 || (action.printed !== null && action.printed.trim() !== '')

/** Every owner of every action that is still to be done. */
export const openOwners = (minutes: Minutes): readonly OwnedAction[] =>
  minutes.items.flatMap(item =>
    item.actions
      .filter(action => action.status !== 'closed')
      .flatMap(action => action.owners.map(owner => ({ item, action, owner }))),
  )

/** Of several tasks of one owner, the first of each item. */
export const firstOfEachItem = <T extends { readonly item: Item }>(tasks: readonly T[]): readonly T[] =>
  [...Map.groupBy(tasks, ({ item }) => item).values()].flatMap(ofItem => ofItem.slice(0, 1))
