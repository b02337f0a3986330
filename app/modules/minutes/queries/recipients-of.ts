import type { Minutes } from '#minutes'
import type { Look } from '#modules/accounts/index.ts'
import { seatsOnDay, type Body } from '#modules/bodies/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import { foldName } from '../model/owner-links.ts'
import { selectAttendance, selectEmails } from '../store/meeting-rows.ts'

/** Somebody who attended, and where they can be written to. */
export interface Recipient {
  readonly name: string
  /** Null where no address is known. */
  readonly email: string | null
}

/**
 * Those who attended a meeting: by its attendance, or by the minutes where nobody was ticked. Each is there once. An
 * address is that of their person, or of the person who held a seat of the body under that name on the day.
 */
export const recipientsOf = async (
  look: Pick<Look, 'tx'>,
  { meeting, body, tree }: { readonly meeting: Meeting; readonly body: Body; readonly tree: Minutes | null },
): Promise<readonly Recipient[]> => {
  const listed = (await selectAttendance(look.tx, meeting.id)).filter(
    ({ status }) => status === 'present' || status === 'in attendance',
  )
  const read = (tree?.attendance ?? []).filter(({ status }) => status === 'present' || status === 'in attendance')
  const came: readonly { readonly name: string; readonly personId: string | null }[] =
    listed.length > 0 ? listed : read.map(({ name }) => ({ name, personId: null }))
  const holders = (await seatsOnDay(look, body, meeting.date)).flatMap(({ holder }) => holder ?? [])
  const people = came.map(({ name, personId }) => {
    const same = new Set(holders.filter(one => foldName(one.name) === foldName(name)).map(one => one.personId))
    return { name, personId: personId ?? (same.size === 1 ? ([...same][0] ?? null) : null) }
  })
  const emails = await selectEmails(
    look.tx,
    people.flatMap(({ personId }) => personId ?? []),
  )
  const seen = new Set<string>()
  return people.flatMap(({ name, personId }) => {
    const key = personId ?? foldName(name)
    if (seen.has(key)) return []
    seen.add(key)
    return [{ name, email: (personId === null ? null : emails.get(personId)) ?? null }]
  })
}
