import { actorOf, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { html } from '#ui/html.ts'
import { boardCsv } from '../../compose/board-csv.ts'
import { paths } from '../../paths.ts'
import { organisationScope } from '../../queries/board-scopes.ts'
import { readBoard, readBoardWhole } from '../../queries/read-board.ts'
import { boardAsked } from '../board-query.ts'
import { boardView } from '../board-view.ts'
import { sendCsv } from '../send-csv.ts'

/** `/organisations/:organisation/actions`: what an organisation owes, on all bodies that one may see. */
export const organisationActionRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.ofOrganisationPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const asked = boardAsked(c)
      const id = c.req.param('organisation') ?? ''
      const { name, board, today } = await deps.look(actorOf(visitor), async look => {
        const found = await organisationScope(look, id)
        return { name: found.name, board: await readBoard(look, found.scope, asked), today: look.today.toString() }
      })
      const [address, csv] = [paths.ofOrganisation(id), paths.ofOrganisationCsv(id)]
      const main = html`${breadcrumbs({ items: [{ content: 'Start', href: '/' }, { content: `Actions of ${name}` }] })}
        <span class="govuk-caption-l">${name}</span>
        <h1 class="govuk-heading-l">Actions of the organisation</h1>
        ${boardView({ board, address, csv, today, showsBody: true, organisations: [] })}`
      return c.html(deps.print(visitor, { title: `Actions of ${name}`, main, wide: true }))
    },
  },
  {
    method: 'GET',
    path: paths.ofOrganisationCsvPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const asked = boardAsked(c)
      const rows = await deps.look(actorOf(visitor), async look => {
        const { scope } = await organisationScope(look, c.req.param('organisation') ?? '')
        return readBoardWhole(look, scope, asked)
      })
      return sendCsv(c, boardCsv(rows), `actions-${asked.list}`)
    },
  },
]
