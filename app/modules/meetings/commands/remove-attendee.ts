import { NotAllowed } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { checkVersion, keepRow, openSheet, rowIn } from './attendance-change.ts'

export interface RemoveAttendee {
  readonly meetingId: string
  readonly id: string
  readonly version: number
}

/**
 * Takes somebody off who was added by hand: a substitute, or somebody in attendance.
 * @throws NotThere, NotAllowed for whoever holds a seat, Stale
 */
export const removeAttendee = async (act: Act, { meetingId, id, version }: RemoveAttendee): Promise<void> => {
  const sheet = await openSheet(act, meetingId)
  const row = rowIn(sheet, id)
  if (row.seatId !== null)
    throw new NotAllowed('Whoever holds a seat stays on the list. Take back what is noted instead.')
  checkVersion(row, version)
  await keepRow(act, { action: 'attendance.removed', bodyId: sheet.body.id, before: row, after: null })
}
