import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { fullName, nameAt, type AttendanceRow, type Place } from '../../model/attendance.ts'
import { attendedOf } from '../../model/attended.ts'
import { paths } from '../../paths.ts'
import type { AttendanceSheet } from '../../queries/attendance-sheet.ts'
import { markButtons } from './mark-buttons.ts'
import { statusWords } from './status.ts'

const kinds = { interim: 'Interim', covering: 'Covering', substantive: null } as const

const small = (content: string, colour = 'grey'): Html =>
  tag({ content, classes: `govuk-tag--${colour} ma-tag ma-att__tag` })

const titled = ({ seat, row }: Place): string | null => {
  const name = nameAt({ seat, row })
  if (name === null) return null
  const title = row === null || row.status === 'expected' ? (seat.holder?.title ?? null) : row.title
  return fullName({ title, name })
}

const tags = ({ seat, row }: Place): Html => {
  const kind = seat.holder && (row === null || row.personId === seat.holder.personId) && kinds[seat.holder.kind]
  return html`${row?.chair === true && small('In the chair', 'blue')} ${kind && small(kind)}
  ${!seat.voting && small('No vote')}`
}

/** "From item 3, until item 5". */
const timesOf = (sheet: AttendanceSheet, row: AttendanceRow): string => {
  const [one] = attendedOf([row], sheet.items)
  const said = [one?.arrived && `from ${one.arrived}`, one?.left && `until ${one.left}`].filter(Boolean).join(', ')
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}

const link = (href: string, text: string, about: string): Html =>
  html`<a class="govuk-link ma-att__link" href="${href}">${text}<span class="govuk-visually-hidden"> ${about}</span></a>`

const isThere = (row: AttendanceRow | null): row is AttendanceRow =>
  row?.status === 'present' || row?.status === 'in attendance'

const timesLink = (sheet: AttendanceSheet, row: AttendanceRow, name: string): Html => {
  const times = timesOf(sheet, row)
  const href = paths.attendee(sheet.meeting.id, row.id)
  return html`${times !== '' && html`<span class="ma-att__times">${times}</span>`}
  ${link(href, times === '' ? 'Came late or left early' : 'Change', name)}`
}

const removeForm = (sheet: AttendanceSheet, row: AttendanceRow): Html =>
  html`<form class="ma-att__remove" method="post" action="${paths.attendee(sheet.meeting.id, row.id)}/remove" data-mark>
    <input type="hidden" name="version" value="${row.version}" />
    <button type="submit" class="ma-att__plain" id="row-${row.id}-remove">
      Remove<span class="govuk-visually-hidden"> ${row.name}</span>
    </button>
  </form>`

const statusText = (row: AttendanceRow | null): Html => {
  const status = row?.status ?? 'expected'
  const kind = status.replace(' ', '-')
  return html`<p class="ma-att__status ma-att__status--${kind}">${statusWords[status]}${row?.remote === true && ', online'}</p>`
}

const rowBlock = (sheet: AttendanceSheet, row: AttendanceRow, editable: boolean): Html => {
  const name = fullName(row)
  const isSubstitute = row.substituteFor !== null
  const statuses = isSubstitute ? (['present', 'absent'] as const) : []
  const marking = {
    meetingId: sheet.meeting.id,
    name,
    key: `row-${row.id}`,
    target: { field: 'row', id: row.id },
    row,
    statuses,
  } as const
  const about = [row.role, row.organisation].filter(Boolean).join(', ')
  return html`<div class="ma-att__who">
      <h3 class="ma-att__name">${name} ${row.chair && small('In the chair', 'blue')}</h3>
      <p class="ma-att__post">
        ${isSubstitute && html`<strong>In place of ${row.substituteFor}.</strong>`} ${about}
      </p>
    </div>
    ${
      editable
        ? html`${markButtons(marking)}
            <div class="ma-att__more">${isThere(row) && timesLink(sheet, row, name)} ${row.seatId === null && removeForm(sheet, row)}</div>`
        : html`${statusText(row)}<p class="ma-att__more">${timesOf(sheet, row)}</p>`
    }`
}

/** Somebody without a seat of this body. */
export const otherView = (sheet: AttendanceSheet, row: AttendanceRow, editable: boolean): Html =>
  html`<li class="ma-att__row ma-att__row--${row.status.replace(' ', '-')}" id="row-${row.id}" data-name="${row.name}">
    ${rowBlock(sheet, row, editable)}
  </li>`

/** A seat: its holder, the buttons, and below it whoever came instead. */
export const placeView = (sheet: AttendanceSheet, place: Place, editable: boolean): Html => {
  const { seat, row, substitute } = place
  const name = titled(place)
  const key = `seat-${seat.id}`
  const about = name === null ? (seat.organisation ?? '') : [seat.post, seat.organisation].filter(Boolean).join(', ')
  const shown = name ?? seat.post
  const target = { field: 'seat', id: seat.id } as const
  const canStandIn = substitute === null && row?.status !== 'present'
  const status = substitute?.status === 'present' ? 'substituted' : (row?.status ?? 'expected')
  return html`<li class="ma-att__row ma-att__row--${status}" id="${key}" data-name="${shown} ${about} ${substitute?.name}">
    <div class="ma-att__who">
      <h3 class="ma-att__name">${shown} ${name === null && small('Vacant', 'orange')} ${tags(place)}</h3>
      <p class="ma-att__post">${about}</p>
    </div>
    ${
      editable
        ? html`${name !== null && markButtons({ meetingId: sheet.meeting.id, name: shown, key, target, row })}
            <div class="ma-att__more">
              ${isThere(row) && timesLink(sheet, row, shown)}
              ${canStandIn && link(paths.substitute(sheet.meeting.id, seat.id), 'Somebody came instead', shown)}
            </div>`
        : html`${name !== null && statusText(row)}<p class="ma-att__more">${row && timesOf(sheet, row)}</p>`
    }
    ${substitute && html`<div class="ma-att__substitute" id="row-${substitute.id}">${rowBlock(sheet, substitute, editable)}</div>`}
  </li>`
}
