import type { Document, DocumentKind } from '#minutes'
import { longDate } from '#minutes'
import { count } from '#ui/format.ts'
import { details } from '#ui/components/details.ts'
import { table } from '#ui/components/table.ts'
import { html, type Html } from '#ui/html.ts'
import type { Reading } from '../../../model.ts'
import type { Finding } from './findings.ts'
import { lineLink } from './line-link.ts'

/** Each kind of document in words. */
const documentKinds: Readonly<Record<DocumentKind, string>> = {
  minutes: 'Minutes',
  'matters-arising': 'Matters Arising report',
  report: 'Report',
  'action-log': 'Action log',
  notice: 'Notice',
  agenda: 'Agenda',
  other: 'Other',
}

const dateOf = (document: Document): string | null =>
  document.type === 'minutes' ? document.meeting.date : document.date

const filed = (document: Document): string => {
  if (document.type === 'report' && document.dateFiledMissing) return 'Left empty'
  if (document.type === 'minutes' || document.type === 'action-log') return ''
  return document.dateFiled === null ? '' : longDate(document.dateFiled)
}

const asks = (document: Document): Html | false =>
  document.type === 'report' &&
  document.asks.length > 0 &&
  details({
    summary: count(document.asks.length, 'ask'),
    content: html`<ul class="govuk-list govuk-list--bullet ma-asks">
      ${document.asks.map(({ text }) => html`<li>${text}</li>`)}
    </ul>`,
    classes: 'ma-asks__details',
  })

const row = ({ id, place, of }: Finding<Document>) => [
  { content: documentKinds[of.type], attributes: { id } },
  { content: html`${of.title ?? of.body ?? 'Without a title'}${asks(of)}` },
  { content: dateOf(of) === null ? '' : longDate(dateOf(of) ?? ''), classes: 'ma-documents__date' },
  { content: filed(of), classes: 'ma-documents__date' },
  { content: lineLink(place, documentKinds[of.type]) },
]

/** What the files hold, document by document. */
export const documentsView = (reading: Reading, documents: readonly Finding<Document>[]): Html =>
  documents.length === 0
    ? html`<p class="govuk-body">
        No document was recognised in ${reading.files.length === 1 ? 'the file' : 'the files'}.
      </p>`
    : table({
        caption: 'The documents that were found',
        captionClasses: 'govuk-visually-hidden',
        classes: 'ma-documents ma-stacks',
        firstCellIsHeader: true,
        head: ['Kind', 'Title', 'Date', 'Filed', 'Where'].map(content => ({ content })),
        rows: documents.map(row),
      })
