import type { Look } from '#modules/accounts/index.ts'
import { listOrganisations, listPeople, seatsOnDay, type SeatOnDay } from '#modules/bodies/index.ts'
import { listMeetings, type Meeting } from '#modules/meetings/index.ts'
import { selectOpen } from '../store/open-actions.ts'
import type { ActionRead } from './read-action.ts'

/** What the forms of an action let people choose from. */
export interface DeedChoices {
  /** Meetings of the body that are still to come, the next first. */
  readonly coming: readonly Meeting[]
  readonly seats: readonly SeatOnDay[]
  /** People of the record who sit in none of these seats. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** Other open actions of the body. */
  readonly others: readonly { readonly id: string; readonly reference: string; readonly text: string }[]
}

/** What may be chosen for an action that the actor has found, and may decide on. */
export const deedChoices = async (look: Look, { action, body }: ActionRead): Promise<DeedChoices> => {
  const today = look.today.toString()
  const meetings = await listMeetings(look, body)
  const open = await selectOpen(look.tx, body.id)
  const seats = await seatsOnDay(look, body, today)
  const sitting = new Set(seats.map(({ holder }) => holder?.personId))
  return {
    coming: meetings.filter(({ date, state }) => date >= today && state !== 'cancelled').toReversed(),
    seats,
    people: (await listPeople(look)).filter(({ id, mergedInto }) => mergedInto === null && !sitting.has(id)),
    organisations: (await listOrganisations(look)).filter(({ closedOn }) => closedOn === null),
    others: open.filter(({ id }) => id !== action.id),
  }
}
