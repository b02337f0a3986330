import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { paths } from '../../paths.ts'
import { mayOnBody } from '../../policy.ts'
import { findSeat } from '../../queries/find-seat.ts'
import { part, readRoute } from '../form-page.ts'
import { pageOf } from '../parts.ts'
import { seatView } from './view.ts'

/** `/bodies/:body/seats/:seat`: a seat and its history. */
export const seatRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  readRoute(deps, {
    path: paths.seatPattern,
    print: async (look, c) => {
      const found = await findSeat(look, part(c, 'seat'))
      const may = (action: 'change-holder' | 'change-seat') => mayOnBody(look.actor, action, found.body)
      const today = look.today.toString()
      const view = seatView({ ...found, mayHold: may('change-holder'), mayChange: may('change-seat'), today })
      return pageOf(`${found.seat.post}, ${found.body.name}`, view)
    },
  }),
]
