import type { Problem } from '#kernel/errors.ts'
import type { Body } from '#modules/bodies/index.ts'
import { button } from '#ui/components/button.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { showDate } from '#ui/format.ts'
import { textArea } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import type { AgendaItem } from '../../model/agenda-item.ts'
import type { Meeting } from '../../model.ts'
import { paths } from '../../paths.ts'
import { meetingCrumbs } from '../crumbs.ts'
import { itemFields, type TypedItem } from '../item-fields.ts'

export interface AgendaItemProps {
  readonly meeting: Meeting
  readonly body: Body
  /** Null for a new item. */
  readonly item: AgendaItem | null
  readonly typed: TypedItem
  /** Why an item that is added late cannot wait. */
  readonly reason: string
  readonly problems: readonly Problem[]
}

const late = ({ meeting, body, item, reason, problems }: AgendaItemProps): Html | false => {
  if (meeting.agendaPublishedAt === null) return false
  const law =
    body.regime === 'private'
      ? 'The agenda is out already. What you change now is written down.'
      : 'The agenda is out already. What you change now is written down, and a new item is marked as added afterwards.'
  return html`${warningText({ content: law })}
  ${
    item === null &&
    textArea({
      name: 'reason',
      label: 'Why can it not wait for the next meeting?',
      hint: 'The chair decides whether it is urgent. Everybody who sees the item sees the reason.',
      value: reason,
      rows: 2,
      problems,
    })
  }`
}

const otherForms = ({ meeting, item }: AgendaItemProps): Html | false => {
  if (item === null) return false
  const form = (action: string, content: string): Html =>
    html`<form method="post" action="${action}">
      <input type="hidden" name="version" value="${item.version}" />
      ${button({ content, classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`
  const removed = meeting.agendaPublishedAt === null ? 'Remove it from the agenda' : 'Withdraw it'
  return html`<h2 class="govuk-heading-m ma-part">Take it off this agenda</h2>
    <div class="govuk-button-group">
      ${item.kind === 'business' && form(paths.deferItem(meeting.id, item.id), 'Put it off to the next meeting')}
      ${form(paths.removeItem(meeting.id, item.id), removed)}
    </div>`
}

/** The page on which an item is added or changed. */
export const agendaItemView = (props: AgendaItemProps): Html => {
  const { meeting, body, item, typed, problems } = props
  const title = item === null ? 'Add an item' : 'Change an item'
  return html`${meetingCrumbs(body, meeting, title)} ${problemSummary({ problems })}
    <span class="govuk-caption-l">Agenda for ${showDate(meeting.date)}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    <form method="post" action="${item === null ? paths.addItem(meeting.id) : paths.item(meeting.id, item.id)}" novalidate>
      ${item !== null && html`<input type="hidden" name="version" value="${item.version}" />`} ${late(props)}
      ${itemFields({ typed, problems })}
      <div class="govuk-button-group">
        ${button({ content: item === null ? 'Add the item' : 'Save the item', preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.agenda(meeting.id)}">Back to the agenda</a>
      </div>
    </form>
    ${otherForms(props)}`
}
