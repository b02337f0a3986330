import { NotAllowed, NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Organisation, Person } from '../model.ts'
import { mayKeepPeople } from '../policy.ts'
import { selectAliasesOf } from '../store/aliases.ts'
import { selectOrganisations } from '../store/organisations.ts'
import { findOrganisation } from './find-organisation.ts'
import { findPerson, listPeople, type PersonFound } from './find-person.ts'

type Asking = Pick<Look, 'tx' | 'actor'>

/**
 * The organisations that somebody may be said to be of.
 * @throws NotAllowed for those who do not keep people
 */
export const keepsPeople = async ({ tx, actor }: Asking): Promise<readonly Organisation[]> => {
  if (!mayKeepPeople(actor)) throw new NotAllowed('Only clerks can change people and organisations.')
  return selectOrganisations(tx)
}

/** An organisation to be changed; @throws NotAllowed, NotThere */
export const keepsOrganisation = async (look: Asking, id: string) => {
  await keepsPeople(look)
  return findOrganisation(look, id)
}

export interface PersonToChange extends PersonFound {
  readonly organisations: readonly Organisation[]
}

/** A person to be changed; @throws NotAllowed, NotThere (also for one who was merged: the other is to be changed) */
export const keepsPerson = async (look: Asking, id: string): Promise<PersonToChange> => {
  const organisations = await keepsPeople(look)
  const found = await findPerson(look, id)
  if (found.person.id !== id) throw new NotThere('person')
  return { ...found, organisations }
}

export interface PeopleToMerge extends PersonToChange {
  /** Whom the person may be the same as. */
  readonly others: readonly Person[]
  /** The one that was chosen; null while nobody was. */
  readonly other: PersonFound | null
}

/** Two people who may be one; @throws NotAllowed, NotThere */
export const peopleToMerge = async (look: Asking, id: string, otherId: string | null): Promise<PeopleToMerge> => {
  const found = await keepsPerson(look, id)
  return {
    ...found,
    others: (await listPeople(look)).filter(other => other.id !== id),
    other: otherId === null || otherId === id ? null : await findPerson(look, otherId),
    otherNames: await selectAliasesOf(look.tx, { kind: 'person', id }),
  }
}
