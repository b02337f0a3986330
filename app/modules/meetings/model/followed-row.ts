import type { AttendanceRow } from './attendance.ts'
import type { Listed, ListChange } from './listed.ts'

/** What a change of the list says of a field: the new words, or that they are as they were. */
const wordsAfter = (
  row: AttendanceRow,
  { was, is }: { readonly was: Listed | null; readonly is: Listed },
  field: 'title' | 'role' | 'organisation' | 'initials',
): string | null => {
  if (was !== null && was[field] === is[field]) return row[field]
  // Who sits in a seat keeps its post and organisation where the text says nothing of them.
  return is[field] ?? (was === null || row.seatId !== null ? row[field] : null)
}

/**
 * A row after somebody changed the list of a text. Only what was changed there is changed here: whether they took part from
 * somewhere else, and when they came and went, stays for as long as they were there. Somebody who is taken out of the
 * list is expected again, and what was noted of their times comes back when they do.
 */
export const followedRow = (row: AttendanceRow, { was, is }: ListChange): AttendanceRow => {
  if (is === null) return { ...row, status: 'expected', chair: false }
  const change = { was, is }
  const status = was === null || was.status !== is.status ? is.status : row.status
  const here = status === 'present' || status === 'in attendance'
  const words = {
    name: was !== null && was.name !== is.name && row.personId === null ? is.name : row.name,
    title: wordsAfter(row, change, 'title'),
    initials: wordsAfter(row, change, 'initials'),
    ...((row.seatId === null || is.organisation !== null) && {
      role: wordsAfter(row, change, 'role'),
      organisation: wordsAfter(row, change, 'organisation'),
    }),
  }
  const chair = was === null ? is.chair || row.chair : was.chair === is.chair ? row.chair : is.chair
  const kept = here ? {} : { remote: false, arrivedAtItem: null, leftAtItem: null }
  return { ...row, ...words, ...(status === row.status ? {} : kept), status, chair: here && chair }
}

/** True for somebody of whom nothing is known but that a text named them: when it no longer does, nothing is lost. */
export const isOfTextAlone = (row: AttendanceRow): boolean =>
  row.seatId === null &&
  row.personId === null &&
  row.substituteForSeatId === null &&
  !row.remote &&
  row.arrivedAtItem === null &&
  row.leftAtItem === null
