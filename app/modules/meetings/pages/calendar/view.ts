import type { Body } from '#modules/bodies/index.ts'
import { button } from '#ui/components/button.ts'
import { count, showInstant } from '#ui/format.ts'
import { textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import { bodyCrumbs } from '../crumbs.ts'

export interface CalendarProps {
  readonly body: Body
  readonly feeds: readonly { readonly id: string; readonly madeAt: string }[]
  /** The address that was made just now; it is shown once. */
  readonly made: string | null
}

const feedRow = (body: Body, { id, madeAt }: CalendarProps['feeds'][number]): Html =>
  html`<li class="ma-entry">
    <form method="post" action="${paths.revokeFeed(body.slug, id)}">
      <p class="ma-entry__title">Made on ${showInstant(madeAt)}</p>
      ${button({
        content: html`Take it back<span class="govuk-visually-hidden">: the address made on ${showInstant(madeAt)}</span>`,
        classes: 'govuk-button--secondary',
      })}
    </form>
  </li>`

const madeNow = (address: string): Html =>
  html`<div class="ma-verdict ma-verdict--balanced">
    <h2 class="govuk-heading-m" id="made">Your address</h2>
    <p class="govuk-body">
      Copy it into your calendar program now, as a calendar to subscribe to. It is shown only this once. Whoever has it sees the
      dates, so keep it to yourself.
    </p>
    ${textField({ name: 'address', label: 'Address', value: address, problems: [], attributes: { readonly: true } })}
  </div>`

/** The page on which somebody has an address for their calendar program. */
export const calendarView = ({ body, feeds, made }: CalendarProps): Html =>
  html`${bodyCrumbs(body, 'Calendar')}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Meetings in your calendar</h1>
    ${made !== null && madeNow(made)}
    <p class="govuk-body">
      Your calendar program can read the meetings of this body from an address of your own, without signing in. It sees date,
      time and place, and nothing else. What is moved or cancelled follows by itself.
    </p>
    <form method="post" action="${paths.feeds(body.slug)}">
      ${button({ content: made === null ? 'Make an address' : 'Make another address', ...(made !== null && { classes: 'govuk-button--secondary' }) })}
    </form>
    ${
      feeds.length > 0 &&
      html`<h2 class="govuk-heading-m ma-part">You have ${count(feeds.length, 'address', 'addresses')}</h2>
        <ul class="ma-entries">
          ${feeds.map(feed => feedRow(body, feed))}
        </ul>`
    }`
