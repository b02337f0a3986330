import { longDate } from '../tree/long-date.ts'
import type { Ledger, LedgerEntry, Outcome } from '../ledger/types.ts'
import type { CivilDate, Field, MattersArising, MattersArisingRow } from '../tree/nodes.ts'
import { balanceTable, introduction } from './arising-blocks.ts'
import { composed } from './blocks.ts'
import { outcomeWords } from './outcome-words.ts'

/** What the head of the report says; what is left out is not printed. */
export interface ArisingHeader {
  readonly reportNumber?: string
  /** "Borough of Westmere". */
  readonly authority?: string
  /** The body that the report is for; the ledger's where it is left out. */
  readonly body?: string
  /** Date of the meeting that the report is for. */
  readonly date?: CivilDate
  readonly author?: string
  readonly dateFiled?: CivilDate
}

/** What a reader must see first stands first. */
const order: Readonly<Record<Outcome, number>> = {
  unaccounted: 0,
  awaiting: 1,
  slipped: 2,
  transferred: 3,
  carried: 4,
  closed: 5,
  withdrawn: 6,
}

/** Handed-over actions name both owners in the outcome already. */
const ownersLine = ({ outcome, owners }: LedgerEntry): string | null => {
  if (owners.length === 0) return 'No owner is named.'
  if (outcome === 'transferred') return null
  return `${owners.length === 1 ? 'Owner' : 'Owners'}: ${owners.join(', ')}.`
}

const updateOf = (entry: LedgerEntry): string =>
  [outcomeWords(entry), ownersLine(entry), entry.reported].filter(part => part !== null && part !== '').join('\n')

/** A clause set as a sentence of its own. */
const sentence = (text: string): string => {
  const trimmed = text.trim()
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?:;)]$/.test(capital) || capital === '' ? capital : `${capital}.`
}

const matterOf = ({ text, due }: LedgerEntry): string =>
  due === null || text.toLowerCase().includes(due.toLowerCase()) ? sentence(text) : `${sentence(text)}\nDue: ${due}.`

const rowOf = (entry: LedgerEntry): MattersArisingRow => ({
  type: 'matters-arising-row',
  minute: entry.minute === null ? null : entry.reference,
  meetingDate: entry.meetingDate,
  title: entry.title,
  matter: matterOf(entry),
  update: updateOf(entry),
  position: composed,
})

const fieldsOf = (header: ArisingHeader, body: string | null): readonly Field[] => {
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['Report No.', header.reportNumber],
    ['Authority', header.authority],
    ['Decision Maker', body],
    ['Date', header.date === undefined ? null : longDate(header.date)],
    ['Title', 'MATTERS ARISING'],
    ['Contact Officer', header.author],
    ['Date Report Filed', header.dateFiled === undefined ? null : longDate(header.dateFiled)],
  ]
  return fields.flatMap(([label, value]) =>
    value === null || value === undefined ? [] : [{ type: 'field', label, value, position: composed } satisfies Field],
  )
}

/**
 * The Matters Arising report of a ledger, in the house layout: a head of fields, why it is written, Appendix A with a
 * row for each action (what is not accounted for first, then what is late or handed on, then the rest, each group in the
 * order of meetings), and the balance at the foot.
 */
export const composeMattersArising = (ledger: Ledger, header: ArisingHeader = {}): MattersArising => {
  const body = header.body ?? ledger.body
  const rows = ledger.entries.toSorted((a, b) => order[a.outcome] - order[b.outcome]).map(rowOf)
  return {
    type: 'matters-arising',
    title: 'Matters Arising',
    body,
    position: composed,
    diagnostics: [],
    reportNumber: header.reportNumber ?? null,
    date: header.date ?? null,
    author: header.author ?? null,
    dateFiled: header.dateFiled ?? null,
    fields: fieldsOf(header, body),
    rows,
    blocks: [...introduction(ledger), ...balanceTable(ledger)],
  }
}
