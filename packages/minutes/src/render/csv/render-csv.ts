import type { ActionLog, Block, Document, MattersArising, Minutes, Owner, Report, Section } from '../../tree/nodes.ts'
import { visitBlock, visitDocument } from '../../tree/visit.ts'
import { csvTable } from './csv-table.ts'

const ownerName = (owner: Owner): string => owner.name ?? owner.printed

/** The actions of the minutes, one a row. */
const actionsCsv = (minutes: Minutes): string =>
  csvTable(
    ['Minute', 'Title', 'Action', 'Owners', 'Owners as printed', 'Due', 'Due date', 'Status', 'How marked'],
    minutes.items.flatMap(item =>
      item.actions.map(action => [
        item.number,
        item.title,
        action.text,
        action.owners.map(ownerName).join('; '),
        action.printed,
        action.due?.printed ?? null,
        action.due?.date ?? null,
        action.status,
        action.marker,
      ]),
    ),
  )

const mattersArisingCsv = (report: MattersArising): string =>
  csvTable(
    ['Minute', 'Date', 'Title', 'Matter arising', 'Update'],
    report.rows.map(row => [row.minute, row.meetingDate, row.title, row.matter, row.update]),
  )

const asksCsv = (report: Report): string =>
  csvTable(
    ['Label', 'Asked of', 'Ask'],
    report.asks.map(ask => [ask.label, ask.of, ask.text]),
  )

const logCsv = (log: ActionLog): string =>
  csvTable(
    ['Reference', 'Action', 'Owner', 'Due', 'Status', 'Update'],
    log.entries.map(entry => [entry.reference, entry.text, entry.owner, entry.due, entry.status, entry.update]),
  )

const blockLines = (block: Block): readonly string[] =>
  visitBlock<readonly string[]>(block, {
    paragraph: ({ text }) => [text],
    'list-item': ({ label, text }) => [`${label} ${text}`],
    table: ({ header, rows }) => [header, ...rows].filter(row => row.length > 0).map(row => row.join(' | ')),
    note: ({ label, blocks }) => [label, ...blocks.flatMap(blockLines)],
  })

const sectionsCsv = ({ sections }: { readonly sections: readonly Section[] }): string =>
  csvTable(
    ['Number', 'Title', 'Text'],
    sections.map(section => [section.number, section.title, section.blocks.flatMap(blockLines).join('\n')]),
  )

/**
 * What of a document is a table: actions of minutes, rows of a Matters Arising report, asks of a report, entries of a log,
 * sections of anything else.
 */
export const renderCsv = (document: Document): string =>
  visitDocument(document, {
    minutes: actionsCsv,
    'matters-arising': mattersArisingCsv,
    report: asksCsv,
    'action-log': logCsv,
    notice: sectionsCsv,
    agenda: sectionsCsv,
    other: sectionsCsv,
  })
