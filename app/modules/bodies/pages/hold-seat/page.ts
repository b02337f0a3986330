import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { holdSeat } from '../../commands/hold-seat.ts'
import { paths } from '../../paths.ts'
import { seatForForm } from '../../queries/seat-form.ts'
import { formRoutes, part } from '../form-page.ts'
import { noName } from '../named.ts'
import { bodyCrumbs, formOf, mainOf, pageOf } from '../parts.ts'
import { shownDate } from '../typed.ts'
import { checkHold, holdInput, readHold } from './form.ts'
import { holdFields } from './view.ts'

/** `/bodies/:body/seats/:seat/hold`: somebody takes a seat. */
export const holdSeatRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.holdSeatPattern,
    audit: 'seat.held, with holding.ended for whoever is relieved and person.added for one who is new',
    find: async (look, c) => {
      const found = await seatForForm(look, part(c, 'seat'), 'change-holder')
      const today = look.today.toString()
      return { ...found, today, present: found.history.filter(({ to }) => to === null || to >= today) }
    },
    start: ({ today, seat, present, history }) => ({
      person: noName,
      title: '',
      email: '',
      kind: 'substantive',
      // The first holder that is entered has often held it for long: a date of today would keep them out of past meetings.
      from: shownDate(seat.closedOn === null && history.length > 0 ? today : null),
      to: shownDate(seat.closedOn),
      endsOthers: present.length > 0,
    }),
    read: readHold,
    check: (typed, { matcher }) => checkHold(typed, name => matcher.person({ name })),
    save: async (act, typed, { seat, body, matcher }) => {
      await holdSeat(act, await holdInput(act, typed, { seat, match: name => matcher.person({ name }) }))
      return paths.body(body.slug)
    },
    print: ({ seat, body, organisation, people, matcher, present }, { typed, problems }) =>
      pageOf(
        `Holder of ${seat.post}`,
        mainOf({
          crumbs: [...bodyCrumbs(body), { content: seat.post, href: paths.seat(body.slug, seat.id) }],
          caption: [seat.post, ...(organisation === null ? [] : [organisation.name])].join(', '),
          heading: 'Who takes this seat?',
          problems,
          dates: ['from', 'to'],
          content: formOf({
            content: holdFields({ typed, problems, people, present, match: name => matcher.person({ name }) }),
            submit: 'Save',
            cancel: paths.body(body.slug),
          }),
        }),
      ),
  })
