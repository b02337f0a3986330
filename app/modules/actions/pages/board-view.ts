import { civilDay } from '#kernel/civil-day.ts'
import { pagination } from '#ui/components/pagination.ts'
import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { table } from '#ui/components/table.ts'
import { tag } from '#ui/components/tag.ts'
import { count, listed, showDate } from '#ui/format.ts'
import { selectField, textField } from '#ui/form/fields.ts'
import { html, type Content, type Html } from '#ui/html.ts'
import { boardLists, daysSilent, daysSoon, type BoardList, type BoardRow } from '../model/board.ts'
import { paths } from '../paths.ts'
import { boardRowsOnPage, type Board } from '../queries/read-board.ts'
import { boardQuery } from './board-query.ts'
import { carriedWords, standingColours, standingWords } from './standing-words.ts'

/** What a board is called, and where it is. */
export interface BoardProps {
  readonly board: Board
  /** Its address, without what is asked of it. */
  readonly address: string
  readonly csv: string
  /** Today, "2026-06-12". */
  readonly today: string
  /** True where the actions are of several bodies. */
  readonly showsBody: boolean
  /** For the filter; none where it would not narrow anything. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

/** Names of the lists. */
const listNames: Readonly<Record<BoardList, string>> = {
  overdue: 'Overdue',
  'due-soon': 'Due soon',
  unaccepted: 'Not accepted yet',
  waiting: 'Awaiting an update',
  disputed: 'Not mine, or another date',
  reported: 'Reported done',
  open: 'All that are open',
  ended: 'Ended',
}

const explained: Readonly<Record<BoardList, string>> = {
  overdue: 'Open actions whose date has passed.',
  'due-soon': `Open actions that are due in the next ${daysSoon} days.`,
  unaccepted: 'Their owners have not said yet that it is theirs.',
  waiting: `Open actions of which nobody has said anything for ${daysSilent} days or more.`,
  disputed: 'Their owners say that it is not theirs, or ask for another date.',
  reported: 'Their owners say that they are done; the body has not closed them yet.',
  open: 'The one that is due first comes first.',
  ended: 'Closed, withdrawn or merged; the latest first.',
}

const dueCell = ({ due, duePrinted, endedAt }: BoardRow, today: string): Content => {
  if (due === null) return duePrinted ?? '–'
  const late = endedAt === null && due < today
  return html`${showDate(due)}${late && html`<br /><strong class="ma-late">Overdue</strong>`}`
}

const standsCell = (row: BoardRow, list: BoardList): Content => {
  const { standing, important, endedAt, silentSince, carried } = row
  const moved = carriedWords({ carried, slipped: 0 })
  const quiet = [
    endedAt !== null && `on ${showDate(civilDay(endedAt))}`,
    endedAt === null && list === 'waiting' && `awaiting an update since ${showDate(civilDay(silentSince))}`,
    moved,
  ].filter(words => words !== false && words !== '')
  return html`${tag({ content: standingWords[standing], classes: standingColours[standing] })}${
    important && html` ${tag({ content: 'Important', classes: 'govuk-tag--red' })}`
  }${quiet.length > 0 && html`<br /><span class="ma-quiet">${quiet.join(', ')}</span>`}`
}

const rows = ({ board, today, showsBody }: BoardProps) =>
  board.rows.map(row => [
    { content: html`<a class="govuk-link" href="${paths.action(row.id)}">${row.reference}</a>` },
    {
      content: html`${row.text}<br /><span class="ma-quiet"
          >${showsBody && `${row.bodyName}, `}${row.minuteNumber !== null && `minute ${row.minuteNumber} of `}${showDate(row.meetingDate)}</span
        >`,
    },
    { content: listed(row.owners) || 'Nobody named' },
    { content: dueCell(row, today) },
    { content: standsCell(row, board.list) },
  ])

const lists = ({ board, address }: BoardProps): Html =>
  html`<nav aria-label="Lists of actions">
    <ul class="ma-lists">
      ${boardLists.map(list => {
        const here = list === board.list
        return html`<li>
          <a class="govuk-link ma-lists__link" href="${address}?${boardQuery(list, board.filter)}" ${here && html`aria-current="page"`}>
            <span class="ma-lists__count">${board.counts[list]}</span> ${listNames[list]}</a
          >
        </li>`
      })}
    </ul>
  </nav>`

const filterForm = ({ board, address, organisations }: BoardProps): Html => {
  const { text, owner, organisation } = board.filter
  const content = html`<form method="get" action="${address}">
    <input type="hidden" name="list" value="${board.list}" />
    ${textField({ name: 'text', label: 'Words of the action, or its reference', value: text, problems: [], width: 20 })}
    ${textField({ name: 'owner', label: 'Name of an owner', value: owner, problems: [], width: 20 })}
    ${
      organisations.length > 0 &&
      selectField({
        name: 'organisation',
        label: 'Organisation',
        value: organisation,
        problems: [],
        options: [{ value: '', label: 'Any' }, ...organisations.map(({ id, name }) => ({ value: id, label: name }))],
      })
    }
    ${button({ content: 'Find', classes: 'govuk-button--secondary' })}
    <p class="govuk-body"><a class="govuk-link" href="${address}?list=${board.list}">Show all of the list</a></p>
  </form>`
  return details({ summary: 'Find an action', content, open: text + owner + organisation !== '' })
}

/** The lists of a board, the one that is asked for, and what narrows it. */
export const boardView = (props: BoardProps): Html => {
  const { board, address, csv } = props
  const { list, filter, total, page } = board
  const last = Math.ceil(total / boardRowsOnPage)
  const at = (n: number): string => `${address}?${boardQuery(list, filter, n)}`
  return html`${lists(props)}
    <h2 class="govuk-heading-m" id="list">${listNames[list]}</h2>
    <p class="govuk-body">${count(total, 'action')}. ${explained[list]}</p>
    ${filterForm(props)}
    ${
      total > 0 &&
      html`<div class="ma-scroll" tabindex="0" role="region" aria-labelledby="list">
        ${table({
          head: ['Reference', 'What', 'Who', 'Due', 'How it stands'].map(content => ({ content })),
          rows: rows(props),
          classes: 'ma-board',
          firstCellIsHeader: true,
        })}
      </div>`
    }
    ${
      last > 1 &&
      pagination({
        ...(page > 1 ? { previous: { href: at(page - 1) } } : {}),
        ...(page < last ? { next: { href: at(page + 1) } } : {}),
      })
    }
    ${total > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${csv}?${boardQuery(list, filter)}" download>Keep this list as a CSV file</a></p>`}`
}
