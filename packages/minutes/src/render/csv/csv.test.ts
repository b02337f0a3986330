import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ledger } from '../../ledger/types.ts'
import { csvTable } from './csv-table.ts'
import { ledgerCsv } from './ledger-csv.ts'

test('cells are quoted as RFC 4180 says', () => {
  assert.equal(
    csvTable(
      ['a', 'b'],
      [
        ['x, "y"', 'two\nlines'],
        [null, 'plain'],
      ],
    ),
    'a,b\r\n"x, ""y""","two\nlines"\r\n,plain\r\n',
  )
})

test('what a spreadsheet would run is led by an apostrophe', () => {
  const cells = ['=1+1', '+44 20', '-SUM(A1)', '@x', '\t=1', '  =HYPERLINK("x")', '＝1']
  for (const cell of cells) {
    const [, row = ''] = csvTable(['h'], [[cell]]).split('\r\n')
    assert.match(row, /^"?'/, JSON.stringify(cell))
  }
})

test('figures with a sign stay figures', () => {
  assert.equal(csvTable(['h'], [['-6.5%'], ['+3'], ['- 3 - 4']]), "h\r\n-6.5%\r\n+3\r\n'- 3 - 4\r\n")
})

test('a ledger has a row for each entry', () => {
  const ledger: Ledger = {
    body: 'Safer Westmere Partnership',
    entries: [
      {
        reference: '42/1',
        minute: '42',
        title: 'Resilience update',
        meetingDate: '2026-03-12',
        text: 'bring a date',
        owners: ['Dan Whitlock', 'Priya Nair'],
        due: null,
        outcome: 'transferred',
        to: 'Helen Marsh',
        until: null,
        reported: 'Ms Marsh has taken this on.',
        reportedOn: '2026-06-11',
        opening: false,
        reason: 'The report names another owner.',
      },
    ],
    balance: { opening: 0, new: 1, closed: 0, carried: 0, transferred: 1, withdrawn: 0, unaccounted: 0 },
    balanced: true,
    unmatched: [],
    diagnostics: [],
  }
  const [head = '', row = ''] = ledgerCsv(ledger).split('\r\n')
  assert.equal(head.split(',').length, row.split(',').length)
  assert.match(
    row,
    /^42\/1,42,Resilience update,2026-03-12,bring a date,Dan Whitlock; Priya Nair,,transferred,Helen Marsh,/,
  )
})
