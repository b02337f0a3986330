import type { Item } from '#minutes'

/** "44 Police update", or what there is of it. */
export const itemName = (item: Item): string =>
  [item.number, item.title].filter(part => part !== null).join(' ') || 'Item without a number'
