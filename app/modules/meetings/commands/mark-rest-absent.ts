import type { Act } from '#modules/accounts/index.ts'
import { isAnswered } from '../model/attendance.ts'
import { keepRow, openSheet, rowOfPlace } from './attendance-change.ts'

/**
 * Notes everybody as absent of whom nothing is known. What somebody else noted meanwhile stays.
 * @returns how many were noted
 * @throws NotThere, NotAllowed
 */
export const markRestAbsent = async (act: Act, { meetingId }: { readonly meetingId: string }): Promise<number> => {
  const sheet = await openSheet(act, meetingId)
  const open = sheet.places.filter(place => !isAnswered(place) && place.seat.holder !== null)
  for (const place of open) {
    const row = rowOfPlace(act, sheet, place)
    await keepRow(act, {
      action: 'attendance.marked',
      bodyId: sheet.body.id,
      before: place.row,
      after: { ...row, status: 'absent' },
    })
  }
  return open.length
}
