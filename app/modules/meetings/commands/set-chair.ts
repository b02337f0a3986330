import { Invalid, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { keepRow, nameOf, openSheet } from './attendance-change.ts'

export interface SetChair {
  readonly meetingId: string
  /** The row of whoever takes the chair; "" for nobody. */
  readonly id: string
  /** The row of whoever had the chair when the clerk looked; "" where nobody had. */
  readonly was: string
}

/**
 * Notes who was in the chair: one person, who is present.
 * @throws NotThere, NotAllowed, Invalid, Stale where somebody else changed the chair meanwhile
 */
export const setChair = async (act: Act, { meetingId, id, was }: SetChair): Promise<void> => {
  const sheet = await openSheet(act, meetingId)
  const before = sheet.rows.filter(({ chair }) => chair)
  const next = id === '' ? null : (sheet.rows.find(row => row.id === id) ?? null)
  if (id !== '' && next === null) throw new Invalid([{ field: 'chair', message: 'Choose somebody who is present' }])
  if (next?.chair === true && before.length === 1) return
  if ((before[0]?.id ?? '') !== was) throw new Stale('chair')
  if (next !== null && next.status !== 'present') {
    throw new Invalid([{ field: 'chair', message: `${nameOf(next)} is not marked present` }])
  }
  const bodyId = sheet.body.id
  for (const row of before) {
    if (row.id === next?.id) continue
    await keepRow(act, { action: 'attendance.left_chair', bodyId, before: row, after: { ...row, chair: false } })
  }
  if (next !== null) {
    await keepRow(act, { action: 'attendance.took_chair', bodyId, before: next, after: { ...next, chair: true } })
  }
}
