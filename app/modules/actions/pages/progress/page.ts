import { actorOf, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { progressCsv } from '../../compose/progress-csv.ts'
import { paths } from '../../paths.ts'
import { readProgress } from '../../queries/read-progress.ts'
import { sendCsv } from '../send-csv.ts'
import { progressView } from './view.ts'

/** `/bodies/:body/actions/progress`: how old the open actions of a body are, and how many get done. */
export const progressRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.progressPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const found = await deps.look(actorOf(visitor), look => readProgress(look, c.req.param('body') ?? ''))
      const title = 'How old actions are, and how many get done'
      return c.html(deps.print(visitor, { title, main: progressView(found) }))
    },
  },
  {
    method: 'GET',
    path: paths.progressCsvPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const found = await deps.look(actorOf(visitor), look => readProgress(look, c.req.param('body') ?? ''))
      return sendCsv(c, progressCsv(found.quarters), `progress-${found.body.slug}`)
    },
  },
]
