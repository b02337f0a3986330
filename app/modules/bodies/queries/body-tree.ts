import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '../model.ts'
import { listBodies } from './find-body.ts'

/** A body with those below it. */
export interface BodyNode {
  readonly body: Body
  readonly below: readonly BodyNode[]
}

/** The bodies that the actor may see, as trees: one whose parent they do not see stands at the top. */
export const bodyTree = async (look: Pick<Look, 'tx' | 'actor'>): Promise<readonly BodyNode[]> => {
  const bodies = await listBodies(look)
  const seen = new Set(bodies.map(({ id }) => id))
  const below = Map.groupBy(bodies, ({ parentId }) => (parentId !== null && seen.has(parentId) ? parentId : null))
  const nodes = (parentId: string | null): readonly BodyNode[] =>
    (below.get(parentId) ?? []).map(body => ({ body, below: nodes(body.id) }))
  return nodes(null)
}
