import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { nameOf, openSheet, checkVersion, keepRow, placeIn, rowIn, rowOfPlace } from './attendance-change.ts'
import type { AttendanceRow, AttendanceStatus, Place } from '../model/attendance.ts'
import type { AttendanceSheet } from '../queries/attendance-sheet.ts'

/** Whom it is about: the holder of a seat, or somebody who has a row already. */
export type MarkTarget = { readonly seatId: string } | { readonly id: string }

export type MarkAttendance = MarkTarget & {
  readonly meetingId: string
  /** "expected" takes back what was noted. */
  readonly status: AttendanceStatus
  /** They take part from somewhere else. */
  readonly remote?: boolean
  /** Of the row that the clerk saw; 0 where there was none. */
  readonly version: number
}

const targetOf = (act: Act, sheet: AttendanceSheet, input: MarkAttendance) => {
  if ('id' in input) return { place: null, row: rowIn(sheet, input.id), isNew: false }
  const place = placeIn(sheet, input.seatId)
  return { place, row: rowOfPlace(act, sheet, place), isNew: place.row === null }
}

const checkPlace = (place: Place | null, status: AttendanceStatus): void => {
  if (place === null || status === 'expected') return
  const isVacant = place.seat.holder === null && (place.row === null || place.row.status === 'expected')
  if (isVacant) throw new Invalid([{ field: 'status', message: 'Nobody holds this seat. Add who came for it.' }])
  if (status === 'present' && place.substitute?.status === 'present') {
    const message = `${nameOf(place.substitute)} came for this seat. Remove the substitute first.`
    throw new Invalid([{ field: 'status', message }])
  }
}

const checkHolder = (sheet: AttendanceSheet, row: AttendanceRow, status: AttendanceStatus): void => {
  const place = sheet.places.find(({ seat }) => seat.id === row.substituteForSeatId)
  if (status !== 'present' || place?.row?.status !== 'present') return
  const message = `${nameOf(place.row)}, whose seat it is, is marked present. Take that back first.`
  throw new Invalid([{ field: 'status', message }])
}

/** Statuses that this person cannot have: somebody without a seat is in attendance, and a holder never is. */
const checkStatus = (row: AttendanceRow, status: AttendanceStatus): void => {
  const isMember = row.seatId !== null || row.substituteForSeatId !== null
  if (isMember && status === 'in attendance') {
    throw new Invalid([{ field: 'status', message: 'Somebody who has a seat is present, not in attendance.' }])
  }
}

const marked = (row: AttendanceRow, { status, remote = false }: MarkAttendance): AttendanceRow =>
  status === 'present' || status === 'in attendance'
    ? { ...row, status, remote }
    : { ...row, status, remote: false, chair: false, arrivedAtItem: null, leftAtItem: null }

/**
 * Notes whether somebody came. Where the other clerk noted the same meanwhile, all is well. The chair of the body takes the
 * chair as soon as they are present, unless somebody else has it.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const markAttendance = async (act: Act, input: MarkAttendance): Promise<void> => {
  const sheet = await openSheet(act, input.meetingId)
  const { place, row, isNew } = targetOf(act, sheet, input)
  checkStatus(row, input.status)
  const before = isNew ? null : row
  if (before?.status === input.status && before.remote === (input.remote ?? false)) return
  if (before === null && input.status === 'expected') return
  checkVersion(place === null ? row : place.row, input.version)
  checkPlace(place, input.status)
  checkHolder(sheet, row, input.status)
  const takesChair =
    place?.seat.office === 'chair' && input.status === 'present' && !sheet.rows.some(({ chair }) => chair)
  const after = marked(row, input)
  await keepRow(act, {
    action: 'attendance.marked',
    bodyId: sheet.body.id,
    before: place === null ? row : place.row,
    after: takesChair ? { ...after, chair: true } : after,
  })
}
