/**
 * The minutes as laid out, before anything is found in them: which text stands under which item. Two things make a
 * skeleton, the layout of a clerk's document and our own rendered text; what is decided and owed is found in it by the
 * same code (`parse/extract.ts`), so what we print reads back to the same tree.
 */
import type { Item, Minutes } from '../tree/nodes.ts'

export type ItemSkeleton = Omit<Item, 'decisions' | 'actions'>

export interface MinutesSkeleton extends Omit<Minutes, 'items' | 'references' | 'diagnostics'> {
  readonly items: readonly ItemSkeleton[]
}
