import type { Item, Minutes } from '../tree/nodes.ts'

/** Index of the parent of each item: the last item before it of a lower level; -1 at the top. */
export const parentsOf = (items: readonly Item[]): readonly number[] => {
  const open: number[] = []
  return items.map((item, index) => {
    while (open.length > 0 && (items[open.at(-1) ?? 0]?.level ?? 0) >= item.level) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(index)
    return parent
  })
}

/** For each item: whether it, an item above it or an item below it has the property. Linear in the number of items. */
export const inFamily = (minutes: Minutes, has: (item: Item) => boolean): readonly boolean[] => {
  const { items } = minutes
  const parents = parentsOf(items)
  const below = items.map(has)
  const above = items.map(has)
  for (let i = items.length - 1; i >= 0; i--) {
    const parent = parents[i] ?? -1
    if (parent >= 0 && below[i]) below[parent] = true
  }
  for (let i = 0; i < items.length; i++) {
    const parent = parents[i] ?? -1
    if (parent >= 0 && above[parent]) above[i] = true
  }
  return items.map((_, i) => (below[i] ?? false) || (above[i] ?? false))
}
