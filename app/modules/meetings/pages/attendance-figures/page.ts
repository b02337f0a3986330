import type { Context } from 'hono'
import { nobody, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { readCivilDate, type TypedDate } from '#ui/form/civil-date.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { attendanceFiguresCsv, figureKinds } from '../../compose/attendance-csv.ts'
import { paths } from '../../paths.ts'
import { attendanceFigures } from '../../queries/attendance-figures.ts'
import { figuresView } from './view.ts'

interface Asked {
  readonly from: string
  readonly to: string
  readonly typed: { readonly from: TypedDate; readonly to: TypedDate }
  readonly problems: readonly FieldProblem[]
}

const typedOf = (date: string): TypedDate => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}

/** A day of the address: "from=2026-01-01", or in three boxes as the form sends it; null where none is given. */
const dayIn = (c: Context, name: 'from' | 'to') => {
  const whole = c.req.query(name)
  const parts = whole === undefined ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(whole)
  const typed: TypedDate =
    parts === null
      ? {
          day: c.req.query(`${name}-day`) ?? whole ?? '',
          month: c.req.query(`${name}-month`) ?? '',
          year: c.req.query(`${name}-year`) ?? '',
        }
      : { day: parts[3] ?? '', month: parts[2] ?? '', year: parts[1] ?? '' }
  return { typed, reading: readCivilDate(typed) }
}

/** The time asked for: a year up to today, where nothing or nothing sensible is. */
const askedIn = (c: Context, today: Temporal.PlainDate): Asked => {
  const usual = { from: today.subtract({ years: 1 }).add({ days: 1 }).toString(), to: today.toString() }
  const problems: FieldProblem[] = []
  const day = (name: 'from' | 'to') => {
    const { typed, reading } = dayIn(c, name)
    if (reading !== null && 'problem' in reading) {
      problems.push({ field: name, message: reading.problem })
      return { date: usual[name], typed }
    }
    return reading === null ? { date: usual[name], typed: typedOf(usual[name]) } : { date: reading.date, typed }
  }
  const [from, to] = [day('from'), day('to')]
  const typed = { from: from.typed, to: to.typed }
  if (problems.length === 0 && from.date > to.date) {
    return { ...usual, typed, problems: [{ field: 'to', message: 'The last day must be after the first' }] }
  }
  return { from: from.date, to: to.date, typed, problems }
}

/** Figures of attendance over a time, as a page and as CSV. */
export const attendanceFigureRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const find = (c: Context, visitor: Visitor) =>
    deps.look(visitor.actor ?? nobody, async look => {
      const asked = askedIn(c, look.today)
      const { from, to } = asked
      const figures = await attendanceFigures(look, { slug: c.req.param('body') ?? '', from, to })
      return { asked, figures }
    })
  const only = { access: 'signed-in', audit: 'nothing, because it only reads', method: 'GET' } as const
  return [
    {
      ...only,
      path: paths.attendanceFiguresPattern,
      handle: async (c, visitor) => {
        const { asked, figures } = await find(c, visitor)
        const hasErrors = asked.problems.length > 0
        const title = `Attendance, ${figures.body.name}`
        const main = figuresView({ figures, ...asked })
        return c.html(deps.print(visitor, { title, main, hasErrors, wide: true }), hasErrors ? 400 : 200)
      },
    },
    {
      ...only,
      path: paths.attendanceCsvPattern,
      handle: async (c, visitor) => {
        const { asked, figures } = await find(c, visitor)
        const kind = figureKinds.find(one => one === c.req.query('by')) ?? 'organisation'
        const name = `attendance-by-${kind}-${figures.body.slug}-${asked.from}-to-${asked.to}.csv`
        c.header('content-type', 'text/csv; charset=utf-8')
        c.header('content-disposition', `attachment; filename="${name}"`)
        return c.body(attendanceFiguresCsv(kind, figures))
      },
    },
  ]
}
