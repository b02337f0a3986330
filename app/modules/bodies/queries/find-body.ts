import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '../model.ts'
import { maySeeBody } from '../policy.ts'
import { selectBodies, selectBody } from '../store/bodies.ts'

/**
 * A body by its id or its part of the address.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const findBody = async (
  { tx, actor }: Pick<Look, 'tx' | 'actor'>,
  by: { readonly id: string } | { readonly slug: string },
): Promise<Body> => {
  const body = await selectBody(tx, by)
  if (body === null || !maySeeBody(actor, body.id)) throw new NotThere('body')
  return body
}

/** The bodies that the actor may see, by name. */
export const listBodies = async ({ tx, actor }: Pick<Look, 'tx' | 'actor'>): Promise<readonly Body[]> =>
  (await selectBodies(tx)).filter(({ id }) => maySeeBody(actor, id))
