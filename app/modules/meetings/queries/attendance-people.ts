import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findPersonMatches } from '#modules/bodies/index.ts'
import type { AttendancePerson } from '../model/attendance.ts'
import { takingAttendance } from '../policy/attendance.ts'
import { selectPeople } from '../store/attendance-around.ts'
import { attendanceSheet } from './attendance-sheet.ts'

/** People of the record whom a typed name may mean. */
export interface PeopleToChoose {
  readonly all: readonly AttendancePerson[]
  /** Those whom the name typed may mean, the likeliest first. */
  readonly like: readonly AttendancePerson[]
}

/**
 * Whom a clerk may add to a meeting.
 * @param name - what was typed so far; "" for nothing
 * @throws NotThere, NotAllowed
 */
export const attendancePeople = async (
  look: Look,
  { meetingId, name }: { readonly meetingId: string; readonly name: string },
): Promise<PeopleToChoose> => {
  const refusal = takingAttendance(look.actor, await attendanceSheet(look, meetingId))
  if (refusal !== null) throw new NotAllowed(refusal.message)
  const all = await selectPeople(look.tx)
  const match = name.trim() === '' ? null : await findPersonMatches(look, { name })
  const ids = match === null ? [] : 'certain' in match ? [match.certain] : match.candidates.map(({ id }) => id)
  return { all, like: ids.flatMap(id => all.filter(({ personId }) => personId === id)) }
}
