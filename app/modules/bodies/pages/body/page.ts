import type { Actor, PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import type { FrameLink } from '#ui/layout.ts'
import type { Body } from '../../model.ts'
import { paths } from '../../paths.ts'
import { bodyPage } from '../../queries/body-page.ts'
import { part, readRoute } from '../form-page.ts'
import { pageOf } from '../parts.ts'
import { bodyView } from './view.ts'

/** `/bodies/:body`. `besides` are links to what other modules keep of a body, which this one cannot know. */
export const bodyRoutes = (
  deps: PageDeps,
  besides: (body: Body, actor: Actor) => readonly FrameLink[],
): readonly Route<Visitor>[] => [
  readRoute(deps, {
    path: paths.bodyPattern,
    print: async (look, c) => {
      const page = await bodyPage(look, part(c, 'body'))
      return pageOf(page.body.name, bodyView({ page, besides: besides(page.body, look.actor) }))
    },
  }),
]
