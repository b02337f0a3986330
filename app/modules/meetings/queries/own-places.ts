import type { Look } from '#modules/accounts/index.ts'
import type { Place } from '../model/attendance.ts'
import { answeringForSeat } from '../policy/attendance.ts'
import { selectPerson } from '../store/attendance-around.ts'
import { attendanceSheet } from './attendance-sheet.ts'

/**
 * The seats of a meeting for which the actor may still answer.
 * @throws NotThere where the actor may not see the meeting
 */
export const ownPlaces = async (look: Look, meetingId: string): Promise<readonly Place[]> => {
  const { personId } = look.actor
  if (personId === null) return []
  const sheet = await attendanceSheet(look, meetingId)
  const me = await selectPerson(look.tx, personId)
  const own: Place[] = []
  for (const place of sheet.places) {
    const holder = place.seat.holder && (await selectPerson(look.tx, place.seat.holder.personId))
    const refusal = answeringForSeat(
      { ...look.actor, personId: me?.personId ?? null },
      { ...sheet, holderPersonId: holder?.personId ?? null, today: look.today.toString() },
    )
    if (refusal === null) own.push(place)
  }
  return own
}
