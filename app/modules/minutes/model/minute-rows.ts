import type { Action, Block, Decision, Item, Minutes } from '#minutes'

/** A minute as it stands in the text, with what was found in it. */
export interface MinuteInText {
  /** As printed; null where the item has none. */
  readonly number: string | null
  readonly title: string | null
  /** Plain text of its blocks, one line for each. */
  readonly text: string
  readonly line: number
  readonly decisions: readonly Decision[]
  readonly actions: readonly Action[]
  /** The number that it goes by: its own, else that of the item above it, else its place. */
  readonly label: string
}

const textOf = (block: Block): string => {
  switch (block.type) {
    case 'paragraph':
      return block.text
    case 'list-item':
      return `${block.label} ${block.text}`
    case 'table':
      return [block.header, ...block.rows].map(cells => cells.join(' | ')).join('\n')
    case 'note':
      return `${block.label}: ${block.blocks.map(textOf).join('\n')}`
  }
}

/** What each item goes by: its own number, else that of the nearest item above it that has one. */
const labelsOf = (items: readonly Item[]): readonly string[] => {
  let above: readonly { readonly level: number; readonly number: string | null }[] = []
  return items.map((item, index) => {
    above = above.filter(({ level }) => level < item.level)
    const number = item.number ?? above.at(-1)?.number ?? null
    above = [...above, { level: item.level, number }]
    return number ?? `item ${index + 1}`
  })
}

/** The minutes of a document, in their order. */
export const minutesInText = ({ items }: Minutes): readonly MinuteInText[] => {
  const labels = labelsOf(items)
  return items.map((item, index) => ({
    number: item.number,
    title: item.title,
    text: item.blocks.map(textOf).join('\n'),
    line: item.position.start.line,
    decisions: item.decisions,
    actions: item.actions,
    label: labels[index] ?? `item ${index + 1}`,
  }))
}
