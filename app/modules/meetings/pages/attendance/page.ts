import type { Context } from 'hono'
import { Invalid, Stale } from '#kernel/errors.ts'
import { nobody, type Act, type Actor, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { showDate } from '#ui/format.ts'
import { markAttendance, type MarkTarget } from '../../commands/mark-attendance.ts'
import { markRestAbsent } from '../../commands/mark-rest-absent.ts'
import { removeAttendee } from '../../commands/remove-attendee.ts'
import { setChair } from '../../commands/set-chair.ts'
import { fullName, nameAt } from '../../model/attendance.ts'
import { paths } from '../../paths.ts'
import { takingAttendance } from '../../policy/attendance.ts'
import { attendanceSheet, type AttendanceSheet } from '../../queries/attendance-sheet.ts'
import { ownPlaces } from '../../queries/own-places.ts'
import { readPressed, readVersion, statusWords } from './status.ts'
import { attendanceView } from './view.ts'

/** A form of this page is short. */
const maxBytes = 20_000

/** What a form asks for, and the place on the page that it is about. */
interface Deed {
  readonly anchor: string
  readonly run: (act: Act) => Promise<unknown>
}

const idOf = (c: Context): string => c.req.param('meeting') ?? ''

/** Who somebody is just now and what is noted of them, for those who hear the page and for a clerk who came second. */
const saidOf = (sheet: AttendanceSheet, anchor: string): string => {
  const place = sheet.places.find(({ seat }) => anchor === `seat-${seat.id}`)
  const row = place?.row ?? sheet.rows.find(({ id }) => anchor === `row-${id}`) ?? null
  const name = place ? nameAt(place) : row && fullName(row)
  const online = row?.remote === true ? ', online' : ''
  return name === null || name === undefined ? '' : `${name}: ${statusWords[row?.status ?? 'expected']}${online}. `
}

const targetOf = (form: Form): MarkTarget =>
  form.text('seat') === '' ? { id: form.text('row') } : { seatId: form.text('seat') }

const marking = (meetingId: string, form: Form): Deed => {
  const target = targetOf(form)
  const anchor = 'seatId' in target ? `seat-${target.seatId}` : `row-${target.id}`
  const pressed = readPressed(form)
  const run = async (act: Act): Promise<void> => {
    if (pressed === null) throw new Invalid([{ field: 'status', message: 'Choose one of the buttons' }])
    await markAttendance(act, { meetingId, ...target, ...pressed, version: readVersion(form) })
  }
  return { anchor, run }
}

const deeds: Readonly<Record<string, (c: Context, form: Form) => Deed>> = {
  [paths.attendancePattern]: (c, form) => marking(idOf(c), form),
  [paths.attendanceChair]: (c, form) => ({
    anchor: 'chair-panel',
    run: act => setChair(act, { meetingId: idOf(c), id: form.text('chair'), was: form.text('was') }),
  }),
  [paths.attendanceRest]: c => ({ anchor: 'others', run: act => markRestAbsent(act, { meetingId: idOf(c) }) }),
  [paths.attendeeRemovePattern]: (c, form) => ({
    anchor: 'others',
    run: act =>
      removeAttendee(act, { meetingId: idOf(c), id: c.req.param('person') ?? '', version: readVersion(form) }),
  }),
}

const audits: Readonly<Record<string, string>> = {
  [paths.attendancePattern]: 'attendance.marked',
  [paths.attendanceChair]: 'attendance.took_chair, attendance.left_chair',
  [paths.attendanceRest]: 'attendance.marked',
  [paths.attendeeRemovePattern]: 'attendance.removed',
}

/** Attendance of a meeting: the list, and what its buttons do. */
export const attendanceListRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const show = async (
    c: Context,
    visitor: Visitor,
    given: {
      problems?: (sheet: AttendanceSheet) => readonly FieldProblem[]
      anchor?: string
      status?: 200 | 400 | 409
    },
  ): Promise<Response> => {
    const actor: Actor = visitor.actor ?? nobody
    const { sheet, own } = await deps.look(actor, async look => ({
      sheet: await attendanceSheet(look, idOf(c)),
      own: await ownPlaces(look, idOf(c)),
    }))
    const refusal = takingAttendance(actor, sheet)
    const problems = given.problems?.(sheet) ?? []
    const main = attendanceView({
      sheet,
      editable: refusal === null,
      closed: refusal === null || refusal.kind === 'role' ? null : refusal.message,
      ownSeat: own.length > 0,
      problems,
      said: given.anchor === undefined ? '' : `${saidOf(sheet, given.anchor)}${sheet.quorum.words}`,
    })
    const title = `Attendance, ${showDate(sheet.meeting.date)}, ${sheet.body.name}`
    return c.html(
      deps.print(visitor, { title, main, hasErrors: problems.length > 0, scripts: ['attendance.js'] }),
      given.status ?? 200,
    )
  }

  const post =
    (pattern: string) =>
    async (c: Context, visitor: Visitor): Promise<Response> => {
      const form = await readForm(c, maxBytes)
      const make = deeds[pattern]
      if (typeof form === 'string' || make === undefined) return show(c, visitor, { status: 400 })
      const { anchor, run } = make(c, form)
      try {
        await deps.perform(visitor.actor ?? nobody, run)
      } catch (error) {
        if (error instanceof Invalid) {
          const problems = () => error.problems.map(({ message }) => ({ field: anchor, message }))
          return show(c, visitor, { problems, anchor, status: 400 })
        }
        if (!(error instanceof Stale)) throw error
        const problems = (sheet: AttendanceSheet) => [
          {
            field: anchor,
            message: `Somebody else changed this just before you. ${saidOf(sheet, anchor)}Look again, and tap if it is wrong.`,
          },
        ]
        return show(c, visitor, { problems, anchor, status: 409 })
      }
      // The script puts the new list in the place of the old; without it the page is loaded again, at the same place.
      if (c.req.header('x-part') === 'attendance') return show(c, visitor, { anchor })
      return c.redirect(`${paths.attendance(idOf(c))}#${anchor}`, 303)
    }

  return [
    {
      method: 'GET',
      path: paths.attendancePattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, {}),
    },
    ...Object.keys(deeds).map(
      path => ({ method: 'POST', path, access: 'signed-in', audit: audits[path] ?? '', handle: post(path) }) as const,
    ),
  ]
}
