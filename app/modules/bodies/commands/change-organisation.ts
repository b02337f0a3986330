import { Invalid, NotThere, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Organisation } from '../model.ts'
import { checkOrganisation, tidyOrganisation, type OrganisationInput } from '../model/check-person.ts'
import { replaceAliases, selectAliasesOf } from '../store/aliases.ts'
import { selectOrganisation, updateOrganisation } from '../store/organisations.ts'
import { selectPerson } from '../store/people.ts'
import { checkUnlike } from './add-organisation.ts'
import { isFresh, peopleFor } from './find-to-change.ts'

interface OrganisationChange extends OrganisationInput {
  readonly id: string
  readonly version: number
  /** Its lead contact, or nobody; stays as it is where it is left out. */
  readonly leadPersonId?: string | null
}

/** The problem of a lead contact whom nobody could write to. */
const checkLead = async (act: Act, personId: string | null): Promise<readonly Problem[]> => {
  const person = personId === null ? null : await selectPerson(act.tx, personId)
  return personId !== null && (person === null || person.mergedInto !== null)
    ? [{ field: 'lead', message: 'Choose a person from the list' }]
    : []
}

/**
 * Changes what is said of an organisation. Minutes that were written keep the name that it had.
 * @throws NotAllowed, NotThere, Stale, Invalid
 */
export const changeOrganisation = async (
  act: Act,
  { id, version, leadPersonId, ...given }: OrganisationChange,
): Promise<Organisation> => {
  peopleFor(act)
  const before = await selectOrganisation(act.tx, id)
  if (before === null) throw new NotThere('organisation')
  isFresh('organisation', before, version)
  const { otherNames, ...input } = tidyOrganisation(given)
  const problems: Problem[] = [...checkOrganisation(tidyOrganisation(given))]
  const lead = leadPersonId === undefined ? before.leadPersonId : leadPersonId
  if (lead !== before.leadPersonId) problems.push(...(await checkLead(act, lead)))
  if (problems.length === 0) problems.push(...(await checkUnlike(act, { id, name: input.name })))
  if (problems.length > 0) throw new Invalid(problems)
  const after: Organisation = { ...before, ...input, leadPersonId: lead, version: before.version + 1 }
  const subject = { kind: 'organisation', id } as const
  const names = await selectAliasesOf(act.tx, subject)
  await updateOrganisation(act.tx, after)
  await replaceAliases(act.tx, subject, otherNames)
  await recordChange(act, {
    action: 'organisation.changed',
    subject,
    bodyId: null,
    before: { ...before, otherNames: names },
    after: { ...after, otherNames },
  })
  return after
}
