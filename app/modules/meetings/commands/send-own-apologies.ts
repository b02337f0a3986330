import { Invalid, NotAllowed } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { answeringForSeat } from '../policy/attendance.ts'
import { attendanceSheet, type AttendanceSheet } from '../queries/attendance-sheet.ts'
import { selectPerson } from '../store/attendance-around.ts'
import { standIn } from './add-substitute.ts'
import { checkVersion, keepRow, placeIn, rowOfPlace } from './attendance-change.ts'
import type { NamedPerson } from './attendance-person.ts'

export interface SendOwnApologies {
  readonly meetingId: string
  readonly seatId: string
  /** Who comes instead; null for nobody. */
  readonly substitute: NamedPerson | null
  readonly version: number
}

/** The place that somebody answers for. @throws NotAllowed where it is not theirs to answer for */
const ownPlace = async (act: Act, sheet: AttendanceSheet, seatId: string) => {
  const place = placeIn(sheet, seatId)
  const { personId } = act.actor
  // Either may name a person who was merged into another since.
  const me = personId === null ? null : await selectPerson(act.tx, personId)
  const holder = place.seat.holder === null ? null : await selectPerson(act.tx, place.seat.holder.personId)
  const refusal = answeringForSeat(
    { ...act.actor, personId: me?.personId ?? null },
    { ...sheet, holderPersonId: holder?.personId ?? null, today: act.today.toString() },
  )
  if (refusal !== null) throw new NotAllowed(refusal.message)
  return place
}

const checkUnmarked = (status: string | undefined): void => {
  if (status !== 'present' && status !== 'absent') return
  throw new Invalid([{ field: '', message: `The clerk has noted already that you are ${status}. Speak to the clerk.` }])
}

/**
 * Apologies of whoever holds a seat, before the meeting, and who comes instead.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const sendOwnApologies = async (act: Act, input: SendOwnApologies): Promise<void> => {
  const sheet = await attendanceSheet(act, input.meetingId)
  const place = await ownPlace(act, sheet, input.seatId)
  checkVersion(place.row, input.version)
  checkUnmarked(place.row?.status)
  if (input.substitute !== null) {
    await standIn(act, sheet, { place, given: input.substitute, status: 'expected' })
    return
  }
  const row = rowOfPlace(act, sheet, place)
  const after = { ...row, status: 'apologies' as const }
  await keepRow(act, { action: 'attendance.apologies_sent', bodyId: sheet.body.id, before: place.row, after })
}

/**
 * Takes one's own apologies back, and with them whoever was to come instead.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const withdrawOwnApologies = async (
  act: Act,
  input: Pick<SendOwnApologies, 'meetingId' | 'seatId' | 'version'>,
): Promise<void> => {
  const sheet = await attendanceSheet(act, input.meetingId)
  const place = await ownPlace(act, sheet, input.seatId)
  checkVersion(place.row, input.version)
  checkUnmarked(place.row?.status)
  const bodyId = sheet.body.id
  const { row, substitute } = place
  if (row !== null) {
    const after = { ...row, status: 'expected' as const }
    await keepRow(act, { action: 'attendance.apologies_withdrawn', bodyId, before: row, after })
  }
  if (substitute?.status === 'expected') {
    await keepRow(act, { action: 'attendance.removed', bodyId, before: substitute, after: null })
  }
}
