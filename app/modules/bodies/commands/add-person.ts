import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Person } from '../model.ts'
import { checkPerson, tidyPerson, type PersonInput } from '../model/check-person.ts'
import { foldOf } from '../model/fold-name.ts'
import { replaceAliases } from '../store/aliases.ts'
import { selectOrganisation } from '../store/organisations.ts'
import { insertPerson, selectPeople } from '../store/people.ts'
import { peopleFor } from './find-to-change.ts'

/** What is wrong with a person, seen beside the others. */
export const checkPersonOf = async (act: Act, input: PersonInput): Promise<readonly Problem[]> => {
  const { organisationId } = input
  const isLost = organisationId !== null && (await selectOrganisation(act.tx, organisationId)) === null
  return [
    ...checkPerson(input),
    ...(isLost ? [{ field: 'organisation', message: 'Choose an organisation from the list' }] : []),
  ]
}

/**
 * Adds a person, whom all bodies share. Two people may have one name, but only where that is meant.
 * @param given - `sameName`: somebody else of this name is known, and this is another person
 * @throws NotAllowed, Invalid
 */
export const addPerson = async (act: Act, given: PersonInput & { readonly sameName?: boolean }): Promise<Person> => {
  peopleFor(act)
  const { sameName = false, ...typed } = given
  const input = tidyPerson(typed)
  const problems: Problem[] = [...(await checkPersonOf(act, input))]
  const folded = foldOf.person(input.name)
  const same = (await selectPeople(act.tx)).find(other => foldOf.person(other.name) === folded)
  if (same !== undefined && !sameName) {
    problems.push({ field: 'same-name', message: `${same.name} is there already. Say if this is somebody else` })
  }
  if (problems.length > 0) throw new Invalid(problems)
  const { otherNames, ...own } = input
  const person: Person = { ...own, id: act.newId(), mergedInto: null, version: 1 }
  const subject = { kind: 'person', id: person.id } as const
  await insertPerson(act.tx, person)
  await replaceAliases(act.tx, subject, otherNames)
  await recordChange(act, { action: 'person.added', subject, bodyId: null, after: { ...person, otherNames } })
  return person
}
