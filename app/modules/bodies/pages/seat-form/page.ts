import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { html } from '#ui/html.ts'
import { addSeat } from '../../commands/add-seat.ts'
import { changeSeat } from '../../commands/change-seat.ts'
import type { Seat } from '../../model.ts'
import { paths } from '../../paths.ts'
import { bodyForSeats, seatForForm } from '../../queries/seat-form.ts'
import { findSeat } from '../../queries/find-seat.ts'
import { formRoutes, part } from '../form-page.ts'
import { noName } from '../named.ts'
import { bodyCrumbs, formOf, link, mainOf, pageOf } from '../parts.ts'
import { shownDate } from '../typed.ts'
import { checkTypedSeat, readSeat, seatInput, typedSeat, type SeatTyped } from './form.ts'
import { seatFields } from './view.ts'

/** The next of several seats is often like the last. */
const blank = (last: Seat | null): SeatTyped => ({
  version: 0,
  post: '',
  organisation: noName,
  organisationKind: '',
  basis: last?.basis ?? '',
  voting: last?.voting === false ? 'no' : 'yes',
  office: 'member',
  maximumMonths: '',
  opened: shownDate(null),
})

const newSeatRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.newSeatPattern,
    audit: 'seat.added, and organisation.added for one that is new',
    find: async (look, c) => {
      const found = await bodyForSeats(look, part(c, 'body'), 'add-seat')
      const last = c.req.query('added')
      return { ...found, last: last === undefined ? null : (await findSeat(look, last)).seat }
    },
    start: ({ last }) => blank(last),
    read: readSeat,
    check: (typed, { matcher }) => checkTypedSeat(typed, matcher.organisation),
    save: async (act, typed, { body, matcher }) => {
      const seat = await addSeat(act, { ...(await seatInput(act, typed, matcher.organisation)), bodyId: body.id })
      return `${paths.newSeat(body.slug)}?added=${seat.id}`
    },
    print: ({ body, last, ...choices }, { typed, problems }) =>
      pageOf(
        `Add a seat to ${body.name}`,
        mainOf({
          crumbs: bodyCrumbs(body),
          caption: body.name,
          heading: last === null ? 'Add a seat' : 'Add another seat',
          problems,
          dates: ['opened'],
          done:
            last === null || problems.length > 0
              ? null
              : html`Added: ${last.post}. ${link(paths.holdSeat(body.slug, last.id), 'Say who holds it')}, or add the next.`,
          content: formOf({
            content: seatFields({ ...choices, typed, problems, focus: problems.length === 0 }),
            submit: 'Add the seat',
            cancel: paths.body(body.slug),
            ...(last !== null && { cancelText: 'That was the last one' }),
          }),
        }),
      ),
  })

const editSeatRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.editSeatPattern,
    audit: 'seat.changed, and organisation.added for one that is new',
    find: (look, c) => seatForForm(look, part(c, 'seat'), 'change-seat'),
    start: ({ seat, organisation }) => typedSeat(seat, organisation?.name ?? ''),
    read: readSeat,
    check: (typed, { matcher }) => checkTypedSeat(typed, matcher.organisation),
    save: async (act, typed, { seat, body, matcher }) => {
      const input = await seatInput(act, typed, matcher.organisation)
      await changeSeat(act, { ...input, id: seat.id, version: typed.version })
      return paths.seat(body.slug, seat.id)
    },
    print: ({ body, seat, ...choices }, { typed, problems }) =>
      pageOf(
        `Change ${seat.post}`,
        mainOf({
          crumbs: [...bodyCrumbs(body), { content: seat.post, href: paths.seat(body.slug, seat.id) }],
          caption: body.name,
          heading: 'Change the seat',
          problems,
          dates: ['opened'],
          content: formOf({
            content: seatFields({ ...choices, typed, problems, focus: false }),
            submit: 'Save',
            cancel: paths.seat(body.slug, seat.id),
            version: typed.version,
          }),
        }),
      ),
  })

/** `/bodies/:body/seats/new` and `/bodies/:body/seats/:seat/edit`. */
export const seatFormRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  ...newSeatRoutes(deps),
  ...editSeatRoutes(deps),
]
