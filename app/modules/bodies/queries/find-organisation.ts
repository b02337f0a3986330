import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Organisation } from '../model.ts'
import { maySeeOrganisations } from '../policy.ts'
import { selectAliasesOf } from '../store/aliases.ts'
import { selectOrganisation, selectOrganisations } from '../store/organisations.ts'

/**
 * Every organisation, the closed ones too, by name.
 * @throws NotThere for somebody who belongs to no body
 */
export const listOrganisations = async ({
  tx,
  actor,
}: Pick<Look, 'tx' | 'actor'>): Promise<readonly Organisation[]> => {
  if (!maySeeOrganisations(actor)) throw new NotThere('page')
  return (await selectOrganisations(tx)).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/**
 * An organisation with its other names.
 * @throws NotThere where there is none, or the actor may see none
 */
export const findOrganisation = async (
  { tx, actor }: Pick<Look, 'tx' | 'actor'>,
  id: string,
): Promise<{ readonly organisation: Organisation; readonly otherNames: readonly string[] }> => {
  const organisation = maySeeOrganisations(actor) ? await selectOrganisation(tx, id) : null
  if (organisation === null) throw new NotThere('organisation')
  return { organisation, otherNames: await selectAliasesOf(tx, { kind: 'organisation', id }) }
}
