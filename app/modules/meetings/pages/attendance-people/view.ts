import { backLink } from '#ui/components/back-link.ts'
import { button } from '#ui/components/button.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { checkboxField, selectField, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import { fullName, type AttendanceRow, type ItemOfMeeting, type Place } from '../../model/attendance.ts'
import { paths } from '../../paths.ts'
import { personFields, type PersonFields } from './person-form.ts'

interface Frame {
  readonly meetingId: string
  readonly anchor: string
  readonly problems: readonly FieldProblem[]
}

const framed = ({ meetingId, anchor, problems }: Frame, main: Html): Html =>
  html`${backLink({ content: 'Back to attendance', href: `${paths.attendance(meetingId)}#${anchor}` })}
  ${problemSummary({ problems })} ${main}`

export interface SubstituteProps extends PersonFields {
  readonly meetingId: string
  readonly place: Place
  readonly version: number
}

/** Somebody came for a seat. */
export const substituteView = (props: SubstituteProps): Html => {
  const { meetingId, place, version, problems } = props
  const { seat, row } = place
  const holder = row?.status === 'expected' || row === null ? (seat.holder?.name ?? null) : row.name
  const hint = seat.organisation === null ? '' : `${seat.organisation}, where nothing is typed`
  return framed(
    { meetingId, anchor: `seat-${seat.id}`, problems },
    html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${[seat.post, seat.organisation].filter(Boolean).join(', ')}</span>
        Who came ${holder === null ? 'for this seat' : `in place of ${holder}`}?
      </h1>
      ${holder !== null && html`<p class="govuk-body">${holder} is then noted with apologies.</p>`}
      <form method="post" action="${paths.substitute(meetingId, seat.id)}" novalidate>
        <input type="hidden" name="version" value="${version}" />
        ${personFields({ ...props, organisationHint: hint })} ${button({ content: 'Save', preventDoubleClick: true })}
      </form>`,
  )
}

/** Somebody came who has no seat. */
export const addPersonView = (props: PersonFields & { readonly meetingId: string }): Html => {
  const { meetingId, problems } = props
  return framed(
    { meetingId, anchor: 'others', problems },
    html`<h1 class="govuk-heading-l">Who else is here?</h1>
      <p class="govuk-body">Somebody without a seat: an officer, a guest, an observer.</p>
      <form method="post" action="${paths.attendees(meetingId)}" novalidate>
        ${personFields(props)} ${button({ content: 'Save', preventDoubleClick: true })}
      </form>`,
  )
}

export interface TimesProps {
  readonly meetingId: string
  readonly row: AttendanceRow
  readonly items: readonly ItemOfMeeting[]
  readonly typed: { readonly arrivedAtItem: string; readonly leftAtItem: string; readonly remote: boolean }
  readonly version: number
  readonly problems: readonly FieldProblem[]
}

const anchorOf = ({ id, seatId }: AttendanceRow): string => (seatId === null ? `row-${id}` : `seat-${seatId}`)

/** When somebody came and went. */
export const timesView = ({ meetingId, row, items, typed, version, problems }: TimesProps): Html => {
  const options = items.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))
  const itemField = (name: 'arrivedAtItem' | 'leftAtItem', label: string, none: string): Html =>
    selectField({ name, label, problems, value: typed[name], options: [{ value: '', label: none }, ...options] })
  return framed(
    { meetingId, anchor: anchorOf(row), problems },
    html`<h1 class="govuk-heading-l">When was ${fullName(row)} here?</h1>
      ${items.length === 0 && html`<p class="govuk-body">This meeting has no agenda yet, so there is no item to choose.</p>`}
      <form method="post" action="${paths.attendee(meetingId, row.id)}" novalidate>
        <input type="hidden" name="version" value="${version}" />
        ${itemField('arrivedAtItem', 'Came at', 'The start')} ${itemField('leftAtItem', 'Left at', 'The end')}
        ${checkboxField({
          name: 'remote',
          label: 'Where were they?',
          problems,
          values: typed.remote ? ['yes'] : [],
          options: [{ value: 'yes', label: 'They took part online' }],
          small: true,
        })}
        ${button({ content: 'Save', preventDoubleClick: true })}
      </form>`,
  )
}

export interface ApologiesProps {
  readonly meetingId: string
  readonly heading: string
  readonly place: Place
  readonly typed: { readonly name: string; readonly role: string }
  readonly version: number
  readonly problems: readonly FieldProblem[]
}

/** One seat of whoever looks: send apologies for it, or take them back. */
export const ownApologiesView = (props: ApologiesProps): Html => {
  const { meetingId, heading, place, typed, version, problems } = props
  const { seat, row, substitute } = place
  const hidden = html`<input type="hidden" name="seat" value="${seat.id}" />
    <input type="hidden" name="version" value="${version}" />`
  const caption = html`<span class="govuk-caption-l">${heading}</span>`
  if (row?.status === 'apologies') {
    return html`${problemSummary({ problems })}
      <h1 class="govuk-heading-l">${caption} Your apologies are noted</h1>
      <p class="govuk-body">
        ${substitute === null ? 'Nobody is named to come instead.' : `${substitute.name} is named to come instead.`}
      </p>
      <form method="post" action="${paths.ownApologies(meetingId)}">
        ${hidden} <input type="hidden" name="deed" value="withdraw" />
        ${button({ content: 'I can come after all', classes: 'govuk-button--secondary' })}
      </form>`
  }
  return html`${problemSummary({ problems })}
    <h1 class="govuk-heading-l">${caption} Send your apologies</h1>
    <p class="govuk-body">For the seat of ${[seat.post, seat.organisation].filter(Boolean).join(', ')}.</p>
    <form method="post" action="${paths.ownApologies(meetingId)}" novalidate>
      ${hidden}
      ${textField({ name: 'name', label: 'Who comes instead? (optional)', hint: 'Their full name', problems, value: typed.name, autocomplete: 'off', spellcheck: false })}
      ${textField({ name: 'role', label: 'Their post (optional)', problems, value: typed.role })}
      ${button({ content: 'Send apologies', preventDoubleClick: true })}
    </form>`
}
