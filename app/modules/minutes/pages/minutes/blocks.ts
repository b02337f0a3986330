import type { Action, Block, Decision, Item, ListItem, Paragraph } from '#minutes'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import type { KeptAction } from '../../model/record.ts'

/** What a block is marked with: the decisions and actions that were found in it. */
export interface Marked {
  readonly decisions: readonly Decision[]
  readonly actions: readonly KeptAction[]
}

const isIn = (block: Block, { position }: Decision | Action): boolean =>
  position.start.offset >= block.position.start.offset && position.start.offset < block.position.end.offset

/** The actions of the record in the order of those of the item; one that is not kept yet is left out. */
const keptOf = (item: Item, kept: readonly KeptAction[]): readonly (KeptAction | undefined)[] =>
  item.actions.map(action => kept.find(one => one.text === action.text && one.minute === item.number))

const marksOf = (item: Item, block: Block, kept: readonly KeptAction[]): Marked => {
  const rows = keptOf(item, kept)
  return {
    decisions: item.decisions.filter(decision => isIn(block, decision)),
    actions: item.actions.flatMap((action, i) => (isIn(block, action) ? (rows[i] ?? []) : [])),
  }
}

const ownersOf = ({ owners, printed }: KeptAction): string => {
  const names = owners.map(({ label }) => label).join(', ')
  return names === '' ? (printed ?? 'nobody named') : names
}

const actionMark = (action: KeptAction, due: (action: KeptAction) => string): Html =>
  html`<span class="ma-mark-line" id="action-${action.id}"
    >${tag({ content: action.marker === 'explicit' ? 'Action' : 'Promise', classes: 'govuk-tag--orange ma-tag' })}
    <span class="ma-mark-line__words">${action.reference}: ${ownersOf(action)}${due(action)}</span></span
  >`

const running = (block: Paragraph | ListItem): Html => {
  const marks = block.marks.map(({ text }) => text).filter(text => !block.text.endsWith(text))
  return html`${block.text}${marks.length > 0 && html` <strong class="ma-owner">${marks.join(', ')}</strong>`}`
}

const tableOf = (header: readonly string[], rows: readonly (readonly string[])[]): Html =>
  html`<div class="ma-scroll" tabindex="0" role="region" aria-label="Table">
    <table class="govuk-table">
      ${header.length > 0 && html`<thead class="govuk-table__head"><tr class="govuk-table__row">${header.map(cell => html`<th scope="col" class="govuk-table__header">${cell}</th>`)}</tr></thead>`}
      <tbody class="govuk-table__body">${rows.map(cells => html`<tr class="govuk-table__row">${cells.map(cell => html`<td class="govuk-table__cell">${cell}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`

const plain = (block: Block): Html => {
  switch (block.type) {
    case 'paragraph':
      return html`<p class="govuk-body">${running(block)}</p>`
    case 'list-item':
      return html`<p class="govuk-body ma-clause"><span class="ma-clause__label">${block.label}</span> <span>${running(block)}</span></p>`
    case 'table':
      return tableOf(block.header, block.rows)
    case 'note':
      return html`<div class="ma-note" role="note"><p class="govuk-body"><strong>${block.label}</strong></p>${block.blocks.map(plain)}</div>`
  }
}

/** A block of an item, with what was decided and who is to act marked beside it. */
const markedBlock = (block: Block, { decisions, actions }: Marked, due: (action: KeptAction) => string): Html => {
  if (decisions.length + actions.length === 0) return plain(block)
  return html`<div class="ma-marked${actions.length > 0 ? ' ma-marked--action' : ''}">
    ${plain(block)}
    ${decisions.length > 0 && html`<span class="ma-mark-line">${tag({ content: 'Decision', classes: 'govuk-tag--blue ma-tag' })}</span>`}
    ${actions.map(action => actionMark(action, due))}
  </div>`
}

/** The text of an item, block by block. */
export const itemBlocks = (item: Item, kept: readonly KeptAction[], due: (action: KeptAction) => string): Html =>
  html`${item.blocks.map(block => markedBlock(block, marksOf(item, block, kept), due))}`

/** Blocks in which nothing is looked for. */
export const plainBlocks = (blocks: readonly Block[]): Html => html`${blocks.map(plain)}`
