import { longDate } from '#minutes'
import { table, type TableCell } from '#ui/components/table.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import type { Body, Holder, SeatOnDay } from '../../model.ts'
import { paths } from '../../paths.ts'
import { link, linkAbout } from '../parts.ts'
import { seatWords } from '../words.ts'

interface SeatTableProps {
  readonly body: Body
  readonly seats: readonly SeatOnDay[]
  readonly mayHold: boolean
  /** True for those who see addresses. */
  readonly showsEmail: boolean
}

const person = ({ personId, name, title }: Holder): Html =>
  html`${title !== null && `${title} `}${link(paths.person(personId), name)}`

const held = (seat: SeatOnDay, { showsEmail }: SeatTableProps): Html => {
  const { holder, covered } = seat
  if (holder === null) return tag({ content: 'Vacant', classes: 'govuk-tag--orange' })
  return html`${person(holder)} ${holder.kind === 'interim' && tag({ content: 'Interim', classes: 'govuk-tag--blue' })}
    ${
      covered !== null
        ? html`<span class="ma-ledger__detail">Covers for ${person(covered)}</span>`
        : holder.kind === 'covering' && html`<span class="ma-ledger__detail">Covers</span>`
    }
    ${holder.to !== null && html`<span class="ma-ledger__detail">Until ${longDate(holder.to)}</span>`}
    ${showsEmail && holder.email !== null && html`<span class="ma-ledger__detail ma-email">${holder.email}</span>`}`
}

const row = (seat: SeatOnDay, props: SeatTableProps): readonly TableCell[] => {
  const { slug } = props.body
  const about = seat.organisation === null ? seat.post : `${seat.post}, ${seat.organisation}`
  return [
    {
      content: html`${link(paths.seat(slug, seat.id), seat.post)}
        <span class="ma-ledger__detail">${seatWords(seat)}</span>`,
    },
    { content: seat.organisation ?? '' },
    { content: held(seat, props) },
    ...(props.mayHold
      ? [
          {
            content: linkAbout(
              paths.holdSeat(slug, seat.id),
              seat.holder === null ? 'Say who holds it' : 'New holder',
              `of ${about}`,
            ),
          },
        ]
      : []),
  ]
}

/** Seats of a body with who holds them. */
export const seatTable = (props: SeatTableProps): Html =>
  table({
    caption: 'Seats and who holds them',
    captionClasses: 'govuk-visually-hidden',
    classes: 'ma-stacks',
    firstCellIsHeader: true,
    head: [
      { content: 'Seat' },
      { content: 'Organisation' },
      { content: 'Held by' },
      ...(props.mayHold ? [{ content: html`<span class="govuk-visually-hidden">What you can do</span>` }] : []),
    ],
    rows: props.seats.map(seat => row(seat, props)),
  })
