import type { AttendanceRow, ItemOfMeeting } from './attendance.ts'

/** Somebody at, or missing from, a meeting, with what the minutes say of their coming and going. */
export interface Attended extends AttendanceRow {
  /** "item 3"; null where they were there from the start. */
  readonly arrived: string | null
  readonly left: string | null
}

/** What an item is called where somebody came or went. An item that is no more has no number. */
const itemWords = (id: string | null, items: readonly ItemOfMeeting[]): string | null => {
  if (id === null) return null
  const item = items.find(one => one.id === id)
  return item === undefined ? 'an item' : `item ${item.number}`
}

/** Puts the items at which people came and went into words. */
export const attendedOf = (rows: readonly AttendanceRow[], items: readonly ItemOfMeeting[]): readonly Attended[] =>
  rows.map(row => ({ ...row, arrived: itemWords(row.arrivedAtItem, items), left: itemWords(row.leftAtItem, items) }))
