import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Organisation } from '../model.ts'
import { checkOrganisation, tidyOrganisation, type OrganisationInput } from '../model/check-person.ts'
import { foldOf } from '../model/fold-name.ts'
import { replaceAliases } from '../store/aliases.ts'
import { insertOrganisation, selectOrganisations } from '../store/organisations.ts'
import { peopleFor } from './find-to-change.ts'

/** An organisation is one, however its name is typed: two of the same name would be mistaken for each other. */
export const checkUnlike = async (act: Act, { id, name }: { readonly id: string | null; readonly name: string }) => {
  const same = (await selectOrganisations(act.tx)).find(
    other => other.id !== id && foldOf.organisation(other.name) === foldOf.organisation(name),
  )
  return same === undefined ? [] : [{ field: 'name', message: `${same.name} is there already` }]
}

/**
 * Adds an organisation, which all bodies share.
 * @throws NotAllowed, Invalid
 */
export const addOrganisation = async (act: Act, given: OrganisationInput): Promise<Organisation> => {
  peopleFor(act)
  const { otherNames, ...input } = tidyOrganisation(given)
  const problems: Problem[] = [...checkOrganisation(tidyOrganisation(given))]
  if (problems.length === 0) problems.push(...(await checkUnlike(act, { id: null, name: input.name })))
  if (problems.length > 0) throw new Invalid(problems)
  const organisation: Organisation = { ...input, id: act.newId(), leadPersonId: null, closedOn: null, version: 1 }
  const subject = { kind: 'organisation', id: organisation.id } as const
  await insertOrganisation(act.tx, organisation)
  await replaceAliases(act.tx, subject, otherNames)
  await recordChange(act, {
    action: 'organisation.added',
    subject,
    bodyId: null,
    after: { ...organisation, otherNames },
  })
  return organisation
}
