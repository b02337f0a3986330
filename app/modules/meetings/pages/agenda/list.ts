import { tag } from '#ui/components/tag.ts'
import { clockTime, count } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { TimedItem } from '../../model/agenda-clock.ts'
import { exemptWords } from '../../model/exempt-paragraphs.ts'
import { paths } from '../../paths.ts'
import { marksLateItems } from '../../policy.ts'
import type { Agenda } from '../../queries/read-agenda.ts'

/** An item that was moved just now: its button keeps the focus, so that it can be moved on. */
export interface Placed {
  readonly itemId: string
  readonly by: 'up' | 'down'
}

interface RowProps {
  readonly agenda: Agenda
  readonly timed: TimedItem
  readonly placed: Placed | null
  /** Its place among the items that can be moved, from 0, and how many those are. */
  readonly place: number
  readonly of: number
}

const factsOf = ({ item, at }: TimedItem): string =>
  [
    `For ${item.purpose}`,
    item.lead,
    at === null ? null : clockTime(at),
    item.minutesAllowed === null ? null : count(item.minutesAllowed, 'minute'),
  ]
    .filter(part => part !== null)
    .join(' · ')

const mover = ({ timed, placed, place, of }: RowProps, by: 'up' | 'down'): Html => {
  const { item } = timed
  const atEnd = by === 'up' ? place === 0 : place === of - 1
  const focus = placed?.itemId === item.id && placed.by === by
  // A button that can do nothing stays where it is and keeps the focus: it says so when it is pressed.
  return html`<button type="submit" class="ma-move" name="move" value="${item.id}:${by}"${focus && html` autofocus`}${atEnd && html` aria-disabled="true"`}>
    <span aria-hidden="true">${by === 'up' ? '↑' : '↓'}</span>
    <span class="govuk-visually-hidden">Move “${item.title}” ${by}, now item ${place + 1} of ${of}</span>
  </button>`
}

const marks = ({ agenda, timed }: RowProps): Html => {
  const { item } = timed
  const late = item.addedAt !== null && item.state === 'open' && marksLateItems(agenda.body.regime)
  return html`${late && html`<p class="ma-item__mark">${tag({ content: 'Added after the agenda was published', classes: 'ma-tag govuk-tag--orange' })}</p>`}
  ${
    item.exemptParagraph !== null &&
    html`<p class="ma-item__mark">
      ${tag({ content: `Exempt: paragraph ${item.exemptParagraph}`, classes: 'ma-tag govuk-tag--red' })}
      <span class="ma-quiet">${exemptWords(item.exemptParagraph)}</span>
    </p>`
  }`
}

const goneWords = { deferred: 'Put off to a later meeting', withdrawn: 'Withdrawn' } as const

const row = (props: RowProps): Html => {
  const { agenda, timed } = props
  const { item, number } = timed
  if (item.state !== 'open') {
    return html`<li class="ma-item ma-item--gone" id="item-${item.id}">
      <span class="ma-item__number">${number}</span>
      <div class="ma-item__text">
        <p class="ma-item__title"><s>${item.title}</s></p>
        <p class="ma-item__facts">${goneWords[item.state]} after the agenda was published</p>
      </div>
    </li>`
  }
  return html`<li class="ma-item" id="item-${item.id}" data-item="${item.id}">
    <span class="ma-item__number">${number}</span>
    <div class="ma-item__text">
      <p class="ma-item__title">
        <a class="govuk-link" href="${paths.item(agenda.meeting.id, item.id)}">${item.title}<span class="govuk-visually-hidden"> (change)</span></a>
      </p>
      <p class="ma-item__facts">${factsOf(timed)}</p>
      ${item.kind === 'matters-arising' && html`<p class="ma-item__facts"><a class="govuk-link" href="${paths.walk(agenda.meeting.id)}">Go through the open actions</a></p>`}
      ${item.kind === 'ask' && html`<p class="ma-item__facts"><a class="govuk-link" href="${paths.asks(agenda.meeting.id)}">Answer this ask</a></p>`}
      ${marks(props)}
    </div>
    <div class="ma-item__moves">${mover(props, 'up')} ${mover(props, 'down')}</div>
  </li>`
}

/**
 * The items of an agenda, to be put into order: by the buttons, which work without scripts and by keyboard, and by dragging
 * where scripts run.
 */
export const agendaList = (agenda: Agenda, placed: Placed | null): Html => {
  const { meeting, timetable } = agenda
  const open = timetable.items.filter(({ item }) => item.state === 'open')
  return html`<form method="post" action="${paths.orderAgenda(meeting.id)}" data-module="ma-order">
    <input type="hidden" name="seen" value="${meeting.agendaVersion}" /><input type="hidden" name="order" value="" />
    <ol class="ma-items">
      ${timetable.items.map(timed => row({ agenda, timed, placed, place: open.indexOf(timed), of: open.length }))}
    </ol>
  </form>`
}
