import { longDate } from '#minutes'
import { insetText } from '#ui/components/inset-text.ts'
import { table } from '#ui/components/table.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import type { SeatFound } from '../../queries/find-seat.ts'
import { actionLink, bodyCrumbs, link, linkAbout, mainOf } from '../parts.ts'
import { holdingKindWords, seatWords, spanWords } from '../words.ts'

interface SeatProps extends SeatFound {
  readonly mayHold: boolean
  readonly mayChange: boolean
  readonly today: string
}

const history = ({ history: held, seat, body, mayHold, today }: SeatProps): Html =>
  held.length === 0
    ? html`<p class="govuk-body">Nobody has held this seat yet.</p>`
    : table({
        caption: 'Who holds and held this seat',
        captionClasses: 'govuk-table__caption--m',
        classes: 'ma-stacks',
        firstCellIsHeader: true,
        head: [
          { content: 'Person' },
          { content: 'As' },
          { content: 'When' },
          ...(mayHold ? [{ content: html`<span class="govuk-visually-hidden">What you can do</span>` }] : []),
        ],
        rows: held.map(({ id, holder }) => [
          { content: link(paths.person(holder.personId), holder.name) },
          { content: holdingKindWords[holder.kind] },
          { content: spanWords(holder) },
          ...(mayHold
            ? [
                {
                  content: html`${(holder.to === null || holder.to > today) && [linkAbout(paths.endHolder(body.slug, seat.id, id), 'End', `the time of ${holder.name}`), ' ']}
                  ${linkAbout(paths.editHolder(body.slug, seat.id, id), 'Correct', `the entry of ${holder.name}`)}`,
                },
              ]
            : []),
        ]),
      })

/** A seat, and everybody who holds or held it. */
export const seatView = (props: SeatProps): Html => {
  const { seat, body, organisation, mayHold, mayChange } = props
  return mainOf({
    crumbs: bodyCrumbs(body),
    caption: organisation?.name ?? 'Seat of no organisation',
    heading: seat.post,
    content: html`<p class="govuk-body">
        ${seatWords(seat)}${seat.openedOn !== null && html` · Since ${longDate(seat.openedOn)}`}
      </p>
      ${seat.closedOn !== null && insetText({ content: `The last day of this seat ${seat.closedOn < props.today ? 'was' : 'is'} ${longDate(seat.closedOn)}.` })}
      ${history(props)} ${mayHold && actionLink(paths.holdSeat(body.slug, seat.id), 'New holder', '')}
      ${
        mayChange &&
        html`<ul class="ma-jump__list">
          <li>${link(paths.editSeat(body.slug, seat.id), 'Change the seat')}</li>
          <li>${link(paths.closeSeat(body.slug, seat.id), 'Close the seat')}</li>
        </ul>`
      }`,
  })
}
