import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { count, showInstant } from '#ui/format.ts'
import { textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'

interface Feed {
  readonly id: string
  readonly madeAt: string
}

const feedRow = ({ id, madeAt }: Feed): Html =>
  html`<li class="ma-entry">
    <form method="post" action="${paths.revokeFeed(id)}">
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
      Copy it into your calendar program now, as a calendar to subscribe to. It is shown only this once. Whoever has it sees what
      is due from you and when, so keep it to yourself.
    </p>
    ${textField({ name: 'address', label: 'Address', value: address, problems: [], attributes: { readonly: true } })}
  </div>`

/**
 * The page on which somebody has an address for their calendar program.
 * @param made - the address that was made just now; it is shown once
 */
export const dueCalendarView = (feeds: readonly Feed[], made: string | null): Html =>
  html`${breadcrumbs({ items: [{ content: 'My actions', href: paths.mine }, { content: 'Calendar' }] })}
    <h1 class="govuk-heading-l">Your actions in your calendar</h1>
    ${made !== null && madeNow(made)}
    <p class="govuk-body">
      Your calendar program can read when your actions are due, from an address of your own, without signing in. It sees the
      reference, the body and the date. What is done or moved follows by itself.
    </p>
    <form method="post" action="${paths.feeds}">
      ${button({
        content: made === null ? 'Make an address' : 'Make another address',
        ...(made !== null && { classes: 'govuk-button--secondary' }),
      })}
    </form>
    ${
      feeds.length > 0 &&
      html`<h2 class="govuk-heading-m ma-part">You have ${count(feeds.length, 'address', 'addresses')}</h2>
        <ul class="ma-entries">
          ${feeds.map(feedRow)}
        </ul>`
    }`
