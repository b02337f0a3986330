import { longDate } from '#minutes'
import { accountPaths } from '#modules/accounts/index.ts'
import { auditPaths } from '#modules/audit/index.ts'
import { details } from '#ui/components/details.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html } from '#ui/html.ts'
import type { FrameLink } from '#ui/layout.ts'
import { paths } from '../../paths.ts'
import type { BodyPage } from '../../queries/body-page.ts'
import { actionLink, bodiesCrumb, link, mainOf } from '../parts.ts'
import { bodyKindWords, seatWords } from '../words.ts'
import { eyeList } from './eye-list.ts'
import { bodyFacts } from './facts.ts'
import { seatTable } from './seat-table.ts'

interface BodyProps {
  readonly page: BodyPage
  /** To what other modules keep of the body: its meetings, its actions. */
  readonly besides: readonly FrameLink[]
}

const dissolved = ({ body, successor, today }: BodyPage): Html | false => {
  const { dissolvedOn } = body
  if (dissolvedOn === null) return false
  const went = successor !== null && html` Its portfolio went to ${link(paths.body(successor.slug), successor.name)}.`
  const said = dissolvedOn < today ? 'This body was dissolved on' : 'The last day of this body is'
  return insetText({ content: html`${said} ${longDate(dissolvedOn)}.${went}` })
}

const seats = (page: BodyPage): Html => {
  const { body, may, past, keepsPeople } = page
  const list =
    page.seats.length === 0
      ? html`<p class="govuk-body">This body has no seats${page.body.dissolvedOn === null ? ' yet' : ' any more'}.</p>`
      : seatTable({ body, seats: page.seats, mayHold: may('change-holder'), showsEmail: keepsPeople })
  // A body without seats is the one that was just founded: its seats come next.
  const isNew = page.seats.length === 0 && may('add-seat')
  return html`<section class="ma-part" aria-labelledby="seats">
    <h2 class="govuk-heading-m" id="seats">Seats <span class="ma-count">${page.seats.length}</span></h2>
    ${list} ${isNew && actionLink(paths.newSeat(body.slug), 'Add a seat', '')}
    <ul class="ma-jump__list">
      ${may('add-seat') && !isNew && html`<li>${link(paths.newSeat(body.slug), 'Add a seat')}</li>`}
      ${may('change-seat') && page.seats.length > 1 && html`<li>${link(paths.seatOrder(body.slug), 'Change the order')}</li>`}
      ${page.seats.length > 0 && html`<li>${link(paths.seatsCsv(body.slug), 'Download the seats (CSV)')}</li>`}
    </ul>
    ${
      past.length > 0 &&
      details({
        summary: 'Seats that were closed',
        content: html`<ul class="govuk-list govuk-list--bullet">
          ${past.map(
            seat =>
              html`<li>
                ${link(paths.seat(body.slug, seat.id), seat.post)}, until ${longDate(seat.closedOn ?? '')}
                <span class="ma-quiet">${seatWords(seat)}</span>
              </li>`,
          )}
        </ul>`,
      })
    }
  </section>`
}

const subGroups = ({ body, below, may, today }: BodyPage): Html | false =>
  (below.length > 0 || may('add-sub-group')) &&
  html`<section class="ma-part" aria-labelledby="below">
    <h2 class="govuk-heading-m" id="below">Sub-groups</h2>
    ${
      below.length === 0
        ? html`<p class="govuk-body">There are none.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${below.map(one => html`<li>${link(paths.body(one.slug), one.name)}${one.dissolvedOn !== null && one.dissolvedOn < today && html` <span class="ma-quiet">Dissolved</span>`}</li>`)}
          </ul>`
    }
    ${may('add-sub-group') && html`<p class="govuk-body">${link(paths.newBodyBelow(body.slug), 'Add a sub-group')}</p>`}
  </section>`

const terms = (text: string): Html | false =>
  text !== '' &&
  details({
    summary: 'Terms of reference',
    content: html`${text.split(/\n\s*\n/).map(paragraph => html`<p class="govuk-body ma-lines-kept">${paragraph}</p>`)}`,
  })

/** What a body is, who sits on it, what of it needs an eye, and what is above and below it. */
export const bodyView = ({ page, besides }: BodyProps): Html => {
  const { body, eye, may } = page
  return mainOf({
    crumbs: [bodiesCrumb],
    caption: bodyKindWords[body.kind],
    heading: body.name,
    content: html`${dissolved(page)}
      ${besides.length > 0 && html`<p class="ma-besides">${besides.map(({ href, text }) => actionLink(href, text))}</p>`}
      ${eye.length > 0 && eyeList(eye, body)} ${seats(page)} ${subGroups(page)}
      <section class="ma-part" aria-labelledby="about">
        <h2 class="govuk-heading-m" id="about">About this body</h2>
        ${bodyFacts(page)} ${terms(body.termsOfReference)}
        <ul class="ma-jump__list">
          ${may('change') && html`<li>${link(paths.editBody(body.slug), 'Change details')}</li>`}
          ${may('change-holder') && html`<li>${link(accountPaths.bodyAccounts(body.slug), 'Who can see it')}</li>`}
          ${may('change-holder') && html`<li>${link(auditPaths.logOf(body.slug), 'Log of changes')}</li>`}
          ${may('dissolve') && html`<li>${link(paths.dissolveBody(body.slug), body.dissolvedOn === null ? 'Dissolve this body' : 'Correct how it was dissolved')}</li>`}
        </ul>
      </section>`,
  })
}
