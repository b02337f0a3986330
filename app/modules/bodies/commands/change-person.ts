import { Invalid, NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Person } from '../model.ts'
import { tidyPerson, type PersonInput } from '../model/check-person.ts'
import { replaceAliases, selectAliasesOf } from '../store/aliases.ts'
import { selectPerson, updatePerson } from '../store/people.ts'
import { checkPersonOf } from './add-person.ts'
import { isFresh, peopleFor } from './find-to-change.ts'

/**
 * Changes what is said of a person. Minutes that were written keep the name that they had.
 * @throws NotAllowed, NotThere (also for somebody who was merged), Stale, Invalid
 */
export const changePerson = async (
  act: Act,
  { id, version, ...given }: PersonInput & { readonly id: string; readonly version: number },
): Promise<Person> => {
  peopleFor(act)
  const before = await selectPerson(act.tx, id)
  if (before === null || before.mergedInto !== null) throw new NotThere('person')
  isFresh('person', before, version)
  const input = tidyPerson(given)
  const problems = await checkPersonOf(act, input)
  if (problems.length > 0) throw new Invalid(problems)
  const { otherNames, ...own } = input
  const after: Person = { ...before, ...own, version: before.version + 1 }
  const subject = { kind: 'person', id } as const
  const names = await selectAliasesOf(act.tx, subject)
  await updatePerson(act.tx, after)
  await replaceAliases(act.tx, subject, otherNames)
  await recordChange(act, {
    action: 'person.changed',
    subject,
    bodyId: null,
    before: { ...before, otherNames: names },
    after: { ...after, otherNames },
  })
  return after
}
