import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { dateField } from '#ui/form/fields.ts'
import { html } from '#ui/html.ts'
import { closeSeat } from '../../commands/close-seat.ts'
import { paths } from '../../paths.ts'
import { seatForForm } from '../../queries/seat-form.ts'
import { formRoutes, part } from '../form-page.ts'
import { bodyCrumbs, formOf, mainOf, pageOf } from '../parts.ts'
import { checkDate, dateOf, sentDate, shownDate, versionOf } from '../typed.ts'

/** `/bodies/:body/seats/:seat/close`. */
export const closeSeatRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.closeSeatPattern,
    audit: 'seat.closed, with holding.ended for whoever holds it',
    find: (look, c) => seatForForm(look, part(c, 'seat'), 'change-seat'),
    start: ({ seat }) => ({ version: seat.version, on: shownDate(seat.closedOn) }),
    read: form => ({ version: versionOf(form), on: sentDate(form, 'on') }),
    check: ({ on }) => checkDate(on, 'on', 'Enter the last day of the seat'),
    save: async (act, { version, on }, { seat, body }) => {
      await closeSeat(act, { id: seat.id, version, on: dateOf(on) ?? '' })
      return paths.body(body.slug)
    },
    print: ({ seat, body }, { typed, problems }) =>
      pageOf(
        `Close ${seat.post}`,
        mainOf({
          crumbs: [...bodyCrumbs(body), { content: seat.post, href: paths.seat(body.slug, seat.id) }],
          caption: seat.post,
          heading: 'Close the seat',
          problems,
          dates: ['on'],
          content: formOf({
            content: html`<p class="govuk-body">Whoever holds it stops on that day. Its history stays.</p>
              ${dateField({ name: 'on', label: 'Last day of the seat', value: typed.on, problems })}`,
            submit: 'Close the seat',
            cancel: paths.seat(body.slug, seat.id),
            version: typed.version,
            warning: true,
          }),
        }),
      ),
  })
