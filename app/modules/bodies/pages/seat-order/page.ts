import { nobody, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { moveSeat } from '../../commands/move-seat.ts'
import type { Body, SeatOnDay } from '../../model.ts'
import { paths } from '../../paths.ts'
import { bodyForSeats } from '../../queries/seat-form.ts'
import { seatsOnDay } from '../../queries/seats-on-day.ts'
import { part, readRoute } from '../form-page.ts'
import { actionLink, bodyCrumbs, mainOf, pageOf } from '../parts.ts'

type Direction = 'up' | 'down'

const words = { up: 'Up', down: 'Down' } as const

const move = (seat: SeatOnDay, direction: Direction): Html =>
  button({
    content: html`${words[direction]}<span class="govuk-visually-hidden">: ${seat.post}</span>`,
    name: 'move',
    value: `${direction} ${seat.id}`,
    classes: 'govuk-button--secondary ma-small-button',
    id: `${direction}-${seat.id}`,
  })

const view = (body: Body, seats: readonly SeatOnDay[]): Html =>
  mainOf({
    crumbs: bodyCrumbs(body),
    caption: body.name,
    heading: 'Change the order of seats',
    content: html`<p class="govuk-body">Agendas and attendance lists use this order.</p>
      <form method="post" class="ma-narrow">
        <ol class="ma-order">
          ${seats.map(
            (seat, i) =>
              html`<li class="ma-order__entry" id="seat-${seat.id}">
                <span class="ma-order__name">${seat.post}${seat.organisation !== null && html` <span class="ma-quiet">${seat.organisation}</span>`}</span>
                <span class="ma-order__moves">
                  ${i > 0 && move(seat, 'up')} ${i < seats.length - 1 && move(seat, 'down')}
                </span>
              </li>`,
          )}
        </ol>
      </form>
      ${actionLink(paths.body(body.slug), 'Done', '')}`,
  })

/** `/bodies/:body/seats/order`: one step at a time, with a keyboard or a thumb. */
export const seatOrderRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  readRoute(deps, {
    path: paths.seatOrderPattern,
    print: async (look, c) => {
      const { body } = await bodyForSeats(look, part(c, 'body'), 'change-seat')
      const seats = await seatsOnDay(look, body, look.today.toString())
      return pageOf(`Order of seats of ${body.name}`, view(body, seats))
    },
  }),
  {
    method: 'POST',
    path: paths.seatOrderPattern,
    access: 'signed-in',
    audit: 'seat.moved',
    handle: async (c, visitor) => {
      const form = await readForm(c, 10_000)
      const [direction, id = ''] = typeof form === 'string' ? [] : form.text('move').split(' ')
      if (direction === 'up' || direction === 'down') {
        await deps.perform(visitor.actor ?? nobody, act => moveSeat(act, { id, direction }))
      }
      // The page comes back at the seat, so that it can be moved on without searching for it.
      return c.redirect(`${paths.seatOrder(part(c, 'body'))}#seat-${id}`, 303)
    },
  },
]
