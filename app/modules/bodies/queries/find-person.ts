import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body, Holding, Organisation, Person, Seat } from '../model.ts'
import { mayKeepPeople, maySeeOrganisations, maySeePerson } from '../policy.ts'
import { selectAliasesOf } from '../store/aliases.ts'
import { selectHoldingsOfPerson } from '../store/holdings.ts'
import { selectOrganisation } from '../store/organisations.ts'
import { selectBodiesOfPeople, selectPeople, selectPerson } from '../store/people.ts'
import { selectSeat } from '../store/seats.ts'
import { listBodies } from './find-body.ts'

type Asking = Pick<Look, 'tx' | 'actor'>

/** A seat of a person's, on a body that whoever asks may see. */
export interface PersonSeat {
  readonly holding: Holding
  readonly seat: Seat
  readonly body: Body
}

export interface PersonFound {
  readonly person: Person
  readonly organisation: Organisation | null
  readonly otherNames: readonly string[]
  /** On whatever bodies, the latest first. */
  readonly seats: readonly PersonSeat[]
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'en-GB')

/** What somebody may not know of a person is left out: addresses are for those who write to them. */
const shown = ({ actor }: Asking, person: Person): Person =>
  mayKeepPeople(actor) || actor.personId === person.id ? person : { ...person, email: null }

/**
 * The people whom the actor may see, by name.
 * @throws NotThere for somebody who belongs to no body
 */
export const listPeople = async (look: Asking): Promise<readonly Person[]> => {
  if (!maySeeOrganisations(look.actor)) throw new NotThere('page')
  const bodies = await selectBodiesOfPeople(look.tx)
  return (await selectPeople(look.tx))
    .filter(({ id }) => maySeePerson(look.actor, { id, bodyIds: bodies.get(id) ?? [] }))
    .map(person => shown(look, person))
    .toSorted(byName)
}

/**
 * A person and the seats that they hold or held. Somebody who was merged is found as whom they were merged into.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const findPerson = async (look: Asking, id: string): Promise<PersonFound> => {
  const { tx, actor } = look
  const asked = await selectPerson(tx, id)
  const person = asked?.mergedInto == null ? asked : await selectPerson(tx, asked.mergedInto)
  if (person === null) throw new NotThere('person')
  const bodies = new Map((await listBodies(look)).map(body => [body.id, body]))
  const seats: PersonSeat[] = []
  for (const holding of await selectHoldingsOfPerson(tx, person.id)) {
    const seat = await selectSeat(tx, holding.seatId)
    const body = bodies.get(seat?.bodyId ?? '')
    if (seat !== null && body !== undefined) seats.push({ holding, seat, body })
  }
  if (!maySeePerson(actor, { id: person.id, bodyIds: seats.map(({ body }) => body.id) })) throw new NotThere('person')
  return {
    person: shown(look, person),
    organisation: person.organisationId === null ? null : await selectOrganisation(tx, person.organisationId),
    otherNames: mayKeepPeople(actor) ? await selectAliasesOf(tx, { kind: 'person', id: person.id }) : [],
    seats: seats.toSorted(
      (a, b) => (b.holding.from ?? '').localeCompare(a.holding.from ?? '') || byName(a.body, b.body),
    ),
  }
}
