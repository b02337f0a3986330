import type { Diagnostic } from '../tree/diagnostic.ts'
import type { Document, Minutes } from '../tree/nodes.ts'
import { entryOf } from './account.ts'
import { balanceOf } from './balance.ts'
import { emptyBook } from './book.ts'
import { inOrder } from './chronology.ts'
import type { Spoken } from './chronology.ts'
import { enterLog, enterMinutes, enterReport } from './enter-document.ts'
import type { Period } from './enter-document.ts'
import { minutesTwice, nothingGiven } from './remarks.ts'
import type { Ledger, LedgerOptions, UnmatchedRow } from './types.ts'

/** Drops the thinner of two copies of one meeting's minutes, which would count its actions twice. */
const eachMeetingOnce = (spoken: readonly Spoken[], diagnostics: Diagnostic[]): readonly Spoken[] => {
  const kept = new Map<string, Minutes>()
  for (const { document } of spoken) {
    if (document.type !== 'minutes' || document.meeting.date === null) continue
    const key = `${document.meeting.date} ${document.body?.toLowerCase() ?? ''}`
    const other = kept.get(key)
    if (other !== undefined) diagnostics.push(minutesTwice(document.meeting.date))
    if (other === undefined || document.items.length > other.items.length) kept.set(key, document)
  }
  const fuller = new Set<Document>(kept.values())
  return spoken.filter(
    ({ document }) => document.type !== 'minutes' || document.meeting.date === null || fuller.has(document),
  )
}

const periodOf = (spoken: readonly Spoken[]): Period => {
  const dates = spoken.flatMap(({ document, date }) => (document.type === 'minutes' && date !== null ? [date] : []))
  return {
    meetings: new Set(dates),
    start: dates[0] ?? null,
    hasMinutes: spoken.some(({ document }) => document.type === 'minutes'),
  }
}

/** The body that most of the documents name. */
const bodyOf = (spoken: readonly Spoken[]): string | null => {
  const votes = new Map<string, number>()
  for (const { document } of spoken) {
    if (document.body === null) continue
    // Minutes print their body's name in full; a report may only name who decides.
    votes.set(document.body, (votes.get(document.body) ?? 0) + (document.type === 'minutes' ? 1000 : 1))
  }
  return [...votes].reduce<readonly [string | null, number]>(
    (most, vote) => (vote[1] > most[1] ? vote : most),
    [null, 0],
  )[0]
}

/**
 * Accounts for every owed action: what minutes agreed, and what the Matters Arising reports, action logs and later
 * minutes say of it. Pure, deterministic, never throws; the documents may be given in any order. An action is
 * unaccounted only where a later document of its body had the chance to speak of it and did not.
 */
export const buildLedger = (documents: readonly Document[], options: LedgerOptions = {}): Ledger => {
  const book = emptyBook()
  const spoken = eachMeetingOnce(inOrder(documents), book.diagnostics)
  const period = periodOf(spoken)
  const unmatched: UnmatchedRow[] = []
  for (const { document, date } of spoken) {
    if (document.type === 'minutes') enterMinutes(book, { document, date }, options)
    else if (document.type === 'matters-arising') unmatched.push(...enterReport(book, { document, date }, period))
    else enterLog(book, { document, date }, period)
  }
  if (book.accounts.length === 0) book.diagnostics.push(nothingGiven())
  const entries = book.accounts
    .map(entryOf)
    .sort((a, b) => (a.meetingDate ?? '').localeCompare(b.meetingDate ?? '', 'en'))
  const balance = balanceOf(entries)
  return {
    body: bodyOf(spoken),
    entries,
    balance,
    balanced: balance.unaccounted === 0,
    unmatched,
    diagnostics: book.diagnostics,
  }
}
