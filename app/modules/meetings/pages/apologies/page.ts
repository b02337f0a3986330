import type { Context } from 'hono'
import { Invalid, NotAllowed, Stale } from '#kernel/errors.ts'
import { nobody, type Act, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { backLink } from '#ui/components/back-link.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { showDateWithDay } from '#ui/format.ts'
import { html } from '#ui/html.ts'
import { sendOwnApologies, withdrawOwnApologies } from '../../commands/send-own-apologies.ts'
import { paths } from '../../paths.ts'
import { findMeeting } from '../../queries/find-meeting.ts'
import { ownPlaces } from '../../queries/own-places.ts'
import { readVersion } from '../attendance/status.ts'
import { ownApologiesView } from '../attendance-people/view.ts'

const maxBytes = 20_000
const changed = 'Somebody else changed this just before you. Nothing was saved. Look again.'

/** Members send apologies for a seat of theirs before the meeting, and say who comes instead. */
export const ownApologiesRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const idOf = (c: Context): string => c.req.param('meeting') ?? ''

  const show = async (
    c: Context,
    visitor: Visitor,
    { form, problems }: { form: Form | null; problems: readonly FieldProblem[] },
  ): Promise<Response> => {
    const { found, places } = await deps.look(visitor.actor ?? nobody, async look => ({
      found: await findMeeting(look, idOf(c)),
      places: await ownPlaces(look, idOf(c)),
    }))
    const wanted = form?.text('seat') ?? c.req.query('seat') ?? ''
    const place = places.find(({ seat }) => seat.id === wanted) ?? places[0]
    if (place === undefined)
      throw new NotAllowed('You hold no seat for which you could send apologies to this meeting.')
    const { meeting, body } = found
    const main = html`${backLink({ content: 'Back to attendance', href: paths.attendance(meeting.id) })}
    ${ownApologiesView({
      meetingId: meeting.id,
      heading: `${body.name}, ${showDateWithDay(meeting.date)}`,
      place,
      typed: { name: form?.text('name') ?? '', role: form?.text('role') ?? '' },
      version: place.row?.version ?? 0,
      problems,
    })}
    ${
      places.length > 1 &&
      html`<h2 class="govuk-heading-m">Your other seats</h2>
        <ul class="govuk-list">
          ${places
            .filter(one => one !== place)
            .map(
              ({ seat }) =>
                html`<li><a class="govuk-link" href="${paths.ownApologies(meeting.id)}?seat=${seat.id}">${seat.post}</a></li>`,
            )}
        </ul>`
    }`
    const page = { title: 'Apologies', main, hasErrors: problems.length > 0 }
    return c.html(deps.print(visitor, page), problems.length > 0 ? 400 : 200)
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, maxBytes)
    if (typeof form === 'string') return show(c, visitor, { form: null, problems: [] })
    const own = { meetingId: idOf(c), seatId: form.text('seat'), version: readVersion(form) }
    const name = form.text('name')
    const substitute = name.trim() === '' ? null : { name, role: form.text('role') }
    const run = (act: Act): Promise<void> =>
      form.text('deed') === 'withdraw' ? withdrawOwnApologies(act, own) : sendOwnApologies(act, { ...own, substitute })
    try {
      await deps.perform(visitor.actor ?? nobody, run)
    } catch (error) {
      if (error instanceof Invalid) return show(c, visitor, { form, problems: error.problems })
      if (error instanceof Stale) return show(c, visitor, { form, problems: [{ field: '', message: changed }] })
      throw error
    }
    return c.redirect(`${paths.ownApologies(idOf(c))}?seat=${own.seatId}`, 303)
  }

  return [
    {
      method: 'GET',
      path: paths.ownApologiesPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { form: null, problems: [] }),
    },
    {
      method: 'POST',
      path: paths.ownApologiesPattern,
      access: 'signed-in',
      audit: 'attendance.apologies_sent, attendance.substitute_added, attendance.apologies_withdrawn',
      handle: post,
    },
  ]
}
