import type { Context } from 'hono'
import { Invalid, type Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, sentForm, type Visitor } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import type { Route } from '#platform/http/route.ts'
import { readCivilDate } from '#ui/form/civil-date.ts'
import { planMeetings } from '../../commands/plan-meetings.ts'
import { printPattern } from '../../model/weekday-pattern.ts'
import { paths } from '../../paths.ts'
import { askToDo } from '../../queries/ask-for.ts'
import { findClashes } from '../../queries/find-clashes.ts'
import { planYear } from '../../queries/plan-year.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { askedRule, readPlan, rowOf, sentPlan, type TypedPlan } from './form.ts'
import { planView } from './view.ts'

interface Shown {
  /** Where the rule is said: the address, or the hidden fields of the form. */
  readonly ask: (name: string) => string | undefined
  /** Null for what the rule proposes. */
  readonly plan: TypedPlan | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

const datesOf = (plan: TypedPlan): readonly string[] =>
  plan.rows.flatMap(({ typed }) => {
    const reading = readCivilDate(typed)
    return reading !== null && 'date' in reading ? [reading.date] : []
  })

/** `/bodies/:body/meetings/plan`: the dates of the coming year. */
export const planRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { ask, plan, problems, status }: Shown): Promise<Response> => {
    const props = await deps.look(actorOf(visitor), async look => {
      const body = await findBody(look, { slug: c.req.param('body') ?? '' })
      askToDo(look, body.id, 'plan-year')
      const year = await planYear(look, body)
      const rule = ask('meetings') === undefined ? year.start : askedRule(ask, year.start)
      const fresh: TypedPlan = {
        rows: year.propose(rule).map(rowOf),
        hours: { starts: body.usualStart ?? '', ends: body.usualEnd ?? '', venue: body.usualVenue ?? '' },
        noticeDays: year.rule.noticeDays === null ? '' : String(year.rule.noticeDays),
      }
      const shown = plan ?? fresh
      const clashes = await findClashes(look, body, datesOf(shown))
      return { body, year, rule, plan: shown, clashes, today: look.today }
    })
    const hasErrors = problems.length > 0
    return c.html(
      deps.print(visitor, { title: 'Plan the next year', hasErrors, main: planView({ ...props, problems }) }),
      status,
    )
  }

  const save = async (
    c: Context,
    visitor: Visitor,
    { plan, ask }: { plan: TypedPlan; ask: Shown['ask'] },
  ): Promise<number> => {
    const { rows, noticeDays, problems } = readPlan(plan)
    if (problems.length > 0) throw new Invalid(problems)
    const planned = await deps.perform(actorOf(visitor), async act => {
      const body = await findBody(act, { slug: c.req.param('body') ?? '' })
      const { start } = await planYear(act, body)
      const { pattern, avoidAugust } = askedRule(ask, start)
      const rule = { pattern: printPattern(pattern), avoidAugust, noticeDays }
      return planMeetings(act, { bodyId: body.id, rows, rule })
    })
    return planned.length
  }

  return [
    {
      method: 'GET',
      path: paths.planPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) =>
        show(c, visitor, { ask: name => c.req.query(name), plan: null, problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.planPattern,
      access: 'signed-in',
      audit: 'meeting.planned for each, and meeting-rule.saved',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const plan = sentPlan(form)
        const ask = (name: string): string | undefined => form.text(name) || undefined
        if (form.text('do') !== 'save') return show(c, visitor, { ask, plan, problems: [], status: 200 })
        const outcome = await outcomeOf(save(c, visitor, { plan, ask }))
        if ('problems' in outcome) return show(c, visitor, { ...outcome, ask, plan })
        return c.redirect(`${paths.meetings(c.req.param('body') ?? '')}?planned=${outcome.done}`, 303)
      },
    },
  ]
}
