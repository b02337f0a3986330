import { longDate, outcomeWords } from '#minutes'
import type { Ledger, LedgerEntry } from '#minutes'
import { table } from './table.ts'
import { hang } from './wrap.ts'

const columns = [
  { heading: 'Minute', most: 12 },
  { heading: 'Action', most: 44 },
  { heading: 'Owners', most: 20 },
  { heading: 'Outcome', most: 28 },
]

const rowOf = (entry: LedgerEntry): readonly string[] => [
  entry.reference,
  entry.text,
  entry.owners.join(', '),
  outcomeWords(entry),
]

const meetingsOf = (entries: readonly LedgerEntry[]): readonly (string | null)[] => [
  ...new Set(entries.map(entry => entry.meetingDate)),
]

const balanceLine = ({ balance: b }: Ledger): string =>
  `Opening ${b.opening} + new ${b.new} = closed ${b.closed} + carried ${b.carried} + transferred ${b.transferred} + ` +
  `withdrawn ${b.withdrawn} + unaccounted ${b.unaccounted}`

const verdict = (ledger: Ledger): string => {
  if (ledger.entries.length === 0) return 'No action is owed.'
  if (ledger.balanced) return 'The ledger balances: nothing is unaccounted for.'
  const lost = ledger.entries.filter(entry => entry.outcome === 'unaccounted').map(entry => entry.reference)
  return hang('Unaccounted for: ', lost.join(', '))
}

/** The ledger for people: what each meeting is owed and what became of it, and the balance at the foot. */
export const ledgerTable = (ledger: Ledger): string => {
  const meetings = meetingsOf(ledger.entries)
  const parts = meetings.map(date => {
    const rows = ledger.entries.filter(entry => entry.meetingDate === date).map(rowOf)
    return `Meeting of ${date === null ? 'an unknown date' : longDate(date)}\n\n${table(columns, rows)}\n`
  })
  return [
    ...(ledger.body === null ? [] : [`${ledger.body}\n`]),
    ...parts,
    balanceLine(ledger),
    verdict(ledger),
    '',
  ].join('\n')
}
