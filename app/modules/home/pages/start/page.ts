import { accountPaths, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { minutesPaths } from '#modules/minutes/index.ts'
import type { Route } from '#platform/http/route.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { ownBodies } from '../../queries/own-bodies.ts'
import { ownBodiesView } from './own-bodies.ts'

const stranger = (): Html =>
  html`<h1 class="govuk-heading-xl">Nothing that was agreed is lost between meetings</h1>
    <p class="govuk-body-l">
      For community safety partnerships and the boards beside them: call meetings, write minutes as you always have, and see
      what became of every action.
    </p>
    ${button({ content: 'Sign in', href: accountPaths.signIn() })}
    <h2 class="govuk-heading-m">Try it on your own minutes</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="${minutesPaths.readMinutes}">Read minutes</a> that you have as a file, and the Matters Arising
      report that followed. Nothing is kept.
    </p>`

/** `/`: where everybody starts. */
export const startRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: '/',
    access: 'anyone',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const { actor } = visitor
      const main = actor === null ? stranger() : ownBodiesView(await deps.look(actor, ownBodies))
      return c.html(deps.print(visitor, { title: actor === null ? 'Start' : 'Your bodies', main }))
    },
  },
]
