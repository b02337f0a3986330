import { civilDay } from '#kernel/civil-day.ts'
import { awaitingSince, follow, isOpen, type ActionEvent, type ActionState, type Owing } from '#modules/ledger/index.ts'
import { minutesPaths } from '#modules/minutes/index.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { summaryList, type SummaryRow } from '#ui/components/summary-list.ts'
import { tag } from '#ui/components/tag.ts'
import { showDate, showInstant } from '#ui/format.ts'
import { html, type Content, type Html } from '#ui/html.ts'
import { deedRules, deedsFor } from '../../model/deeds.ts'
import { channelWords, eventWords } from '../event-words.ts'
import { carriedWords, dueWords, standingColours, standingWords } from '../standing-words.ts'
import { paths } from '../../paths.ts'
import type { ActionRead } from '../../queries/read-action.ts'
import { actionCrumbs } from '../action-crumbs.ts'

const day = (instant: string): string => showDate(civilDay(instant))

const answers: Readonly<Record<Owing['answer'], string>> = {
  none: 'has not answered yet',
  accepted: 'accepted',
  declined: 'says it is not theirs',
  'date-proposed': 'asks for another date',
}

const owners = ({ owners: all }: ActionState): Content =>
  all.length === 0
    ? 'Nobody is named'
    : html`<ul class="govuk-list ma-plain-list">
        ${all.map(
          (owner, place) =>
            html`<li>
              ${owner.label}${all.length > 1 && place === 0 && ' (leads)'}
              <span class="ma-quiet">${answers[owner.answer]}</span>
            </li>`,
        )}
      </ul>`

const agreedAt = ({ action, may }: ActionRead): Content => {
  const { minuteNumber, minuteTitle, minutesId, meetingDate, meetingId } = action
  const words = minuteNumber === null ? 'The minutes' : `Minute ${minuteNumber}`
  const href = minuteNumber === null ? minutesPaths.minutes(meetingId) : minutesPaths.minute(minutesId, minuteNumber)
  return html`${may.seeBody ? html`<a class="govuk-link" href="${href}">${words}</a>` : words} of
  ${showDate(meetingDate)}${may.seeBody && minuteNumber !== null && html` (<a class="govuk-link" href="${minutesPaths.story(minutesId, minuteNumber)}">its story</a>)`}${minuteTitle !== null && html`<br /><span class="ma-quiet">${minuteTitle}</span>`}`
}

const due = ({ action, history: { state }, meetingDates }: ActionRead): Content => {
  const { due: now, firstDue } = state
  const words =
    now.on === null && now.meetingId === null ? (action.duePrinted ?? 'No date') : dueWords(now, meetingDates)
  const moved = now.on !== firstDue.on || now.meetingId !== firstDue.meetingId
  return html`${words}${moved && html`<br /><span class="ma-quiet">At first: ${dueWords(firstDue, meetingDates)}</span>`}`
}

const update = ({ history: { state } }: ActionRead): Content => {
  const { update: last } = state
  if (last === null) return isOpen(state) ? `Nobody has said anything since ${day(awaitingSince(state))}` : 'None'
  return html`${last.text}<br /><span class="ma-quiet">${last.by}, ${day(last.at)}, ${channelWords[last.channel]}</span>`
}

const facts = (found: ActionRead): readonly SummaryRow[] => {
  const { state } = found.history
  const carried = carriedWords(state)
  const row = (key: string, content: Content): SummaryRow => ({ key: { content: key }, value: { content } })
  return [
    row('Who', owners(state)),
    row('Due', due(found)),
    row('Agreed', agreedAt(found)),
    row('Last update', update(found)),
    ...(carried === '' ? [] : [row('Moved', carried.charAt(0).toUpperCase() + carried.slice(1))]),
    ...(state.proposed === null
      ? []
      : [row('Asked for', html`${showDate(state.proposed.on)}<br />${state.proposed.reason}`)]),
    ...(state.declined === null || state.standing !== 'declined'
      ? []
      : [row('Not theirs because', state.declined.reason)]),
    ...(state.ended === null
      ? []
      : [row('Ended', html`${day(state.ended.at)}${state.ended.reason !== '' && html`<br />${state.ended.reason}`}`)]),
  ]
}

const eventRow = (event: ActionEvent, before: ActionState | null, found: ActionRead): Html => {
  const { title, said } = eventWords(event, { before, ...found })
  const meeting = event.meetingId === null ? undefined : found.meetingDates.get(event.meetingId)
  const late = event.recordedAt.slice(0, 10) > event.at.slice(0, 10)
  const files = event.what.kind === 'progress' || event.what.kind === 'reported-done' ? event.what.files : []
  return html`<li class="ma-entry">
    <p class="ma-entry__title">${title}</p>
    ${said !== null && html`<p class="govuk-body ma-said">${said}</p>`}
    ${
      files.length > 0 &&
      html`<ul class="govuk-list">
        ${files.map(({ hash, name }) => html`<li><a class="govuk-link" href="${paths.givenFile(found.action.id, hash)}" download>${name}</a></li>`)}
      </ul>`
    }
    <p class="govuk-body-s ma-quiet">
      ${showInstant(event.at)}, ${event.by.name},
      ${channelWords[event.channel]}${meeting !== undefined && `, noted at the meeting of ${showDate(meeting)}`}${
        late && `; written down on ${day(event.recordedAt)}`
      }
    </p>
  </li>`
}

const eventRows = (found: ActionRead): readonly Html[] => {
  let before: ActionState | null = null
  const rows: Html[] = []
  for (const event of found.history.events) {
    rows.push(eventRow(event, before, found))
    before = follow(before, event)
  }
  return rows.toReversed()
}

const deeds = ({ action, history: { state }, may }: ActionRead): Html | false => {
  const [first, ...others] = deedsFor(state, may)
  if (first === undefined) return false
  return html`<div class="govuk-button-group">
      ${button({ content: deedRules[first].title, href: paths.deed(action.id, first) })}
    </div>
    ${
      others.length > 0 &&
      html`<h2 class="govuk-heading-s">Or</h2>
        <ul class="govuk-list ma-desk__links">
          ${others.map(name => html`<li><a class="govuk-link" href="${paths.deed(action.id, name)}">${deedRules[name].title}</a></li>`)}
        </ul>`
    }`
}

/** The page of one action. */
export const actionView = (found: ActionRead, done: boolean): Html => {
  const { action, history } = found
  const { standing, priority } = history.state
  return html`${actionCrumbs(found)}
    ${done && notificationBanner({ content: 'It is in the record.', type: 'success' })}
    <span class="govuk-caption-l">Action ${action.reference}</span>
    <h1 class="govuk-heading-l">${action.text}</h1>
    <p class="govuk-body">
      ${tag({ content: standingWords[standing], classes: standingColours[standing] })}
      ${priority === 'high' && tag({ content: 'Important', classes: 'govuk-tag--red' })}
    </p>
    ${summaryList({ rows: facts(found) })} ${deeds(found)}
    <h2 class="govuk-heading-m ma-part">What happened, the latest first</h2>
    <ol class="ma-entries" reversed>
      ${eventRows(found)}
    </ol>`
}
