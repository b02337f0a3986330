import { longDate } from '#minutes'
import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { table } from '#ui/components/table.ts'
import { html, type Html } from '#ui/html.ts'
import type { Organisation } from '../../model.ts'
import { paths } from '../../paths.ts'
import { mayKeepPeople } from '../../policy.ts'
import { listOrganisations } from '../../queries/find-organisation.ts'
import { readRoute } from '../form-page.ts'
import { actionLink, linkAbout, mainOf, pageOf, peopleCrumb } from '../parts.ts'
import { organisationKindWords } from '../words.ts'

const row = (mayKeep: boolean) => (one: Organisation) => [
  {
    content: html`${one.name}${one.shortName !== null && ` (${one.shortName})`}
    ${one.closedOn !== null && html`<span class="ma-ledger__detail">Closed on ${longDate(one.closedOn)}</span>`}`,
  },
  { content: organisationKindWords[one.kind] },
  ...(mayKeep
    ? [
        {
          content: html`${linkAbout(paths.editOrganisation(one.id), 'Change', one.name)}
          ${one.closedOn === null && linkAbout(paths.closeOrganisation(one.id), 'Close', one.name)}`,
        },
      ]
    : []),
]

const view = (organisations: readonly Organisation[], mayKeep: boolean): Html =>
  mainOf({
    crumbs: [peopleCrumb],
    heading: 'Organisations',
    content: html`${
      organisations.length === 0
        ? html`<p class="govuk-body">There is none yet.</p>`
        : table({
            caption: 'Organisations that take part',
            captionClasses: 'govuk-visually-hidden',
            classes: 'ma-stacks',
            firstCellIsHeader: true,
            head: [
              { content: 'Name' },
              { content: 'Kind' },
              ...(mayKeep ? [{ content: html`<span class="govuk-visually-hidden">What you can do</span>` }] : []),
            ],
            rows: organisations.map(row(mayKeep)),
          })
    }
      ${mayKeep && actionLink(paths.newOrganisation, 'Add an organisation')}`,
  })

/** `/organisations`: all bodies share them. */
export const organisationsRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  readRoute(deps, {
    path: paths.organisations,
    print: async look =>
      pageOf('Organisations', view(await listOrganisations(look), mayKeepPeople(look.actor)), 'people'),
  }),
]
