import type { Look } from '#modules/accounts/index.ts'
import type { EyeItem } from '../model/eye.ts'
import { seatsAt } from '../model/seating.ts'
import type { Body, Seat, SeatOnDay } from '../model.ts'
import { mayKeepPeople, mayOnBody, type BodyAction } from '../policy.ts'
import { selectAliasesOf } from '../store/aliases.ts'
import { findBody, listBodies } from './find-body.ts'
import { readSeating } from './read-seating.ts'
import { seatsNeedingEye } from './seats-needing-eye.ts'

export interface BodyPage {
  readonly body: Body
  readonly otherNames: readonly string[]
  readonly seats: readonly SeatOnDay[]
  /** Seats that were closed. */
  readonly past: readonly Seat[]
  readonly eye: readonly EyeItem[]
  /** Null where there is none that the actor may see. */
  readonly parent: Body | null
  readonly below: readonly Body[]
  readonly successor: Body | null
  /** Bodies whose portfolio came here. */
  readonly before: readonly Body[]
  /** Names of organisations, by id. */
  readonly organisations: ReadonlyMap<string, string>
  readonly today: string
  readonly may: (action: BodyAction) => boolean
  /** True for those who keep people, and so see addresses. */
  readonly keepsPeople: boolean
}

/**
 * All that the page of a body shows.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const bodyPage = async (look: Look, slug: string): Promise<BodyPage> => {
  const { tx, actor } = look
  const today = look.today.toString()
  const body = await findBody(look, { slug })
  const bodies = await listBodies(look)
  const seating = await readSeating(look, body)
  const keeps = mayOnBody(actor, 'change-holder', body)
  return {
    body,
    otherNames: await selectAliasesOf(tx, { kind: 'body', id: body.id }),
    seats: seatsAt(seating, today),
    past: seating.seats.filter(({ closedOn }) => closedOn !== null && closedOn < today),
    eye: keeps ? await seatsNeedingEye(look, body, seating) : [],
    parent: bodies.find(({ id }) => id === body.parentId) ?? null,
    below: bodies.filter(({ parentId }) => parentId === body.id),
    successor: bodies.find(({ id }) => id === body.successorId) ?? null,
    before: bodies.filter(({ successorId }) => successorId === body.id),
    organisations: new Map(seating.organisations.map(({ id, name }) => [id, name])),
    today,
    may: action => mayOnBody(actor, action, body),
    keepsPeople: mayKeepPeople(actor),
  }
}
