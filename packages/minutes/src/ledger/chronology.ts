import type { ActionLog, CivilDate, Document, MattersArising, Minutes } from '../tree/nodes.ts'

/** A document that the ledger reads, with the date that it stands at. */
export interface Dated<D> {
  readonly document: D
  readonly date: CivilDate | null
}

export type Spoken = Dated<Minutes> | Dated<MattersArising> | Dated<ActionLog>

const latest = (dates: readonly (CivilDate | null)[]): CivilDate | null =>
  dates.reduce<CivilDate | null>((last, date) => (date !== null && (last === null || date > last) ? date : last), null)

/** Undated minutes come before what is dated, undated reports after what they report on. */
const sortKey = ({ document, date }: Spoken): string => {
  switch (document.type) {
    case 'minutes':
      return `${date ?? '0000'} 2`
    case 'matters-arising':
      // A report for a meeting is written before that meeting's own minutes; one without a date follows what it cites.
      if (date !== null) return `${date} 1`
      return `${latest(document.rows.map(row => row.meetingDate)) ?? '9999'} 4`
    case 'action-log':
      return `${date ?? '9999'} 3`
  }
}

/**
 * The documents that the ledger reads, oldest first, whatever order the files were given in. A log without a date
 * belongs to the minutes printed before it.
 */
export const inOrder = (documents: readonly Document[]): readonly Spoken[] => {
  const spoken: Spoken[] = []
  let before: CivilDate | null = null
  for (const document of documents) {
    if (document.type === 'minutes') {
      before = document.meeting.date
      spoken.push({ document, date: before })
    } else if (document.type === 'matters-arising') spoken.push({ document, date: document.date })
    else if (document.type === 'action-log') spoken.push({ document, date: document.date ?? before })
  }
  return spoken
    .map(one => ({ one, key: sortKey(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one)
}

const bodyWords = (body: string): readonly string[] =>
  body
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter(word => !['the', 'of', 'and', 'for'].includes(word)) ?? []

/**
 * True where two names may be of one body: one unknown, or the words of one all in the other ("Safer Westmere
 * Partnership", "Safer Westmere Partnership Strategic Group").
 */
export const sameBody = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return true
  const [shorter, longer] = [bodyWords(a), bodyWords(b)].sort((x, y) => x.length - y.length)
  const within = new Set(longer)
  return (shorter ?? []).every(word => within.has(word))
}
