import type { Act } from '#modules/accounts/index.ts'
import type { AttendanceRow, Place } from '../model/attendance.ts'
import { followedRow, isOfTextAlone } from '../model/followed-row.ts'
import { listChanges, nameKey, type Listed, type ListChange } from '../model/listed.ts'
import { takingAttendance } from '../policy/attendance.ts'
import { attendanceSheet, type AttendanceSheet } from '../queries/attendance-sheet.ts'
import { firstPosition } from './add-attendee.ts'
import { keepRow, rowFor, rowOfPlace } from './attendance-change.ts'
import { personOf } from './attendance-person.ts'

export interface FollowList {
  readonly meetingId: string
  /**
   * What the text listed before; null where nobody knows what its list began as: then it only tells of those of whom
   * nothing was noted.
   */
  readonly before: readonly Listed[] | null
  readonly now: readonly Listed[]
}

/** A row as it is and as it is to be. */
interface Move {
  readonly before: AttendanceRow | null
  readonly after: AttendanceRow | null
}

/** Longer is no name, but a line that was taken for one. */
const longest = 200
const isNameable = ({ name, title, role, organisation }: Listed): boolean =>
  [name, title, role, organisation].every(text => (text?.length ?? 0) <= longest)

/** Seats whose holder has this name, as the row has it or, where nothing is noted, as the seat has it. */
const placesNamed = ({ places }: AttendanceSheet, key: string): readonly Place[] =>
  places.filter(({ row, seat }) => {
    const name = row === null || row.status === 'expected' ? (seat.holder?.name ?? row?.name) : row.name
    return name !== undefined && nameKey(name) === key
  })

/** The rows that a name means; none where it may be one of several people. */
const rowsNamed = (act: Act, sheet: AttendanceSheet, name: string): readonly Move[] | null => {
  const key = nameKey(name)
  const seated = placesNamed(sheet, key).map(place => ({ before: place.row, after: rowOfPlace(act, sheet, place) }))
  const others = sheet.rows.filter(row => row.seatId === null && nameKey(row.name) === key)
  const all = [...seated, ...others.map(row => ({ before: row, after: row }))]
  // Somebody who has a row is that one: a seat that nothing was noted of may have come to them later.
  const noted = all.filter(({ before }) => before !== null)
  const found = noted.length > 0 ? noted : all
  const people = new Set(found.map(({ after }) => after.personId ?? after.id))
  return people.size > 1 ? null : found
}

/** Somebody whom nothing of this meeting names: a holder under another name, or a row of their own. */
const newcomer = async (act: Act, sheet: AttendanceSheet, is: Listed): Promise<Move> => {
  const { name, title, role, organisation } = is
  const given = { name, title: title ?? '', role: role ?? '', organisation: organisation ?? '' }
  const { role: post, ...person } = await personOf(act, given)
  const known = person.personId
  if (known !== null) {
    const place = sheet.places.find(({ row, seat }) => (row?.personId ?? seat.holder?.personId) === known)
    if (place !== undefined) return { before: place.row, after: rowOfPlace(act, sheet, place) }
    const row = sheet.rows.find(one => one.personId === known)
    if (row !== undefined) return { before: row, after: row }
  }
  const position = Math.max(firstPosition, ...sheet.rows.map(row => row.position + 1))
  const at = { id: act.newId(), meetingId: sheet.meeting.id, position }
  // As the text prints them: it may know a title that the record does not.
  return { before: null, after: { ...rowFor(person, at), role: post, name, title: title ?? person.title } }
}

const movesOf = async (act: Act, sheet: AttendanceSheet, { was, is }: ListChange): Promise<readonly Move[]> => {
  const found = is === null ? [] : rowsNamed(act, sheet, is.name)
  if (found === null || found.length > 0) return found ?? []
  const earlier = was === null ? [] : (rowsNamed(act, sheet, was.name) ?? [])
  if (is === null) return earlier
  // A name that goes on being typed is the same row, unless it was somebody of the record already.
  const typed = earlier.filter(({ after }) => after !== null && isOfTextAlone(after))
  return typed.length > 0 ? typed : [await newcomer(act, sheet, is)]
}

/** The seat that somebody stands in for: by its holder's name, or by its post where it is vacant. */
const seatStoodInFor = (sheet: AttendanceSheet, row: AttendanceRow, name: string): Place | null => {
  const key = nameKey(name)
  const named = placesNamed(sheet, key)
  const found = named.length > 0 ? named : sheet.places.filter(({ seat }) => nameKey(seat.post) === key)
  const [only] = found
  return found.length === 1 && only !== undefined && (only.substitute === null || only.substitute.id === row.id)
    ? only
    : null
}

const inPlaceOf = (sheet: AttendanceSheet, row: AttendanceRow, { was, is }: ListChange): AttendanceRow => {
  const name = is?.substituteFor ?? null
  if (is === null || (was?.substituteFor ?? null) === name) return row
  if (name === null) return { ...row, substituteForSeatId: null, substituteFor: null }
  const place = seatStoodInFor(sheet, row, name)
  if (place === null) return { ...row, substituteForSeatId: null, substituteFor: name }
  const isNew = row.seatId === null && row.position >= firstPosition
  const position = isNew ? (sheet.seats.indexOf(place.seat) + 1) * 10 + 1 : row.position
  return { ...row, substituteForSeatId: place.seat.id, substituteFor: name, position }
}

const keep = async (act: Act, sheet: AttendanceSheet, { before, after }: Move): Promise<void> => {
  if (before === null && after?.status === 'expected') return
  const gone = after !== null && after.status === 'expected' && isOfTextAlone(after)
  const action = gone ? 'removed' : before === null ? 'added' : 'marked'
  await keepRow(act, {
    action: `attendance.${action}`,
    bodyId: sheet.body.id,
    before,
    after: gone ? null : after,
    from: 'the text of the minutes',
  })
}

/** One person is in the chair: whoever the text puts there takes it from whoever had it. */
const leaveChair = async (act: Act, sheet: AttendanceSheet, to: AttendanceRow): Promise<void> => {
  for (const row of sheet.rows) {
    if (row.chair && row.id !== to.id) await keep(act, sheet, { before: row, after: { ...row, chair: false } })
  }
}

/** Of a text whose list began as nobody knows: those of whom nothing was noted. */
const unnoted = (sheet: AttendanceSheet, now: readonly Listed[]): readonly ListChange[] => {
  const noted = new Set(sheet.rows.filter(({ status }) => status !== 'expected').map(({ name }) => nameKey(name)))
  const hasChair = sheet.rows.some(({ chair }) => chair)
  return listChanges([], now).flatMap(({ is }) =>
    is === null || noted.has(nameKey(is.name)) ? [] : [{ was: null, is: hasChair ? { ...is, chair: false } : is }],
  )
}

/**
 * Notes who came as the text of the minutes tells it, as far as somebody changed its list. A list that says what it said
 * before changes nothing, whatever was noted since; nor does a text that lists nobody, as one that is being typed anew.
 * Where nobody may change who came, nothing is done.
 * @returns whether there was anything to follow
 */
export const followList = async (act: Act, { meetingId, before, now }: FollowList): Promise<boolean> => {
  const listed = now.filter(isNameable)
  if (listed.length === 0 || (before !== null && listChanges(before, listed).length === 0)) return false
  const first = await attendanceSheet(act, meetingId)
  if (takingAttendance(act.actor, first) !== null) return false
  const changes = before === null ? unnoted(first, listed) : listChanges(before, listed)
  for (const change of changes) {
    // Each change is made over what the one before it left.
    const sheet = await attendanceSheet(act, meetingId)
    for (const [place, { before: row, after }] of (await movesOf(act, sheet, change)).entries()) {
      if (after === null) continue
      const followed = inPlaceOf(sheet, followedRow(after, change), change)
      const next = { ...followed, chair: followed.chair && place === 0 }
      if (next.chair && !after.chair) await leaveChair(act, sheet, next)
      await keep(act, sheet, { before: row, after: next })
    }
  }
  return changes.length > 0
}
