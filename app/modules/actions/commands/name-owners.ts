import { Invalid, NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findBody, findPerson, listOrganisations, seatsOnDay } from '#modules/bodies/index.ts'
import type { Party } from '#modules/ledger/index.ts'

/** Who is to do it from now on: a seat of the body, somebody of the record, an organisation, or a name alone. */
export type NewOwner =
  | { readonly seatId: string }
  | { readonly personId: string }
  | { readonly organisationId: string }
  | { readonly label: string }

const longestName = 200

const partyOf = async (act: Act, owner: NewOwner, bodyId: string): Promise<Party> => {
  if ('seatId' in owner) {
    const seats = await seatsOnDay(act, await findBody(act, { id: bodyId }), act.today.toString())
    const seat = seats.find(({ id }) => id === owner.seatId)
    if (seat === undefined) throw new NotThere('seat of this body')
    return {
      label: seat.holder?.name ?? seat.post,
      personId: seat.holder?.personId ?? null,
      seatId: seat.id,
      organisationId: seat.organisationId,
    }
  }
  if ('personId' in owner) {
    const { person } = await findPerson(act, owner.personId)
    return { label: person.name, personId: person.id, seatId: null, organisationId: person.organisationId }
  }
  if ('organisationId' in owner) {
    const organisation = (await listOrganisations(act)).find(({ id }) => id === owner.organisationId)
    if (organisation === undefined) throw new NotThere('organisation')
    return { label: organisation.name, personId: null, seatId: null, organisationId: organisation.id }
  }
  return { label: owner.label.trim(), personId: null, seatId: null, organisationId: null }
}

const sameParty = (a: Party, b: Party): boolean =>
  a.label === b.label && a.personId === b.personId && a.seatId === b.seatId

/**
 * Who is named as owners, as the ledger keeps them.
 * @throws Invalid where nobody is named, or somebody twice
 */
export const nameOwners = async (act: Act, owners: readonly NewOwner[], bodyId: string): Promise<readonly Party[]> => {
  const parties: Party[] = []
  for (const owner of owners) {
    const party = await partyOf(act, owner, bodyId)
    if (party.label === '') throw new Invalid([{ field: 'to', message: 'Choose who takes it over' }])
    if (party.label.length > longestName)
      throw new Invalid([{ field: 'name', message: `Use ${longestName} letters or fewer` }])
    if (parties.some(other => sameParty(other, party)))
      throw new Invalid([{ field: 'to', message: `${party.label} is named twice` }])
    parties.push(party)
  }
  if (parties.length === 0) throw new Invalid([{ field: 'to', message: 'Choose who takes it over' }])
  return parties
}
