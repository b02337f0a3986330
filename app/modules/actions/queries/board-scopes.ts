import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import type { BoardScope } from '../model/board.ts'
import { sightOf } from '../policy/sight.ts'
import { selectOrganisationName } from '../store/agreed-actions.ts'
import { whoAsks } from './who-asks.ts'

/**
 * The actions of a body.
 * @throws NotThere where there is no such body, or none that the actor may see
 */
export const bodyScope = async (
  look: Look,
  slug: string,
): Promise<{ readonly body: Body; readonly scope: BoardScope }> => {
  const body = await findBody(look, { slug })
  const { everything, whole } = sightOf(look.actor)
  return { body, scope: { kind: 'body', bodyId: body.id, whole: everything || whole.has(body.id) } }
}

/** The actions of whoever asks, over all bodies; null where their account is of no person of the record. */
export const ownScope = async (look: Look): Promise<BoardScope | null> => {
  const { personId, seatIds } = await whoAsks(look)
  return personId === null ? null : { kind: 'person', personId, seatIds }
}

/**
 * The actions of an organisation: all that are plain for those who work for it, else those of the bodies that the actor sees.
 * @throws NotThere where there is no such organisation, or the actor neither works for it nor belongs to a body
 */
export const organisationScope = async (
  look: Look,
  organisationId: string,
): Promise<{ readonly name: string; readonly scope: BoardScope }> => {
  const name = await selectOrganisationName(look.tx, organisationId)
  const { organisationId: own } = await whoAsks(look)
  const { everything, whole, plain } = sightOf(look.actor)
  const worksThere = own === organisationId
  if (name === null || (!everything && !worksThere && whole.size + plain.size === 0)) throw new NotThere('organisation')
  const scope = {
    kind: 'organisation',
    organisationId,
    whole: everything ? null : [...whole],
    plain: everything || worksThere ? null : [...plain],
  } as const
  return { name, scope }
}
