import { civilDay } from '#kernel/civil-day.ts'
import type { Problem } from '#kernel/errors.ts'
import { actionPaths, eventWords } from '#modules/actions/index.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { minutesPaths } from '#modules/minutes/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { showDate } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { MinuteKey } from '../../model/story.ts'
import { paths } from '../../paths.ts'
import type { Story, ToldEvent, ToldMinute } from '../../queries/tell-story.ts'

const hidden = (name: string, { minutesId, number }: MinuteKey): Html =>
  html`<input type="hidden" name="${name}-minutes" value="${minutesId}" /><input type="hidden" name="${name}-number" value="${number}" />`

const sortForm = (
  story: Story,
  { tie, minute }: ToldMinute,
  { deed, words }: { readonly deed: 'joined' | 'split'; readonly words: string },
): Html | false =>
  tie !== null &&
  html`<form method="post" action="${paths.story(story.minute.minutesId, story.minute.number)}">
    ${hidden('earlier', tie.earlier)} ${hidden('later', tie.later)}<input type="hidden" name="deed" value="${deed}" />
    ${button({ content: html`${words}<span class="govuk-visually-hidden">: Minute ${minute.number} of ${showDate(minute.date)}</span>`, classes: 'govuk-button--secondary ma-story__button' })}
  </form>`

const minuteEntry = (story: Story, told: ToldMinute, buttons: Html | false): Html => {
  const { minute, body, words, decisions, tie } = told
  const isProposed = story.proposed.includes(told)
  const name = html`<a class="govuk-link" href="${minutesPaths.minute(minute.minutesId, minute.number)}">Minute ${minute.number}${minute.title !== null && `: ${minute.title}`}</a>`
  return html`<li class="ma-ask">
    <p class="govuk-body ma-quiet">${showDate(minute.date)}, ${body.name}</p>
    ${isProposed ? html`<h3 class="govuk-heading-s ma-story__title">${name}</h3>` : html`<h2 class="govuk-heading-s ma-story__title">${name}</h2>`}
    ${words !== '' && html`<p class="govuk-body">${words}</p>`}
    ${decisions.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${decisions.map(one => html`<li>Resolved that ${one}</li>`)}</ul>`}
    ${tie !== null && html`<p class="govuk-body ma-quiet">Why it is here: ${tie.why}.</p>`}
    ${story.maySort && buttons}
  </li>`
}

const eventEntry = (told: ToldEvent): Html => {
  const { reference, actionId, event } = told
  const { title, said } = eventWords(event, told)
  return html`<li class="ma-ask">
    <p class="govuk-body ma-quiet">
      ${showDate(civilDay(event.at))}, action <a class="govuk-link" href="${actionPaths.action(actionId)}">${reference}</a>
    </p>
    <p class="govuk-body">${title}${said !== null && html`: “${said}”`}</p>
  </li>`
}

/** Minutes and events together, by day; on one day the minute comes first. */
const timeline = (story: Story): readonly Html[] => {
  const minutes = story.minutes.map(told => ({
    day: `${told.minute.date} 0`,
    entry: minuteEntry(story, told, sortForm(story, told, { deed: 'split', words: 'Not this matter' })),
  }))
  const events = story.events.map(told => ({ day: `${civilDay(told.event.at)} 1`, entry: eventEntry(told) }))
  return [...minutes, ...events].toSorted((a, b) => a.day.localeCompare(b.day)).map(({ entry }) => entry)
}

const proposals = (story: Story): Html | false =>
  story.proposed.length > 0 &&
  html`<h2 class="govuk-heading-m">These may belong to it</h2>
    <ul class="govuk-list">
      ${story.proposed.map(told =>
        minuteEntry(
          story,
          told,
          html`<div class="govuk-button-group">
            ${sortForm(story, told, { deed: 'joined', words: 'The same matter' })}
            ${sortForm(story, told, { deed: 'split', words: 'Another matter' })}
          </div>`,
        ),
      )}
    </ul>`

const joinForm = ({ minute }: Story, problems: readonly Problem[], typed: string): Html =>
  html`<h2 class="govuk-heading-m">Put an earlier minute to it</h2>
    <form method="post" action="${paths.story(minute.minutesId, minute.number)}" novalidate>
      <input type="hidden" name="deed" value="by-number" />
      ${textField({ name: 'number', label: 'Number of the minute', hint: 'The latest of that number before this meeting', width: 5, value: typed, problems })}
      ${button({ content: 'Put it to this matter', classes: 'govuk-button--secondary' })}
    </form>`

/** The story of a matter in the order of its days. */
export const storyView = (props: {
  readonly story: Story
  readonly problems: readonly Problem[]
  readonly typed: string
}): Html => {
  const { story, problems, typed } = props
  const { minute, body } = story
  return html`${breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.shortName ?? body.name, href: bodyPaths.body(body.slug) },
      { content: `Minutes of ${showDate(minute.date)}`, href: minutesPaths.minutes(minute.meetingId) },
      { content: `Story of minute ${minute.number}` },
    ],
  })}
  ${problemSummary({ problems })}
  <span class="govuk-caption-l">The story of minute ${minute.number}</span>
  <h1 class="govuk-heading-l">${minute.title ?? `Minute ${minute.number}`}</h1>
  <p class="govuk-body">What the record tells of this matter, by day: minutes, and what happened to their actions.</p>
  <ol class="govuk-list">${timeline(story)}</ol>
  ${proposals(story)} ${story.maySort && joinForm(story, problems, typed)}`
}
