import { actorOf, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Problem } from '#kernel/errors.ts'
import type { Route } from '#platform/http/route.ts'
import { readCivilDate } from '#ui/form/civil-date.ts'
import { paths } from '../../paths.ts'
import { readBalance } from '../../queries/read-balance.ts'
import { balanceView } from './view.ts'

/** Months that a balance covers where nobody says. */
const usualMonths = 3

/** `/bodies/:body/actions/balance`: opening + new = closed + carried + transferred + withdrawn, for days that one chooses. */
export const balanceRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.balancePattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const part = (name: string) => c.req.query(name) ?? ''
      const typed = (name: string) => ({
        day: part(`${name}-day`),
        month: part(`${name}-month`),
        year: part(`${name}-year`),
      })
      const problems: Problem[] = []
      const read = (name: string): string | null => {
        const reading = readCivilDate(typed(name))
        if (reading !== null && 'problem' in reading) problems.push({ field: name, message: reading.problem })
        return reading !== null && 'date' in reading ? reading.date : null
      }
      const asked = { from: read('from'), until: read('until') }
      const { found, days } = await deps.look(actorOf(visitor), async look => {
        const until = asked.until ?? look.today.toString()
        const from = asked.from ?? Temporal.PlainDate.from(until).subtract({ months: usualMonths }).toString()
        if (from > until) problems.push({ field: 'until', message: 'Enter a last day that is not before the first' })
        const wanted = { from: from > until ? until : from, until }
        return { found: await readBalance(look, { slug: c.req.param('body') ?? '', ...wanted }), days: wanted }
      })
      const main = balanceView({ found, days, problems, typed: { from: typed('from'), until: typed('until') } })
      const hasErrors = problems.length > 0
      return c.html(
        deps.print(visitor, { title: 'Does it balance?', main, hasErrors, wide: true }),
        hasErrors ? 400 : 200,
      )
    },
  },
]
