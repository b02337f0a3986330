import type { Problem } from '#kernel/errors.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { exemptWords, meetingPaths } from '#modules/meetings/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { selectField, textArea, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { showDate } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import type { AsksAtMeeting } from '../../queries/find-asks.ts'
import { askList } from '../ask-parts.ts'

/** An ask as it was typed. */
export interface TypedAsk {
  readonly title: string
  readonly text: string
  readonly minute: string
  readonly exempt: string
}

export interface MeetingAsksProps {
  readonly asks: AsksAtMeeting
  readonly typed: TypedAsk
  readonly problems: readonly Problem[]
  readonly done: boolean
}

const paragraphs = [1, 2, 3, 4, 5, 6, 7]
const longestWords = 70

const exemptOption = (paragraph: number): string => {
  const words = exemptWords(paragraph)
  return `Paragraph ${paragraph}: ${words.length > longestWords ? `${words.slice(0, longestWords)}…` : words}`
}

const foundList = ({ asks: { found, meeting, parent } }: MeetingAsksProps): Html | false =>
  found.length > 0 &&
  html`<h3 class="govuk-heading-s">The minutes seem to ask this of the ${parent?.name}</h3>
    <ul class="govuk-list ma-ask-list">
      ${found.map(
        ({ text, minuteNumber }) =>
          html`<li class="ma-ask">
            <p class="govuk-body">${text} ${minuteNumber !== null && html`<span class="ma-quiet">Minute ${minuteNumber}</span>`}</p>
            <form method="get" action="${paths.meetingAsks(meeting.id)}#raise">
              <input type="hidden" name="text" value="${text}" /><input type="hidden" name="minute" value="${minuteNumber ?? ''}" />
              ${button({ content: 'Make this an ask', classes: 'govuk-button--secondary' })}
            </form>
          </li>`,
      )}
    </ul>`

const raiseForm = (props: MeetingAsksProps): Html => {
  const { asks, typed, problems } = props
  const { parent, meeting } = asks
  return html`<h2 class="govuk-heading-m" id="raise">Ask the ${parent?.name} for something</h2>
    <p class="govuk-body">It becomes an item of their next agenda. They have to answer it.</p>
    ${foundList(props)}
    <form method="post" action="${paths.meetingAsks(meeting.id)}" novalidate>
      ${textField({ name: 'title', label: 'What is it about?', hint: 'A few words, such as “a lead for transitions”', value: typed.title, problems })}
      ${textArea({ name: 'text', label: 'What do you ask for?', rows: 4, value: typed.text, problems })}
      ${textField({ name: 'minute', label: 'Number of the minute (optional)', width: 5, value: typed.minute, problems })}
      ${selectField({
        name: 'exempt',
        label: 'Is it exempt?',
        value: typed.exempt,
        problems,
        options: [
          { value: '', label: 'No, it is open' },
          ...paragraphs.map(paragraph => ({ value: String(paragraph), label: exemptOption(paragraph) })),
        ],
      })}
      ${button({ content: 'Ask', preventDoubleClick: true })}
    </form>`
}

/** What a meeting asks of the parent body, and what it has to answer. */
export const meetingAsksView = (props: MeetingAsksProps): Html => {
  const { asks, problems, done } = props
  const { meeting, body, raised, before, mayRaise, parent } = asks
  return html`${breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.shortName ?? body.name, href: bodyPaths.body(body.slug) },
      { content: `Meeting of ${showDate(meeting.date)}`, href: meetingPaths.meeting(meeting.id) },
      { content: 'Asks' },
    ],
  })}
  ${problemSummary({ problems })}
  ${done && notificationBanner({ type: 'success', content: `The ${parent?.name ?? 'parent'} is asked. It comes before their next meeting` })}
  <span class="govuk-caption-l">${body.name}, ${showDate(meeting.date)}</span>
  <h1 class="govuk-heading-l">Asks</h1>
  ${before.length > 0 && html`<h2 class="govuk-heading-m">This meeting is asked</h2>${askList(before, 'from')}`}
  ${raised.length > 0 && html`<h2 class="govuk-heading-m">This meeting asks</h2>${askList(raised, 'to')}`}
  ${before.length + raised.length === 0 && !mayRaise && html`<p class="govuk-body">Nothing is asked at this meeting.</p>`}
  ${mayRaise && raiseForm(props)}`
}
