import type { Context } from 'hono'
import { NotAllowed, NotThere, type Problem } from '#kernel/errors.ts'
import { actorOf, refusalOf, seenVersion, sentForm, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { deedNames, deedRules, type DeedName } from '../../model/deeds.ts'
import { paths } from '../../paths.ts'
import { deedChoices } from '../../queries/deed-choices.ts'
import { readAction } from '../../queries/read-action.ts'
import { deedWork } from './form.ts'
import { decideView } from './view.ts'

interface Asked {
  readonly typed: Pick<Form, 'text'>
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

const deedOf = (c: Context): DeedName => {
  const name = deedNames.find(one => one === c.req.param('deed'))
  if (name === undefined) throw new NotThere('page')
  return name
}

const whoMay = { keep: 'Only the clerk of the body can do this.', decide: 'Only the clerk and the chair can do this.' }

/** `/actions/:action/:deed`: what the clerk and the chair do with an action. */
export const decideRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { status, ...asked }: Asked): Promise<Response> => {
    const name = deedOf(c)
    const { title, by, fits } = deedRules[name]
    const shown = await deps.look(actorOf(visitor), async look => {
      const found = await readAction(look, c.req.param('action') ?? '')
      if (!found.may[by]) throw new NotAllowed(whoMay[by])
      if (status === 200 && !fits(found.history.state))
        throw new NotAllowed('This cannot be done with the action as it stands now.')
      return { found, choices: await deedChoices(look, found) }
    })
    const hasErrors = asked.problems.length > 0
    return c.html(deps.print(visitor, { title, hasErrors, main: decideView(name, { ...shown, ...asked }) }), status)
  }
  return [
    {
      method: 'GET',
      path: paths.deedPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { typed: { text: () => '' }, problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.deedPattern,
      access: 'signed-in',
      audit:
        'action.closed, .carried, .transferred, .withdrawn, .merged, .reopened, .returned, .dated, .date-settled, .prioritised, .accepted, .declined, .date-proposed, .progress or .reported-done',
      handle: async (c, visitor) => {
        const name = deedOf(c)
        const form = await sentForm(c)
        const actionId = c.req.param('action') ?? ''
        const sent = { actionId, seen: seenVersion(form, 'seen'), form }
        const refused = await refusalOf(deps.perform(actorOf(visitor), act => deedWork[name](act, sent)))
        if (refused !== null) return show(c, visitor, { ...refused, typed: form })
        return c.redirect(`${paths.action(actionId)}?done=1`, 303)
      },
    },
  ]
}
