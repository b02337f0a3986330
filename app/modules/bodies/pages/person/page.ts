import type { Look, PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { table } from '#ui/components/table.ts'
import { longDate } from '#minutes'
import { listed } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import { mayKeepPeople } from '../../policy.ts'
import { findPerson, type PersonFound } from '../../queries/find-person.ts'
import { part, readRoute } from '../form-page.ts'
import { link, mainOf, pageOf, peopleCrumb } from '../parts.ts'
import { holdingKindWords, spanWords } from '../words.ts'

const facts = ({ person, organisation, otherNames }: PersonFound): Html => {
  const rows = [
    ['Organisation', organisation?.name ?? ''],
    ['E-mail address', person.email ?? ''],
    ['Other names', listed(otherNames)],
  ].filter(([, value]) => value !== '')
  return rows.length === 0
    ? html``
    : summaryList({
        rows: rows.map(([key = '', value = '']) => ({
          key: { content: key },
          value: { content: value, classes: 'ma-email' },
        })),
      })
}

const seats = ({ seats: held }: PersonFound): Html =>
  held.length === 0
    ? html`<p class="govuk-body">No seat on a body that you can see.</p>`
    : table({
        caption: 'Seats over time',
        captionClasses: 'govuk-table__caption--m',
        classes: 'ma-stacks',
        firstCellIsHeader: true,
        head: [{ content: 'Seat' }, { content: 'Body' }, { content: 'As' }, { content: 'When' }],
        rows: held.map(({ holding, seat, body }) => [
          { content: link(paths.seat(body.slug, seat.id), seat.post) },
          { content: link(paths.body(body.slug), body.name) },
          { content: holdingKindWords[holding.kind] },
          { content: spanWords(holding) },
        ]),
      })

/** What the minutes of a body print somebody as, from one meeting to another. */
export interface PrintedPost {
  readonly body: { readonly name: string; readonly slug: string }
  readonly role: string | null
  readonly organisation: string | null
  /** Days of the first meeting and of the last. */
  readonly from: string
  readonly to: string
}

/** Looks up what minutes print a person as; the modules that know minutes come after this one. */
export type ReadPrintedPosts = (look: Look, personId: string) => Promise<readonly PrintedPost[]>

const printed = (posts: readonly PrintedPost[]): Html | false =>
  posts.length > 0 &&
  table({
    caption: 'As minutes print them',
    captionClasses: 'govuk-table__caption--m',
    classes: 'ma-stacks',
    firstCellIsHeader: true,
    head: [{ content: 'Post' }, { content: 'Body' }, { content: 'Meetings' }],
    rows: posts.map(({ body, role, organisation, from, to }) => [
      { content: [role, organisation].filter(text => text !== null).join(', ') || 'The name alone' },
      { content: link(paths.body(body.slug), body.name) },
      { content: from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}` },
    ]),
  })

interface PersonView {
  readonly found: PersonFound
  readonly mayKeep: boolean
  readonly posts: readonly PrintedPost[]
}

const view = ({ found, mayKeep, posts }: PersonView): Html => {
  const { person } = found
  return mainOf({
    crumbs: [peopleCrumb],
    ...(person.title !== null && { caption: person.title }),
    heading: person.name,
    content: html`${facts(found)} ${seats(found)} ${printed(posts)}
    ${
      mayKeep &&
      html`<ul class="ma-jump__list">
        <li>${link(paths.editPerson(person.id), 'Change details')}</li>
        <li>${link(paths.mergePerson(person.id), 'This is the same person as somebody else')}</li>
      </ul>`
    }`,
  })
}

/** `/people/:person`: who it is, and their seats over time on all bodies that the visitor may see. */
export const personRoutes = (deps: PageDeps, readPosts: ReadPrintedPosts): readonly Route<Visitor>[] => [
  readRoute(deps, {
    path: paths.personPattern,
    print: async (look, c) => {
      const found = await findPerson(look, part(c, 'person'))
      const mayKeep = mayKeepPeople(look.actor)
      const posts = await readPosts(look, found.person.id)
      return pageOf(found.person.name, view({ found, mayKeep, posts }), 'people')
    },
  }),
]
