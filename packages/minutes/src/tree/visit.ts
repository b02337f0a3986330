/**
 * The one place that tells the kinds of node apart. Everything that answers for each kind goes through these, so a new
 * kind does not compile until every output answers for it.
 */
import type {
  ActionLog,
  Block,
  Document,
  ListItem,
  MattersArising,
  Minutes,
  Node,
  Note,
  Paragraph,
  PlainDocument,
  Report,
  TableBlock,
} from './nodes.ts'

/** One answer for each kind of document. */
export interface DocumentHandlers<R> {
  readonly minutes: (document: Minutes) => R
  readonly 'matters-arising': (document: MattersArising) => R
  readonly report: (document: Report) => R
  readonly 'action-log': (document: ActionLog) => R
  readonly notice: (document: PlainDocument) => R
  readonly agenda: (document: PlainDocument) => R
  readonly other: (document: PlainDocument) => R
}

/** Calls the handler for the document's kind. */
export const visitDocument = <R>(document: Document, handlers: DocumentHandlers<R>): R => {
  switch (document.type) {
    case 'minutes':
      return handlers.minutes(document)
    case 'matters-arising':
      return handlers['matters-arising'](document)
    case 'report':
      return handlers.report(document)
    case 'action-log':
      return handlers['action-log'](document)
    case 'notice':
      return handlers.notice(document)
    case 'agenda':
      return handlers.agenda(document)
    case 'other':
      return handlers.other(document)
  }
}

/** One answer for each kind of block. */
export interface BlockHandlers<R> {
  readonly paragraph: (block: Paragraph) => R
  readonly 'list-item': (block: ListItem) => R
  readonly table: (block: TableBlock) => R
  readonly note: (block: Note) => R
}

/** Calls the handler for the block's kind. */
export const visitBlock = <R>(block: Block, handlers: BlockHandlers<R>): R => {
  switch (block.type) {
    case 'paragraph':
      return handlers.paragraph(block)
    case 'list-item':
      return handlers['list-item'](block)
    case 'table':
      return handlers.table(block)
    case 'note':
      return handlers.note(block)
  }
}

/** The nodes directly below a node, in the order printed. */
const childrenOf = (node: Node): readonly Node[] => {
  switch (node.type) {
    case 'pack':
      return node.documents
    case 'minutes':
      return [...node.attendance, ...node.preamble, ...node.items, ...node.references, ...node.closing]
    case 'matters-arising':
      return [...node.fields, ...node.rows, ...node.blocks]
    case 'report':
      return [...node.fields, ...node.sections, ...node.asks]
    case 'action-log':
      return node.entries
    case 'notice':
    case 'agenda':
    case 'other':
      return node.sections
    case 'item':
      return [...node.blocks, ...node.decisions, ...node.actions]
    case 'section':
    case 'note':
      return node.blocks
    case 'attendee':
    case 'paragraph':
    case 'list-item':
    case 'table':
    case 'decision':
    case 'action':
    case 'report-reference':
    case 'field':
    case 'matters-arising-row':
    case 'ask':
    case 'log-entry':
      return []
  }
}

/** The node and all nodes below it, parents before children. */
export function* walk(node: Node): Generator<Node> {
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    const children = childrenOf(next)
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]
      if (child !== undefined) waiting.push(child)
    }
  }
}
