import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Body, Seat } from '../model.ts'
import { mayKeepPeople, mayOnBody, maySeeBody, type BodyAction } from '../policy.ts'
import { selectBody } from '../store/bodies.ts'
import { selectSeat } from '../store/seats.ts'

const reasons: Readonly<Record<'living' | 'dissolved', string>> = {
  living: 'Only the clerk of this body can do this.',
  dissolved: 'This body was dissolved, so this cannot be changed any more.',
}

/**
 * The body that is about to be changed.
 * @throws NotThere where the actor may not know of it, NotAllowed where they may not do this with it
 */
export const bodyFor = async (
  { tx, actor }: Pick<Act, 'tx' | 'actor'>,
  action: BodyAction,
  id: string,
): Promise<Body> => {
  const body = await selectBody(tx, { id })
  if (body === null || !maySeeBody(actor, id)) throw new NotThere('body')
  if (!mayOnBody(actor, action, body)) throw new NotAllowed(reasons[body.dissolvedOn === null ? 'living' : 'dissolved'])
  return body
}

/** The seat that is about to be changed, and its body; errors as above. */
export const seatFor = async (
  act: Pick<Act, 'tx' | 'actor'>,
  action: BodyAction,
  id: string,
): Promise<{ readonly seat: Seat; readonly body: Body }> => {
  const seat = await selectSeat(act.tx, id)
  if (seat === null || !maySeeBody(act.actor, seat.bodyId)) throw new NotThere('seat')
  return { seat, body: await bodyFor(act, action, seat.bodyId) }
}

/** @throws NotAllowed for somebody who is no clerk of any body */
export const peopleFor = ({ actor }: Pick<Act, 'actor'>): void => {
  if (!mayKeepPeople(actor)) throw new NotAllowed('Only clerks can change people and organisations.')
}

/**
 * @param opened - the version that the person had before them
 * @throws Stale where somebody changed it since
 */
export const isFresh = (what: string, kept: { readonly version: number }, opened: number): void => {
  if (kept.version !== opened) throw new Stale(what)
}
