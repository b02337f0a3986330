import type { Ledger } from '../../ledger/types.ts'
import { csvTable } from './csv-table.ts'

/** Every owed action with what became of it, one a row. */
export const ledgerCsv = (ledger: Ledger): string =>
  csvTable(
    [
      'Reference',
      'Minute',
      'Title',
      'Meeting',
      'Action',
      'Owners',
      'Due',
      'Outcome',
      'To',
      'Until',
      'Reported',
      'Reported on',
      'Why',
    ],
    ledger.entries.map(entry => [
      entry.reference,
      entry.minute,
      entry.title,
      entry.meetingDate,
      entry.text,
      entry.owners.join('; '),
      entry.due,
      entry.outcome,
      entry.to,
      entry.until,
      entry.reported,
      entry.reportedOn,
      entry.reason,
    ]),
  )
