import type { Context } from 'hono'
import { nobody, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { unread } from '../../model/progress.ts'
import { paths } from '../../paths.ts'
import { intakeOverview, listIntakes } from '../../queries/list-intakes.ts'
import type { IntakeDeps } from '../deps.ts'
import { overviewView } from './view.ts'

const most = 20
const secondsBetween = '5'

/** `/intake`: how the taking in of old records stands. While files are read, the page is loaded again by itself. */
export const overviewRoutes = (deps: IntakeDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.intake,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c: Context, visitor) => {
      const from = Math.max(0, Math.trunc(Number(c.req.query('from') ?? 0)) || 0)
      const still = c.req.query('still') === 'yes'
      const found = await deps.look(visitor.actor ?? nobody, async look => ({
        overview: await intakeOverview(look),
        files: await listIntakes(look, { state: null, from, most: most + 1 }),
      }))
      const { overview, files } = found
      if (unread(overview.counts) > 0) {
        // Whatever stopped the reading before, looking at it starts it again.
        deps.wake()
        if (!still) c.header('refresh', secondsBetween)
      }
      const main = overviewView({
        overview,
        files: files.slice(0, most),
        from,
        isMore: files.length > most,
        most,
        still,
      })
      return c.html(deps.print(visitor, { title: 'Old records', section: paths.intake, main }))
    },
  },
]
