import type { Context } from 'hono'
import { Invalid, NotThere, Stale } from '#kernel/errors.ts'
import { nobody, type Act, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import type { Html } from '#ui/html.ts'
import { addAttendee } from '../../commands/add-attendee.ts'
import { addSubstitute } from '../../commands/add-substitute.ts'
import { noteArrivalAndDeparture } from '../../commands/note-arrival-and-departure.ts'
import { paths } from '../../paths.ts'
import { attendancePeople } from '../../queries/attendance-people.ts'
import { attendanceSheet, type AttendanceSheet } from '../../queries/attendance-sheet.ts'
import { readVersion } from '../attendance/status.ts'
import { mustAsk, nobodyTyped, readPerson, type TypedPerson } from './person-form.ts'
import { addPersonView, substituteView, timesView } from './view.ts'

const maxBytes = 20_000
const reads = 'nothing, because it only reads'

const meetingOf = (c: Context): string => c.req.param('meeting') ?? ''
const seatOf = (c: Context): string => c.req.param('seat') ?? ''

const chooseWho: FieldProblem = { field: 'person', message: 'Say who this is' }
const changed: FieldProblem = {
  field: '',
  message: 'Somebody else changed this just before you. Nothing was saved. Look again, and save if it is still right.',
}

/** Problems of a command; anything else goes on its way. */
const problemsOf = (error: unknown): readonly FieldProblem[] => {
  if (error instanceof Invalid) return error.problems
  if (error instanceof Stale) return [changed]
  throw error
}

/** The small pages beside the list of who came: a substitute, somebody without a seat, coming and going. */
export const attendancePeopleRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const answer = (
    c: Context,
    visitor: Visitor,
    page: { title: string; main: Html; problems: readonly FieldProblem[] },
  ) =>
    c.html(
      deps.print(visitor, { title: page.title, main: page.main, hasErrors: page.problems.length > 0 }),
      page.problems.length > 0 ? 400 : 200,
    )
  const back = (c: Context, anchor: string): Response => c.redirect(`${paths.attendance(meetingOf(c))}#${anchor}`, 303)

  const people = (c: Context, visitor: Visitor, typed: TypedPerson) =>
    deps.look(visitor.actor ?? nobody, look => attendancePeople(look, { meetingId: meetingOf(c), name: typed.name }))

  const sheetOf = (c: Context, visitor: Visitor): Promise<AttendanceSheet> =>
    deps.look(visitor.actor ?? nobody, look => attendanceSheet(look, meetingOf(c)))

  const showPerson = async (
    c: Context,
    visitor: Visitor,
    { typed, problems }: { typed: TypedPerson; problems: readonly FieldProblem[] },
  ): Promise<Response> => {
    const known = await people(c, visitor, typed)
    const fields = {
      typed,
      people: known,
      problems,
      ask: problems.includes(chooseWho) || typed.person !== '',
      meetingId: meetingOf(c),
    }
    if (seatOf(c) === '')
      return answer(c, visitor, { title: 'Who else is here', main: addPersonView(fields), problems })
    const place = (await sheetOf(c, visitor)).places.find(({ seat }) => seat.id === seatOf(c))
    if (place === undefined) throw new NotThere('seat')
    const main = substituteView({ ...fields, place, version: place.row?.version ?? 0 })
    return answer(c, visitor, { title: 'Substitute', main, problems })
  }

  const postPerson = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, maxBytes)
    if (typeof form === 'string') return showPerson(c, visitor, { typed: nobodyTyped, problems: [] })
    const typed = readPerson(form)
    if (mustAsk(typed, await people(c, visitor, typed))) return showPerson(c, visitor, { typed, problems: [chooseWho] })
    const [meetingId, seatId] = [meetingOf(c), seatOf(c)]
    const run = (act: Act): Promise<void> =>
      seatId === ''
        ? addAttendee(act, { meetingId, ...typed })
        : addSubstitute(act, { meetingId, seatId, ...typed, version: readVersion(form) })
    try {
      await deps.perform(visitor.actor ?? nobody, run)
    } catch (error) {
      return showPerson(c, visitor, { typed, problems: problemsOf(error) })
    }
    return back(c, seatId === '' ? 'others' : `seat-${seatId}`)
  }

  const showTimes = async (
    c: Context,
    visitor: Visitor,
    given: { form: Form | null; problems: readonly FieldProblem[] },
  ): Promise<Response> => {
    await people(c, visitor, nobodyTyped)
    const { rows, items } = await sheetOf(c, visitor)
    const row = rows.find(({ id }) => id === c.req.param('person'))
    if (row === undefined) throw new NotThere('person at this meeting')
    const { form, problems } = given
    const typed =
      form === null
        ? { arrivedAtItem: row.arrivedAtItem ?? '', leftAtItem: row.leftAtItem ?? '', remote: row.remote }
        : {
            arrivedAtItem: form.text('arrivedAtItem'),
            leftAtItem: form.text('leftAtItem'),
            remote: form.text('remote') === 'yes',
          }
    const main = timesView({ meetingId: meetingOf(c), row, items, typed, version: row.version, problems })
    return answer(c, visitor, { title: 'When somebody was here', main, problems })
  }

  const postTimes = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, maxBytes)
    if (typeof form === 'string') return showTimes(c, visitor, { form: null, problems: [] })
    const input = {
      meetingId: meetingOf(c),
      id: c.req.param('person') ?? '',
      arrivedAtItem: form.text('arrivedAtItem'),
      leftAtItem: form.text('leftAtItem'),
      remote: form.text('remote') === 'yes',
      version: readVersion(form),
    }
    try {
      await deps.perform(visitor.actor ?? nobody, act => noteArrivalAndDeparture(act, input))
    } catch (error) {
      return showTimes(c, visitor, { form, problems: problemsOf(error) })
    }
    const { rows } = await sheetOf(c, visitor)
    const seatId = rows.find(({ id }) => id === input.id)?.seatId ?? null
    return back(c, seatId === null ? `row-${input.id}` : `seat-${seatId}`)
  }

  const get = (path: string, handle: Route<Visitor>['handle']): Route<Visitor> => ({
    method: 'GET',
    path,
    access: 'signed-in',
    audit: reads,
    handle,
  })
  const empty = (c: Context, visitor: Visitor) => showPerson(c, visitor, { typed: nobodyTyped, problems: [] })
  const post = { method: 'POST', access: 'signed-in' } as const
  return [
    get(paths.substitutePattern, empty),
    { ...post, path: paths.substitutePattern, audit: 'attendance.substitute_added', handle: postPerson },
    get(paths.attendeesPattern, empty),
    { ...post, path: paths.attendeesPattern, audit: 'attendance.added', handle: postPerson },
    get(paths.attendeePattern, (c, visitor) => showTimes(c, visitor, { form: null, problems: [] })),
    { ...post, path: paths.attendeePattern, audit: 'attendance.came_and_went', handle: postTimes },
  ]
}
