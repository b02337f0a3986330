import { longDate } from '#minutes/reading.ts'
import type { ActionLog, Document, DocumentKind, MattersArising, Report } from '#minutes'
import { minutesSummary } from './summary.ts'
import { hang } from './wrap.ts'

const kinds: Readonly<Record<DocumentKind, string>> = {
  minutes: 'Minutes',
  'matters-arising': 'Matters Arising report',
  report: 'Report',
  'action-log': 'Action log',
  notice: 'Notice',
  agenda: 'Agenda',
  other: 'Document',
}

const head = (document: Document, facts: readonly (string | null)[]): string => {
  const known = facts.filter(fact => fact !== null && fact !== '')
  return [
    `${kinds[document.type]}: ${document.title ?? document.body ?? 'without a title'}`,
    ...(known.length === 0 ? [] : [known.join(', ')]),
  ].join('\n')
}

const day = (label: string, date: string | null): string | null => (date === null ? null : `${label} ${longDate(date)}`)
const by = (author: string | null): string | null => (author === null ? null : `by ${author}`)

const arising = (report: MattersArising): string =>
  [
    head(report, [report.reportNumber, day('for', report.date), by(report.author), day('filed', report.dateFiled)]),
    '',
    ...report.rows.map(row => hang(`  ${(row.minute ?? '').padEnd(8)}`, row.update === '' ? 'no update' : row.update)),
    '',
  ].join('\n')

const subReport = (report: Report): string =>
  [
    head(report, [
      report.reportNumber,
      day('of', report.date),
      by(report.author),
      report.dateFiledMissing ? 'date filed left empty' : day('filed', report.dateFiled),
    ]),
    ...report.asks.map(ask => hang('  Ask: ', `${ask.of === null ? '' : `${ask.of}: `}${ask.text}`)),
    '',
  ].join('\n')

const log = (document: ActionLog): string =>
  [
    head(document, [day('of', document.date), by(document.author)]),
    '',
    ...document.entries.map(entry =>
      hang(
        `  ${(entry.reference ?? '').padEnd(8)}`,
        [entry.text, entry.owner, entry.due, entry.status].filter(part => part !== null && part !== '').join('; '),
      ),
    ),
    '',
  ].join('\n')

/** A document at a glance, by its kind. */
export const documentSummary = (document: Document): string => {
  switch (document.type) {
    case 'minutes':
      return minutesSummary(document)
    case 'matters-arising':
      return arising(document)
    case 'report':
      return subReport(document)
    case 'action-log':
      return log(document)
    case 'notice':
    case 'agenda':
    case 'other':
      return `${head(document, [day('for', document.date), by(document.author)])}\n`
  }
}
