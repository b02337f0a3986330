import type { Block, Item, Minutes } from '../../tree/nodes.ts'
import type { Point } from '../../tree/position.ts'
import { numbersNamed, sameNumberForm } from '../minute-number.ts'
import type { Mention } from '../owed.ts'

/** Headings under which a meeting goes through what earlier meetings asked for. */
const looksBack =
  /\bmatters?\s+arising\b|\b(?:review|update|progress)\b.{0,20}\bactions?\b|\bactions?\s+(?:from|arising|log|list|tracker|update|review|outstanding|of (?:the )?(?:last|previous))\b|\boutstanding\s+actions?\b|\bprevious\s+actions?\b/i

const at = (block: Block): Point => block.position.start

const passages = (block: Block): readonly { readonly text: string; readonly at: Point }[] => {
  switch (block.type) {
    case 'paragraph':
      return [{ text: block.text, at: at(block) }]
    case 'list-item':
      return [{ text: `${/\d/.test(block.label) ? `${block.label} ` : ''}${block.text}`, at: at(block) }]
    case 'note':
      return block.blocks.flatMap(passages)
    case 'table':
      return block.rows.map(row => ({ text: row.filter(cell => cell.trim() !== '').join(': '), at: at(block) }))
  }
}

/** "184 – the Borough Commander …", "184: …": a passage that opens with the number of the minute that it speaks of. */
const openingNumber = (text: string): string | null =>
  sameNumberForm(
    /^\s*(?:\(|\[)?((?:[A-Z]{1,6}\/)?\d{1,4}[\w./-]{0,12})(?:\)|\])?\s*(?:[-–—:.]|\s[A-Z])/.exec(text)?.[1] ?? null,
  )

const mentionOf = (text: string, point: Point, parts: Pick<Mention, 'minute' | 'title'>): Mention => ({
  ...parts,
  meetingDate: null,
  matter: text,
  update: text,
  status: null,
  owner: null,
  due: null,
  at: point,
})

/** What the passages of one item say: each number that they name is a mention; under a heading that looks back, each passage. */
const mentionsInItem = (item: Item, backward: boolean): readonly Mention[] =>
  item.blocks.flatMap(passages).flatMap(({ text, at: point }) => {
    const named = /\bminutes?\b/i.test(text) || backward ? numbersNamed(text) : []
    if (named.length > 0) return named.map(minute => mentionOf(text, point, { minute, title: null }))
    return backward ? [mentionOf(text, point, { minute: openingNumber(text), title: item.title })] : []
  })

/**
 * Where the minutes of a later meeting speak of earlier actions: everything under "Matters arising" and the like, and
 * elsewhere what names an earlier minute by number.
 */
export const mentionsInMinutes = (minutes: Minutes): readonly Mention[] => {
  let backAt: number | null = null
  return minutes.items.flatMap(item => {
    if (backAt !== null && item.level <= backAt) backAt = null
    if (backAt === null && item.title !== null && looksBack.test(item.title)) backAt = item.level
    return mentionsInItem(item, backAt !== null)
  })
}
