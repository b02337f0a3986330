import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { keepRow, openSheet, rowFor } from './attendance-change.ts'
import { personOf, type NamedPerson } from './attendance-person.ts'

export interface AddAttendee extends NamedPerson {
  readonly meetingId: string
  readonly remote?: boolean
}

/** People without a seat come after all seats. */
export const firstPosition = 100_000

/**
 * Notes somebody who was there without having a seat.
 * @throws NotThere, NotAllowed, Invalid
 */
export const addAttendee = async (act: Act, input: AddAttendee): Promise<void> => {
  const sheet = await openSheet(act, input.meetingId)
  const { role, ...person } = await personOf(act, input)
  const twice = sheet.rows.find(
    row =>
      (person.personId !== null && row.personId === person.personId) ||
      (person.personId === null && row.personId === null && row.name === person.name),
  )
  const seated = sheet.seats.find(({ holder }) => person.personId !== null && holder?.personId === person.personId)
  if (twice !== undefined || seated !== undefined) {
    throw new Invalid([{ field: 'name', message: `${person.name} is on the list already` }])
  }
  const position = Math.max(firstPosition, ...sheet.rows.map(row => row.position + 1))
  await keepRow(act, {
    action: 'attendance.added',
    bodyId: sheet.body.id,
    before: null,
    after: {
      ...rowFor(person, { id: act.newId(), meetingId: sheet.meeting.id, position }),
      role,
      status: 'in attendance',
      remote: input.remote ?? false,
    },
  })
}
