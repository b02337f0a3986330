import type { Problem } from '#kernel/errors.ts'
import { meetingPaths } from '#modules/meetings/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { dateField, radioField, textArea, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { showDate, showDateWithDay } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import type { AskPage } from '../../queries/find-asks.ts'
import { answerList, askTag, placeWords } from '../ask-parts.ts'
import type { TypedAnswer } from './form.ts'

export interface AskProps {
  readonly page: AskPage
  readonly typed: TypedAnswer
  readonly problems: readonly Problem[]
  readonly done: string
}

const mostMeetings = 4

const agreedFields = ({ page, typed, problems }: AskProps): Html =>
  html`${textArea({
    name: 'agreed-words',
    label: 'What is to be done?',
    hint: 'Begin with what they do, such as “name a lead for transitions”. The minutes will say who does it',
    rows: 3,
    value: typed.words.agreed,
    problems,
  })}
  ${textField({
    name: 'agreed-owner',
    label: 'Who is to do it?',
    hint: 'A name, a post or an organisation',
    value: typed.owner,
    attributes: { list: 'owners', autocomplete: 'off' },
    problems,
  })}
  <datalist id="owners">
    ${[
      ...new Set((page.answering?.seats ?? []).flatMap(({ holder, organisation }) => [holder?.name, organisation])),
    ].map(name => typeof name === 'string' && html`<option value="${name}"></option>`)}
  </datalist>
  ${dateField({ name: 'agreed-due', label: 'By when? (optional)', value: typed.due, problems })}`

const deferredFields = ({ page, typed, problems }: AskProps): Html =>
  html`${radioField({
    name: 'deferred-to',
    label: 'To when?',
    value: typed.to,
    problems,
    options: [
      ...(page.answering?.later ?? []).slice(0, mostMeetings).map(({ id, date }) => ({
        value: id,
        label: `The meeting on ${showDateWithDay(date)}`,
      })),
      { value: 'day', label: 'A day' },
    ],
  })}
  ${dateField({ name: 'deferred-date', label: 'Which day, if it is a day?', value: typed.day, problems })}
  ${textArea({ name: 'deferred-words', label: 'Why? (optional)', rows: 2, value: typed.words.deferred, problems })}`

const answerForm = (props: AskProps): Html => {
  const { page, typed, problems } = props
  const { ask } = page.full
  return html`<form method="post" action="${paths.ask(ask.id)}" novalidate>
    <input type="hidden" name="version" value="${ask.version}" />
    ${radioField({
      name: 'answer',
      label: 'What does the meeting answer?',
      size: 'm',
      value: typed.kind,
      problems,
      options: [
        { value: 'agreed', label: 'It agrees', conditional: agreedFields(props) },
        {
          value: 'refused',
          label: 'It refuses',
          conditional: textArea({
            name: 'refused-words',
            label: 'Why?',
            rows: 2,
            value: typed.words.refused,
            problems,
          }),
        },
        { value: 'deferred', label: 'It defers it', conditional: deferredFields(props) },
      ],
    })}
    ${button({ content: 'Put the answer into the minutes', preventDoubleClick: true })}
  </form>`
}

const doneWords: Readonly<Record<string, string>> = {
  answered: 'The answer is in the minutes. The body that asked is told',
  placed: 'It comes before the next meeting',
}

/** An ask, its answers, and the form that answers it. */
export const askView = (props: AskProps): Html => {
  const { page, problems, done } = props
  const { full, answering, mayPlace } = page
  const { ask, from, to, raisedOn, place } = full
  const words = doneWords[done]
  const where = placeWords(full)
  return html`${breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: to.name, href: paths.asks(to.slug) },
      { content: 'Asks', href: paths.asks(to.slug) },
      { content: ask.title },
    ],
  })}
  ${problemSummary({ problems, dates: ['agreed-due', 'deferred-date'] })}
  ${words !== undefined && notificationBanner({ type: 'success', content: words })}
  <span class="govuk-caption-l">Ask of the ${from.name}</span>
  <h1 class="govuk-heading-l">${ask.title}</h1>
  <p class="govuk-body">${askTag(full)}</p>
  <p class="govuk-body-l ma-walk__text">${ask.text}</p>
  ${summaryList({
    rows: [
      {
        key: { content: 'Asked by' },
        value: { content: `${from.name}${raisedOn === null ? '' : `, meeting of ${showDate(raisedOn)}`}` },
      },
      { key: { content: 'Asked of' }, value: { content: to.name } },
      ...(ask.minuteNumber === null ? [] : [{ key: { content: 'Minute' }, value: { content: ask.minuteNumber } }]),
      ...(where === null
        ? []
        : [
            {
              key: { content: 'Waits' },
              value: {
                content:
                  place === null
                    ? where
                    : html`<a class="govuk-link" href="${meetingPaths.agenda(place.meetingId)}">${where}</a>`,
              },
            },
          ]),
    ],
  })}
  ${full.answers.length > 0 && html`<h2 class="govuk-heading-m">Answers</h2>${answerList(full)}`}
  ${answering !== null && answerForm(props)}
  ${
    mayPlace &&
    html`<form method="post" action="${paths.place(ask.id)}">
      <input type="hidden" name="version" value="${ask.version}" />
      ${button({ content: 'Bring it before the next meeting', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`
  }`
}
