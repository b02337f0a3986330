import { nobody, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import type { Route } from '#platform/http/route.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { table } from '#ui/components/table.ts'
import { listed, showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import { listHandOvers, type HandOverList } from '../../queries/list-hand-overs.ts'

const causeWords: Readonly<Record<string, string>> = {
  left: 'Left the seat',
  'on leave': 'On leave',
  covered: 'Covered for the time being',
  returned: 'Came back',
  appointed: 'Appointed to the seat',
}

const scrolling = (label: string, content: Html): Html =>
  html`<div class="ma-scroll" tabindex="0" role="region" aria-label="${label}">${content}</div>`

const unansweredPart = ({ unanswered }: HandOverList): Html | false =>
  unanswered.length > 0 &&
  html`<h2 class="govuk-heading-m">Nobody answers for these</h2>
    <p class="govuk-body">Name a holder of the seat, or a lead contact of the organisation, or give the action to somebody else.</p>
    ${scrolling(
      'Nobody answers for these',
      table({
        head: ['Reference', 'What', 'Owner'].map(content => ({ content })),
        rows: unanswered.map(({ reference, text, owners }) => [
          { content: reference },
          { content: text },
          { content: listed(owners) || 'Nobody named' },
        ]),
        firstCellIsHeader: true,
      }),
    )}`

/** The page of what was handed over. */
const handOversView = (list: HandOverList): Html =>
  html`${breadcrumbs({
    items: [
      { content: 'Bodies', href: bodyPaths.bodies },
      { content: list.body.name, href: bodyPaths.body(list.body.slug) },
      { content: 'Actions', href: paths.actions(list.body.slug) },
      { content: 'Hand-overs' },
    ],
    collapseOnMobile: true,
  })}
    <h1 class="govuk-heading-l">Hand-overs</h1>
    ${unansweredPart(list)}
    <h2 class="govuk-heading-m">What went to somebody else</h2>
    ${
      list.handOvers.length === 0
        ? html`<p class="govuk-body">Nothing so far. When a seat has another holder, its open actions go with it.</p>`
        : scrolling(
            'What went to somebody else',
            table({
              head: ['Reference', 'What', 'From', 'To', 'Why', 'When'].map(content => ({ content })),
              rows: list.handOvers.map(({ reference, text, from, to, cause, at }) => [
                { content: reference },
                { content: text },
                { content: listed(from) },
                { content: listed(to) },
                { content: causeWords[cause] ?? cause },
                { content: showInstant(at) },
              ]),
              firstCellIsHeader: true,
            }),
          )
    }`

/** `/bodies/:body/hand-overs`: what changed hands because a seat has another holder, for the clerk of the body. */
export const handOverRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.handOversPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const slug = c.req.param('body') ?? ''
      const list = await deps.look(visitor.actor ?? nobody, look => listHandOvers(look, slug))
      const title = `Hand-overs of ${list.body.name}`
      return c.html(deps.print(visitor, { title, main: handOversView(list), wide: true }))
    },
  },
]
