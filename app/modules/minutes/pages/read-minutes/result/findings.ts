import type { Action, Decision, Document, Item, LedgerEntry, Minutes, Point } from '#minutes'
import type { Reading, Remark } from '../../../model.ts'

/** A line of one of the files (counted from 0). */
export interface Place {
  readonly file: number
  readonly line: number
  readonly page: number | null
}

/** Something found at a place, with an id that the source can link back to. */
export interface Finding<T> {
  readonly id: string
  readonly place: Place | null
  readonly of: T
}

export interface InItem<T> {
  readonly item: Item
  readonly node: T
}

export interface MinutesFindings {
  readonly file: number
  readonly minutes: Minutes
  readonly decisions: readonly Finding<InItem<Decision>>[]
  /** Owed by name; the promises of the narrative are apart. */
  readonly actions: readonly Finding<InItem<Action>>[]
  readonly promises: readonly Finding<InItem<Action>>[]
}

export interface Findings {
  /** True where a list was cut, because no browser could draw it. */
  readonly isShortened: boolean
  readonly documents: readonly Finding<Document>[]
  readonly minutes: readonly MinutesFindings[]
  readonly remarks: readonly Finding<Remark>[]
  readonly ledger: readonly Finding<LedgerEntry>[]
}

/** Id of a line of the source: "line-12" in the first file, "file-2-line-12" in the second. */
export const lineId = (place: Pick<Place, 'file' | 'line'>): string =>
  place.file === 0 ? `line-${place.line}` : `file-${place.file + 1}-line-${place.line}`

const at = (file: number, point: Point): Place => ({ file, line: point.line, page: point.page })

const inMinutes = (file: number, minutes: Minutes, prefix: string): MinutesFindings => {
  const found = <T extends Decision | Action>(kind: string, of: (item: Item) => readonly T[]): Finding<InItem<T>>[] =>
    minutes.items
      .flatMap(item => of(item).map(node => ({ item, node })))
      .slice(0, longestList)
      .map((one, i) => ({ id: `${prefix}${kind}-${i + 1}`, place: at(file, one.node.position.start), of: one }))
  return {
    file,
    minutes,
    decisions: found('decision', item => item.decisions),
    actions: found('action', item => item.actions.filter(({ marker }) => marker === 'explicit')),
    promises: found('promise', item => item.actions.filter(({ marker }) => marker === 'prose')),
  }
}

/** The place of the action that an entry of the ledger is of: the action's own line, or that of its minute. */
const placeOfEntry = (entry: LedgerEntry, minutes: readonly MinutesFindings[]): Place | null => {
  const sameMeeting = minutes.filter(({ minutes: { meeting } }) => meeting.date === entry.meetingDate)
  for (const { actions, promises, minutes: document, file } of [...sameMeeting, ...minutes]) {
    const inItem = [...actions, ...promises].filter(({ of }) => of.item.number === entry.minute)
    const exact = inItem.find(({ of }) => of.node.text === entry.text)
    if (exact) return exact.place
    const item = document.items.find(({ number }) => number !== null && number === entry.minute)
    if (item) return inItem[0]?.place ?? at(file, item.position.start)
  }
  return null
}

const longestOf = (document: Document): number =>
  document.type !== 'minutes'
    ? 0
    : Math.max(
        document.attendance.length,
        document.items.reduce((sum, { decisions }) => sum + decisions.length, 0),
        document.items.reduce((sum, { actions }) => sum + actions.length, 0),
      )

/** No list of a page is longer than this: a browser must draw it. The downloads hold everything. */
export const longestList = 2_000

const shorten = (reading: Reading): Reading => ({
  ...reading,
  remarks: reading.remarks.slice(0, longestList),
  ledger: reading.ledger && { ...reading.ledger, entries: lostFirst(reading.ledger.entries).slice(0, longestList) },
})

const lostFirst = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => [
  ...entries.filter(({ outcome }) => outcome === 'unaccounted'),
  ...entries.filter(({ outcome }) => outcome !== 'unaccounted'),
]

/** Gives everything that a page shows an id and a place. */
export const findingsOf = (whole: Reading): Findings => {
  const reading = shorten(whole)
  const documents = reading.files
    .flatMap((read, file) => read.pack.documents.map(of => ({ file, of })))
    .slice(0, longestList)
    .map(({ file, of }, i) => ({ id: `document-${i + 1}`, place: at(file, of.position.start), of }))
  const minutes = documents.flatMap(({ id, place, of }) =>
    of.type === 'minutes' ? [inMinutes(place.file, of, documents.length === 1 ? '' : `${id}-`)] : [],
  )
  const longest = Math.max(
    whole.remarks.length,
    whole.ledger?.entries.length ?? 0,
    ...whole.files.flatMap(({ pack }) => pack.documents).map(longestOf),
  )
  return {
    isShortened: longest > longestList,
    documents,
    minutes,
    remarks: reading.remarks.map((of, i) => ({
      id: `remark-${i + 1}`,
      place: of.line === null || of.file === null ? null : { file: of.file, line: of.line, page: of.page },
      of,
    })),
    ledger: (reading.ledger?.entries ?? []).map((of, i) => ({
      id: `ledger-${i + 1}`,
      place: placeOfEntry(of, minutes),
      of,
    })),
  }
}
