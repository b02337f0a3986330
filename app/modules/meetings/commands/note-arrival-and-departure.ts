import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { AttendanceRow, ItemOfMeeting } from '../model/attendance.ts'
import { checkVersion, keepRow, nameOf, openSheet, rowIn } from './attendance-change.ts'

export interface ArrivalAndDeparture {
  readonly meetingId: string
  readonly id: string
  /** Id of the agenda item; "" where they were there from the start. */
  readonly arrivedAtItem: string
  /** "" where they stayed to the end. */
  readonly leftAtItem: string
  readonly remote: boolean
  readonly version: number
}

const problemsIn = (input: ArrivalAndDeparture, items: readonly ItemOfMeeting[], row: AttendanceRow): Problem[] => {
  const at = (id: string) => items.find(item => item.id === id)
  const known = (id: string, before: string | null) => id === '' || id === before || at(id) !== undefined
  const problems: Problem[] = []
  const choose = 'Choose an item of the agenda'
  if (!known(input.arrivedAtItem, row.arrivedAtItem)) problems.push({ field: 'arrivedAtItem', message: choose })
  if (!known(input.leftAtItem, row.leftAtItem)) problems.push({ field: 'leftAtItem', message: choose })
  const [came, went] = [at(input.arrivedAtItem), at(input.leftAtItem)]
  if (came !== undefined && went !== undefined && came.number > went.number) {
    problems.push({ field: 'leftAtItem', message: 'Choose an item after the one at which they arrived' })
  }
  return problems
}

/**
 * Notes at which items of the agenda somebody came and went, and whether they took part from somewhere else.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const noteArrivalAndDeparture = async (act: Act, input: ArrivalAndDeparture): Promise<void> => {
  const sheet = await openSheet(act, input.meetingId)
  const row = rowIn(sheet, input.id)
  checkVersion(row, input.version)
  if (row.status !== 'present' && row.status !== 'in attendance') {
    throw new Invalid([{ field: 'arrivedAtItem', message: `${nameOf(row)} is not marked present` }])
  }
  const problems = problemsIn(input, sheet.items, row)
  if (problems.length > 0) throw new Invalid(problems)
  const after = {
    ...row,
    remote: input.remote,
    arrivedAtItem: input.arrivedAtItem === '' ? null : input.arrivedAtItem,
    leftAtItem: input.leftAtItem === '' ? null : input.leftAtItem,
  }
  await keepRow(act, { action: 'attendance.came_and_went', bodyId: sheet.body.id, before: row, after })
}
