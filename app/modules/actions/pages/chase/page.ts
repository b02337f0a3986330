import type { Context } from 'hono'
import type { Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, seenVersion, sentForm, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import type { Route } from '#platform/http/route.ts'
import { decideEscalation } from '../../commands/decide-escalation.ts'
import { nameSenior } from '../../commands/name-senior.ts'
import { saveChasePolicy } from '../../commands/save-chase-policy.ts'
import { paths } from '../../paths.ts'
import { chasePage } from '../../queries/chase-page.ts'
import { policyOf, sentPolicy, typedPolicy, type TypedPolicy } from './form.ts'
import { chaseView } from './view.ts'

interface Shown {
  /** Null for what is kept. */
  readonly typed: TypedPolicy | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

/** `/bodies/:body/reminders`: when owners are reminded, and who is told of what is late. */
export const chaseRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { typed, problems, status }: Shown): Promise<Response> => {
    const page = await deps.look(actorOf(visitor), look => chasePage(look, c.req.param('body') ?? ''))
    // After a change by somebody else what was typed is shown with the new version, to be sent again or not.
    const fresh = typed === null || status === 409 ? page.policy.version : typed.version
    const fields = { ...(typed ?? typedPolicy(page.policy)), version: fresh }
    const main = chaseView({ ...page, typed: fields, problems, done: c.req.query('done') ?? null })
    const hasErrors = problems.length > 0
    return c.html(deps.print(visitor, { title: `Reminders: ${page.body.name}`, hasErrors, main }), status)
  }
  return [
    {
      method: 'GET',
      path: paths.chasePattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { typed: null, problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.chasePattern,
      access: 'signed-in',
      audit: 'chase-policy.saved',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const slug = c.req.param('body') ?? ''
        const typed = sentPolicy(form, seenVersion(form))
        const outcome = await outcomeOf(
          deps.perform(actorOf(visitor), async act => {
            const body = await findBody(act, { slug })
            return saveChasePolicy(act, { bodyId: body.id, policy: policyOf(typed) })
          }),
        )
        if ('problems' in outcome) return show(c, visitor, { ...outcome, typed })
        return c.redirect(`${paths.chase(slug)}?done=saved`, 303)
      },
    },
    {
      method: 'POST',
      path: paths.seniorPattern,
      access: 'signed-in',
      audit: 'organisation.senior-named',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const slug = c.req.param('body') ?? ''
        const organisationId = form.text('organisation')
        const personId = form.text(`person-${organisationId}`)
        const outcome = await outcomeOf(
          deps.perform(actorOf(visitor), async act => {
            const body = await findBody(act, { slug })
            return nameSenior(act, { bodyId: body.id, organisationId, personId })
          }),
        )
        if ('problems' in outcome) {
          const problems = outcome.problems.map(({ field, message }) => ({
            field: field === 'person' ? `person-${organisationId}` : '',
            message,
          }))
          return show(c, visitor, { typed: null, problems, status: outcome.status })
        }
        return c.redirect(`${paths.chase(slug)}?done=named`, 303)
      },
    },
    {
      method: 'POST',
      path: paths.escalationPattern,
      access: 'signed-in',
      audit: 'escalation.sent, escalation.refused',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const slug = c.req.param('body') ?? ''
        const escalationId = c.req.param('proposal') ?? ''
        const send = form.text('do') === 'send'
        const words = form.text(`words-${escalationId}`)
        const outcome = await outcomeOf(
          deps.perform(actorOf(visitor), act =>
            decideEscalation(act, { escalationId, version: seenVersion(form), send, words }),
          ),
        )
        if ('problems' in outcome) {
          const problems = outcome.problems.map(({ message }) => ({ field: '', message }))
          return show(c, visitor, { typed: null, problems, status: outcome.status })
        }
        return c.redirect(`${paths.chase(slug)}?done=${send ? 'sent' : 'refused'}`, 303)
      },
    },
  ]
}
