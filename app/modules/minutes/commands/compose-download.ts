import {
  composeMattersArising,
  ledgerCsv,
  ledgerJson,
  packJson,
  renderCsv,
  renderDocx,
  type Document,
  type Printable,
} from '#minutes'
import type { Download, DownloadId, Reading } from '../model.ts'

/** What the command cannot do by itself. */
export interface ComposeWork {
  readonly renderPdf: (printable: Printable) => Promise<Uint8Array>
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

const documentsOf = (reading: Reading): readonly Document[] => reading.files.flatMap(({ pack }) => pack.documents)
const minutesOf = (reading: Reading) => documentsOf(reading).find(document => document.type === 'minutes')

/** The report as the ledger gives it, under the head of the report that was given, where one was. */
const arising = (reading: Reading) => {
  if (reading.ledger === null) return null
  const given = documentsOf(reading).find(document => document.type === 'matters-arising')
  return composeMattersArising(reading.ledger, given?.date === null || given === undefined ? {} : { date: given.date })
}

const everything = ({ files, ledger }: Reading): string =>
  JSON.stringify(
    {
      version: 1,
      files: files.map(({ label, format, pages, pack }) => ({ label, format, pages, ...packJson(pack) })),
      ledger: ledger && ledgerJson(ledger),
    },
    null,
    2,
  )

const bodies: Readonly<
  Record<DownloadId, (reading: Reading, work: ComposeWork) => Promise<Uint8Array | string | null> | string | null>
> = {
  'arising-docx': reading => printed(arising(reading), renderDocx),
  'arising-pdf': (reading, { renderPdf }) => printed(arising(reading), renderPdf),
  'ledger-csv': ({ ledger }) => ledger && ledgerCsv(ledger),
  'minutes-docx': reading => printed(minutesOf(reading), renderDocx),
  'minutes-pdf': (reading, { renderPdf }) => printed(minutesOf(reading), renderPdf),
  'actions-csv': reading => {
    const minutes = minutesOf(reading)
    return minutes === undefined ? null : renderCsv(minutes)
  },
  'everything-json': everything,
}

const printed = async (
  printable: Printable | null | undefined,
  render: (printable: Printable) => Promise<Uint8Array>,
): Promise<Uint8Array | null> => (printable === null || printable === undefined ? null : render(printable))

const names: Readonly<Record<DownloadId, readonly [string, keyof typeof types]>> = {
  'arising-docx': ['matters-arising', 'docx'],
  'arising-pdf': ['matters-arising', 'pdf'],
  'ledger-csv': ['ledger', 'csv'],
  'minutes-docx': ['minutes', 'docx'],
  'minutes-pdf': ['minutes', 'pdf'],
  'actions-csv': ['actions', 'csv'],
  'everything-json': ['minutes', 'json'],
}

/** Makes a file to download; null where what was read does not hold what the file is made of. */
export const composeDownload = async (
  { id, reading }: { readonly id: DownloadId; readonly reading: Reading },
  work: ComposeWork,
): Promise<Download | null> => {
  const body = await bodies[id](reading, work)
  if (body === null) return null
  const [stem, ending] = names[id]
  const date = minutesOf(reading)?.meeting.date
  return {
    name: `${stem}${date === null || date === undefined ? '' : `-${date}`}.${ending}`,
    type: types[ending],
    body,
  }
}
