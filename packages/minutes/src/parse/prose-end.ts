import type { Block } from '../tree/nodes.ts'
import type { Point } from '../tree/position.ts'

/** Characters of running text that are searched in one set of minutes: some 400 full pages. */
const LONGEST_PROSE = 1_200_000

const sizeOf = (block: Block): number =>
  block.type === 'table'
    ? 0
    : block.type === 'note'
      ? block.blocks.reduce((n, b) => n + sizeOf(b), 0)
      : block.text.length

/** Where running text stops being searched for what was decided or promised in it. */
export interface ProseEnd {
  readonly at: Point
  /** Number of the item in which it stops, as printed. */
  readonly item: string | null
}

/** The first paragraph with which the items' running text is longer than is searched; null in any minutes of a meeting. */
export const findProseEnd = (
  items: readonly { readonly number: string | null; readonly blocks: readonly Block[] }[],
): ProseEnd | null => {
  let size = 0
  for (const { number, blocks } of items)
    for (const block of blocks) {
      size += sizeOf(block)
      if (size > LONGEST_PROSE) return { at: block.position.start, item: number }
    }
  return null
}

/** Tells of a block whether it is searched. */
export const isSearched = (end: ProseEnd | null): ((block: Block) => boolean) =>
  end === null ? () => true : block => block.position.start.offset < end.at.offset
