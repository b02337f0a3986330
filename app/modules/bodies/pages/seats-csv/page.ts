import { nobody, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { seatsCsv } from '../../compose/seats-csv.ts'
import { paths } from '../../paths.ts'
import { bodyPage } from '../../queries/body-page.ts'
import { part } from '../form-page.ts'

/** `/bodies/:body/seats.csv`. */
export const seatsCsvRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.seatsCsvPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const { body, seats, keepsPeople, today } = await deps.look(visitor.actor ?? nobody, look =>
        bodyPage(look, part(c, 'body')),
      )
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="${body.slug}-seats-${today}.csv"`)
      return c.body(seatsCsv({ seats, withEmail: keepsPeople }))
    },
  },
]
