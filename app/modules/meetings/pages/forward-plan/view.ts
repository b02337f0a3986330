import type { Problem } from '#kernel/errors.ts'
import type { Body } from '#modules/bodies/index.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { showDate } from '#ui/format.ts'
import type { TypedDate } from '#ui/form/civil-date.ts'
import { dateField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import type { ForwardItem } from '../../model/agenda-item.ts'
import { exemptWords } from '../../model/exempt-paragraphs.ts'
import { paths } from '../../paths.ts'
import type { WaitingItem } from '../../queries/read-forward-plan.ts'
import { bodyCrumbs } from '../crumbs.ts'
import { itemFields, type TypedItem } from '../item-fields.ts'

export interface ForwardPlanProps {
  readonly body: Body
  readonly waiting: readonly WaitingItem[]
  readonly mayEdit: boolean
  /** What was done just now. */
  readonly done: string
}

const entry = ({ body, mayEdit }: ForwardPlanProps, { item, putOffFrom }: WaitingItem): Html => {
  const facts = [
    `For ${item.purpose}`,
    ...(item.lead === null ? [] : [item.lead]),
    ...(putOffFrom === null ? [] : [`put off from ${showDate(putOffFrom)}`]),
  ]
  return html`<li class="ma-entry">
    <p class="ma-entry__title">
      ${mayEdit ? html`<a class="govuk-link" href="${paths.forwardItem(body.slug, item.id)}">${item.title}<span class="govuk-visually-hidden"> (change)</span></a>` : item.title}
    </p>
    <p class="ma-entry__facts">${facts.join(' · ')}</p>
    ${
      item.exemptParagraph !== null &&
      html`<p class="ma-entry__facts">
        ${tag({ content: `Exempt: paragraph ${item.exemptParagraph}`, classes: 'ma-tag govuk-tag--red' })}
        ${exemptWords(item.exemptParagraph)}
      </p>`
    }
  </li>`
}

const doneWords: Readonly<Record<string, string>> = {
  added: 'The item is in the forward plan',
  changed: 'The item is changed',
  dropped: 'The item is dropped from the forward plan',
}

/** What is to come before a body: for the next meeting, and by the day that it is wanted for. */
export const forwardPlanView = (props: ForwardPlanProps): Html => {
  const { body, waiting, mayEdit } = props
  const done = doneWords[props.done]
  const groups = Map.groupBy(waiting, ({ item }) => item.wantedOn)
  return html`${bodyCrumbs(body, 'Forward plan')}
    ${done !== undefined && notificationBanner({ type: 'success', content: done })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Forward plan</h1>
    <p class="govuk-body">What is to come before this body. A new agenda takes what is wanted by its day.</p>
    ${mayEdit && button({ content: 'Add an item', href: paths.addForwardItem(body.slug) })}
    ${waiting.length === 0 && html`<p class="govuk-body">Nothing is waiting.</p>`}
    ${[...groups].map(
      ([day, items]) =>
        html`<h2 class="govuk-heading-m ma-group">${day === null ? 'Next meeting' : `By ${showDate(day)}`}</h2>
          <ul class="ma-entries">
            ${items.map(one => entry(props, one))}
          </ul>`,
    )}`
}

export interface ForwardItemProps {
  readonly body: Body
  /** Null for a new item. */
  readonly item: ForwardItem | null
  readonly typed: TypedItem
  readonly wantedOn: TypedDate
  readonly problems: readonly Problem[]
}

/** The page on which an item of the forward plan is added or changed. */
export const forwardItemView = ({ body, item, typed, wantedOn, problems }: ForwardItemProps): Html => {
  const title = item === null ? 'Add to the forward plan' : 'Change the item'
  const action = item === null ? paths.addForwardItem(body.slug) : paths.forwardItem(body.slug, item.id)
  const version = item !== null && html`<input type="hidden" name="version" value="${item.version}" />`
  return html`${bodyCrumbs(body, title)} ${problemSummary({ problems, dates: ['wantedOn'] })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    <form method="post" action="${action}" novalidate>
      ${version} ${itemFields({ typed, problems })}
      ${dateField({
        name: 'wantedOn',
        label: 'By which day is it wanted? (optional)',
        hint: 'For example, 10 3 2027. Leave it empty for the next meeting.',
        value: wantedOn,
        problems,
      })}
      <div class="govuk-button-group">
        ${button({ content: item === null ? 'Add the item' : 'Save the item', preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.forwardPlan(body.slug)}">Back to the forward plan</a>
      </div>
    </form>
    ${
      item !== null &&
      html`<form method="post" action="${paths.dropForwardItem(body.slug, item.id)}">
        ${version} ${button({ content: 'Drop the item', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`
    }`
}
