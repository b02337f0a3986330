import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { AttendanceRow, AttendanceStatus, Place } from '../model/attendance.ts'
import type { AttendanceSheet } from '../queries/attendance-sheet.ts'
import { checkVersion, keepRow, nameOf, openSheet, placeIn, rowFor, rowOfPlace } from './attendance-change.ts'
import { personOf, type NamedPerson } from './attendance-person.ts'

export interface AddSubstitute extends NamedPerson {
  readonly meetingId: string
  /** The seat that they come for. */
  readonly seatId: string
  readonly remote?: boolean
  /** Of the holder's row, as it was seen; 0 where there was none. */
  readonly version: number
}

interface Standing {
  readonly place: Place
  readonly given: NamedPerson & { readonly remote?: boolean }
  /** "expected" where they are announced before the meeting. */
  readonly status: Extract<AttendanceStatus, 'present' | 'expected'>
}

const checkFree = ({ row, substitute }: Place): void => {
  const name = substitute ? nameOf(substitute) : ''
  if (substitute) throw new Invalid([{ field: 'name', message: `${name} is the substitute for this seat already` }])
  if (row?.status === 'present') {
    throw new Invalid([{ field: 'name', message: `${nameOf(row)} is marked present. Take that back first` }])
  }
}

/** Puts somebody in the place of a seat's holder, and keeps both rows: the holder apologises, unless known to be absent. */
export const standIn = async (act: Act, sheet: AttendanceSheet, { place, given, status }: Standing): Promise<void> => {
  checkFree(place)
  const { seat } = place
  const { role, ...person } = await personOf(act, given)
  const holder = rowOfPlace(act, sheet, place)
  const isVacant = seat.holder === null && holder.status === 'expected'
  if (!isVacant && person.personId !== null && person.personId === holder.personId) {
    throw new Invalid([{ field: 'name', message: `${holder.name} holds this seat. Mark them present instead` }])
  }
  const at = { id: act.newId(), meetingId: sheet.meeting.id, position: holder.position + 1 }
  const organisation =
    person.organisation === null ? { organisationId: seat.organisationId, organisation: seat.organisation } : {}
  const substitute: AttendanceRow = {
    ...rowFor({ ...person, ...organisation }, at),
    role,
    status,
    remote: given.remote ?? false,
    substituteForSeatId: seat.id,
    substituteFor: isVacant ? seat.post : holder.name,
  }
  const bodyId = sheet.body.id
  if (!isVacant && holder.status === 'expected') {
    const after: AttendanceRow = { ...holder, status: 'apologies' }
    await keepRow(act, { action: 'attendance.marked', bodyId, before: place.row, after })
  }
  await keepRow(act, { action: 'attendance.substitute_added', bodyId, before: null, after: substitute })
}

/**
 * Notes that somebody came in the place of a seat's holder.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const addSubstitute = async (act: Act, input: AddSubstitute): Promise<void> => {
  const sheet = await openSheet(act, input.meetingId)
  const place = placeIn(sheet, input.seatId)
  checkVersion(place.row, input.version)
  await standIn(act, sheet, { place, given: input, status: 'present' })
}
