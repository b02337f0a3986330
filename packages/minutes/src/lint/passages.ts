import type { Block, Item, Minutes } from '../tree/nodes.ts'
import type { Position } from '../tree/position.ts'
import { visitBlock } from '../tree/visit.ts'

/** A run of printed text and where it stands. */
export interface Passage {
  readonly text: string
  readonly position: Position
  readonly item: Item | null
  readonly place: 'preamble' | 'title' | 'body' | 'note' | 'closing'
}

type Place = Passage['place']

const ofBlock = (block: Block, item: Item | null, place: Place): readonly Passage[] =>
  visitBlock<readonly Passage[]>(block, {
    paragraph: ({ text, position }) => [{ text, position, item, place }],
    'list-item': ({ text, position }) => [{ text, position, item, place }],
    table: ({ header, rows, position }) => [header, ...rows].flat().map(text => ({ text, position, item, place })),
    note: ({ blocks }) => blocks.flatMap(inner => ofBlock(inner, item, 'note')),
  })

/** The passages of one item: its title, then its blocks; a table gives one for each cell. */
export const passagesOfItem = (item: Item): readonly Passage[] => [
  ...(item.title ? [{ text: item.title, position: item.position, item, place: 'title' } as const] : []),
  ...item.blocks.flatMap(block => ofBlock(block, item, 'body')),
]

/** All printed text of the minutes but header and attendance, in the order printed. */
export const passagesOf = (minutes: Minutes): readonly Passage[] => [
  ...minutes.preamble.flatMap(block => ofBlock(block, null, 'preamble')),
  ...minutes.items.flatMap(passagesOfItem),
  ...minutes.closing.flatMap(block => ofBlock(block, null, 'closing')),
]
