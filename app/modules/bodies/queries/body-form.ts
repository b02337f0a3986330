import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body, Organisation } from '../model.ts'
import { mayCreateBody, mayOnBody } from '../policy.ts'
import { selectAliasesOf } from '../store/aliases.ts'
import { selectOrganisations } from '../store/organisations.ts'
import { selectSeats } from '../store/seats.ts'
import { findBody, listBodies } from './find-body.ts'

/** Where a body may be put. */
export interface Places {
  readonly parents: readonly Body[]
  readonly mayStandAlone: boolean
}

/**
 * Where the actor may found a body.
 * @throws NotAllowed where they may nowhere
 */
export const placesForNewBody = async (look: Pick<Look, 'tx' | 'actor'>): Promise<Places> => {
  const parents = (await listBodies(look)).filter(body => mayCreateBody(look.actor, body))
  const mayStandAlone = mayCreateBody(look.actor, null)
  if (parents.length === 0 && !mayStandAlone) throw new NotAllowed('Only clerks and the administrator can add bodies.')
  return { parents, mayStandAlone }
}

export interface BodyToChange extends Places {
  readonly body: Body
  readonly otherNames: readonly string[]
  /** Those that have a seat, or must be there for a quorum. */
  readonly organisations: readonly Organisation[]
}

/**
 * A body that the actor may change, and what may be chosen for it.
 * @throws NotThere, NotAllowed
 */
export const bodyToChange = async (look: Pick<Look, 'tx' | 'actor'>, slug: string): Promise<BodyToChange> => {
  const { tx, actor } = look
  const body = await findBody(look, { slug })
  if (!mayOnBody(actor, 'change', body)) throw new NotAllowed('Only the clerk of this body can change it.')
  const seated = new Set((await selectSeats(tx, body.id)).map(({ organisationId }) => organisationId))
  const parents = (await listBodies(look)).filter(
    one => one.id !== body.id && (one.id === body.parentId || mayCreateBody(actor, one)),
  )
  return {
    body,
    parents,
    mayStandAlone: body.parentId === null || mayCreateBody(actor, null),
    otherNames: await selectAliasesOf(tx, { kind: 'body', id: body.id }),
    organisations: (await selectOrganisations(tx)).filter(
      ({ id }) => seated.has(id) || body.quorum.includes.includes(id),
    ),
  }
}

/**
 * A body that the actor may dissolve, and the bodies that its portfolio may go to.
 * @throws NotThere, NotAllowed
 */
export const bodyToDissolve = async (
  look: Pick<Look, 'tx' | 'actor'>,
  slug: string,
): Promise<{ readonly body: Body; readonly others: readonly Body[] }> => {
  const body = await findBody(look, { slug })
  if (!mayOnBody(look.actor, 'dissolve', body)) {
    throw new NotAllowed('Only the clerk of the parent body, or the administrator, can dissolve this body.')
  }
  return { body, others: (await listBodies(look)).filter(({ id }) => id !== body.id) }
}
