import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body, Organisation, Person } from '../model.ts'
import { mayOnBody, type BodyAction } from '../policy.ts'
import { selectOrganisations } from '../store/organisations.ts'
import { selectPeople } from '../store/people.ts'
import { findBody } from './find-body.ts'
import { loadMatcher, type Matcher } from './find-matches.ts'
import { findHolding, findSeat, type SeatFound } from './find-seat.ts'
import type { HeldRow } from '../store/holdings.ts'

type Asking = Pick<Look, 'tx' | 'actor'>

const allow = ({ actor }: Asking, action: BodyAction, body: Body): void => {
  if (mayOnBody(actor, action, body)) return
  const reason = 'Only the clerk of this body can do this.'
  throw new NotAllowed(body.dissolvedOn === null ? reason : 'This body was dissolved, so this cannot be done any more.')
}

/** What forms about seats choose from. */
export interface Choices {
  readonly organisations: readonly Organisation[]
  readonly people: readonly Person[]
  readonly matcher: Matcher
}

const choices = async (look: Asking): Promise<Choices> => ({
  organisations: (await selectOrganisations(look.tx)).filter(({ closedOn }) => closedOn === null),
  people: await selectPeople(look.tx),
  matcher: await loadMatcher(look),
})

/** A body that the actor may do this with; @throws NotThere, NotAllowed */
export const bodyForSeats = async (
  look: Asking,
  slug: string,
  action: BodyAction,
): Promise<Choices & { readonly body: Body }> => {
  const body = await findBody(look, { slug })
  allow(look, action, body)
  return { body, ...(await choices(look)) }
}

/** A seat that the actor may do this with; @throws NotThere, NotAllowed */
export const seatForForm = async (look: Asking, id: string, action: BodyAction): Promise<Choices & SeatFound> => {
  const found = await findSeat(look, id)
  allow(look, action, found.body)
  return { ...found, ...(await choices(look)) }
}

/** A holder whom the actor may change; @throws NotThere, NotAllowed */
export const holdingForForm = async (look: Asking, id: string): Promise<SeatFound & { readonly holding: HeldRow }> => {
  const found = await findHolding(look, id)
  allow(look, 'change-holder', found.body)
  return found
}
