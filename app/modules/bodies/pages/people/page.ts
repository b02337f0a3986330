import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { table } from '#ui/components/table.ts'
import { html, type Html } from '#ui/html.ts'
import { cutPage, pageAsked, pageLinks, type Cut } from '#ui/paging.ts'
import type { Person } from '../../model.ts'
import { paths } from '../../paths.ts'
import { mayKeepPeople } from '../../policy.ts'
import { listOrganisations } from '../../queries/find-organisation.ts'
import { listPeople } from '../../queries/find-person.ts'
import { readRoute } from '../form-page.ts'
import { actionLink, link, pageOf } from '../parts.ts'

const onOnePage = 100

interface PeopleProps {
  readonly people: Cut<Person>
  /** Names, by id. */
  readonly organisations: ReadonlyMap<string, string>
  readonly mayKeep: boolean
}

const list = ({ people, organisations, mayKeep }: PeopleProps): Html =>
  table({
    caption: 'People',
    captionClasses: 'govuk-visually-hidden',
    classes: 'ma-stacks',
    firstCellIsHeader: true,
    head: [{ content: 'Name' }, { content: 'Organisation' }, ...(mayKeep ? [{ content: 'E-mail address' }] : [])],
    rows: people.shown.map(({ id, name, title, email, organisationId }) => [
      { content: html`${title !== null && `${title} `}${link(paths.person(id), name)}` },
      { content: organisations.get(organisationId ?? '') ?? '' },
      ...(mayKeep ? [{ content: email ?? '', classes: 'ma-email' }] : []),
    ]),
  })

const view = (props: PeopleProps): Html =>
  html`<h1 class="govuk-heading-l">People</h1>
    ${props.people.shown.length === 0 ? html`<p class="govuk-body">There is nobody yet.</p>` : list(props)}
    ${pageLinks(props.people, n => `${paths.people}?page=${n}`)}
    ${props.mayKeep && actionLink(paths.newPerson, 'Add a person')}
    <p class="govuk-body">${link(paths.organisations, 'Organisations')}</p>`

/** `/people`: those whom the visitor may see. */
export const peopleRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  readRoute(deps, {
    path: paths.people,
    print: async (look, c) => {
      const page = pageAsked(c.req.query('page'))
      const people = cutPage(await listPeople(look), { page, onOnePage })
      const organisations = new Map((await listOrganisations(look)).map(({ id, name }) => [id, name]))
      return pageOf('People', view({ people, organisations, mayKeep: mayKeepPeople(look.actor) }), 'people')
    },
  }),
]
