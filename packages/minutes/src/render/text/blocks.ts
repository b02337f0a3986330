import type { Block, ListItem, Note, Paragraph, TableBlock } from '../../tree/nodes.ts'
import { visitBlock } from '../../tree/visit.ts'
import { escaperOf, escapeValue } from './escape.ts'
import { renderInline } from './inline.ts'
import { pipeTable } from './pipe-table.ts'

const plain = escaperOf('')
/** The first blank behind the label ends it, so its own blanks are escaped. */
const escapeLabel = (label: string): string => (label === '' ? '\\z' : plain(label).replaceAll(' ', '\\s'))

/** A bar or angle bracket that opens a paragraph would look like a table or a note. */
const guardStart = (line: string): string => (/^[|>]/.test(line) ? `\\${line}` : line)

const renderParagraph = (block: Paragraph): string => guardStart(renderInline(block))

const renderListItem = (block: ListItem): string => `  ${escapeLabel(block.label)} ${renderInline(block)}`

const renderTable = ({ header, rows }: TableBlock): string => pipeTable(header, rows)

const renderNote = (note: Note): string =>
  [
    escapeValue(note.label),
    ...note.blocks.map(block => (block.type === 'paragraph' ? renderParagraph(block) : renderListItem(block))),
  ]
    .map(line => `> ${line}`)
    .join('\n')

const renderBlock = (block: Block): string =>
  visitBlock(block, {
    paragraph: renderParagraph,
    'list-item': renderListItem,
    table: renderTable,
    note: renderNote,
  })

/** Blocks with a blank line between them; items of a list follow each other without one. */
export const renderBlocks = (blocks: readonly Block[]): string => {
  let out = ''
  let before: Block | null = null
  for (const block of blocks) {
    if (before !== null) out += before.type === 'list-item' && block.type === 'list-item' ? '\n' : '\n\n'
    out += renderBlock(block)
    before = block
  }
  return out
}
