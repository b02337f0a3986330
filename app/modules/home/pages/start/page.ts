import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { ownBodies } from '../../queries/own-bodies.ts'
import { ownBodiesView, strangerView } from './view.ts'

export interface StartDeps extends PageDeps {
  /** True while the record is the example. */
  readonly showsExample: () => boolean
}

/** `/`: where everybody starts. */
export const startRoutes = (deps: StartDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: '/',
    access: 'anyone',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const { actor } = visitor
      if (actor === null) {
        return c.html(deps.print(visitor, { title: 'Start', main: strangerView(deps.showsExample()) }))
      }
      const main = ownBodiesView(await deps.look(actor, ownBodies))
      return c.html(deps.print(visitor, { title: 'Your bodies', main, section: '/' }))
    },
  },
]
