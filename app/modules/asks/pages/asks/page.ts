import { actorOf, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import type { Route } from '#platform/http/route.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import { asksOfBody } from '../../queries/find-asks.ts'
import { askList } from '../ask-parts.ts'

const view = ({ body, sent, received }: Awaited<ReturnType<typeof asksOfBody>>): Html =>
  html`${breadcrumbs({
    items: [{ content: body.name, href: bodyPaths.body(body.slug) }, { content: 'Asks' }],
  })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Asks</h1>
    <p class="govuk-body">
      What a body needs from its parent. A meeting of the parent has to answer it before its minutes go out. To ask
      something, go to the meeting that asks, and choose Asks.
    </p>
    ${sent.length > 0 && html`<h2 class="govuk-heading-m">Asked by this body</h2>${askList(sent, 'to')}`}
    ${received.length > 0 && html`<h2 class="govuk-heading-m">Asked of this body</h2>${askList(received, 'from')}`}
    ${sent.length + received.length === 0 && html`<p class="govuk-body">Nothing was asked yet.</p>`}`

/** `/bodies/:body/asks`: what was sent up, what was received, and the answers. */
export const asksRoutesOfBody = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.asksPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const found = await deps.look(actorOf(visitor), look => asksOfBody(look, c.req.param('body') ?? ''))
      return c.html(deps.print(visitor, { title: `Asks, ${found.body.name}`, main: view(found) }))
    },
  },
]
