import type { Context } from 'hono'
import { Invalid, type Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { readCivilDate, type TypedDate } from '#ui/form/civil-date.ts'
import { addForwardItem, changeForwardItem, dropForwardItem, type PlanText } from '../../commands/keep-forward-item.ts'
import { paths } from '../../paths.ts'
import { mayWithMeetings } from '../../policy.ts'
import { askToDo } from '../../queries/ask-for.ts'
import { findForwardItem, readForwardPlan } from '../../queries/read-forward-plan.ts'
import { sentDate, typedDate } from '../appointment-fields.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { emptyItem, readItem, sentItem, typedItem, type TypedItem } from '../item-fields.ts'
import { forwardItemView, forwardPlanView } from './view.ts'

interface Shown {
  /** Null for what is kept. */
  readonly sent: { readonly typed: TypedItem; readonly wantedOn: TypedDate } | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

const untouched: Shown = { sent: null, problems: [], status: 200 }

const readSent = (form: Form): PlanText => {
  const reading = readCivilDate(sentDate(form, 'wantedOn'))
  if (reading !== null && 'problem' in reading) throw new Invalid([{ field: 'wantedOn', message: reading.problem }])
  return { ...readItem(sentItem(form)), wantedOn: reading === null ? null : reading.date }
}

/** `/bodies/:body/forward-plan` and the pages of its items. */
export const forwardPlanRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const slugOf = (c: Context): string => c.req.param('body') ?? ''

  const show = async (c: Context, visitor: Visitor, { sent, problems, status }: Shown): Promise<Response> => {
    const id = c.req.param('item')
    const { body, item } = await deps.look(actorOf(visitor), async look => {
      const found = await findBody(look, { slug: slugOf(c) })
      askToDo(look, found.id, 'edit-forward-plan')
      return { body: found, item: id === undefined ? null : await findForwardItem(look, found, id) }
    })
    const kept =
      item === null
        ? { typed: emptyItem, wantedOn: typedDate(null) }
        : { typed: typedItem(item), wantedOn: typedDate(item.wantedOn) }
    const main = forwardItemView({ body, item, problems, ...(sent ?? kept) })
    return c.html(deps.print(visitor, { title: 'Forward plan', hasErrors: problems.length > 0, main }), status)
  }

  /** What a form asks for, on the body of the address. */
  const answer = async (
    c: Context,
    visitor: Visitor,
    { work, done, sent }: { work: (slug: string) => Promise<unknown>; done: string; sent: Shown['sent'] },
  ): Promise<Response> => {
    const outcome = await outcomeOf(work(slugOf(c)))
    if ('problems' in outcome) return show(c, visitor, { ...outcome, sent })
    return c.redirect(`${paths.forwardPlan(slugOf(c))}?done=${done}`, 303)
  }

  const keep = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await sentForm(c)
    const itemId = c.req.param('item')
    const work = async (slug: string): Promise<void> => {
      const text = readSent(form)
      await deps.perform(actorOf(visitor), async act => {
        const { id: bodyId } = await findBody(act, { slug })
        if (itemId === undefined) await addForwardItem(act, { bodyId, ...text })
        else await changeForwardItem(act, { bodyId, itemId, version: seenVersion(form), ...text })
      })
    }
    const sent = { typed: sentItem(form), wantedOn: sentDate(form, 'wantedOn') }
    return answer(c, visitor, { work, done: itemId === undefined ? 'added' : 'changed', sent })
  }

  const read = { access: 'signed-in', audit: 'nothing, because it only reads', method: 'GET' } as const
  return [
    {
      ...read,
      path: paths.forwardPlanPattern,
      handle: async (c, visitor) => {
        const actor = actorOf(visitor)
        const found = await deps.look(actor, async look => {
          const body = await findBody(look, { slug: slugOf(c) })
          return { body, waiting: await readForwardPlan(look, body) }
        })
        const mayEdit = mayWithMeetings(actor, found.body.id, 'edit-forward-plan')
        const main = forwardPlanView({ ...found, mayEdit, done: c.req.query('done') ?? '' })
        return c.html(deps.print(visitor, { title: `Forward plan of the ${found.body.name}`, main }))
      },
    },
    { ...read, path: paths.addForwardItemPattern, handle: (c, visitor) => show(c, visitor, untouched) },
    {
      method: 'POST',
      path: paths.addForwardItemPattern,
      access: 'signed-in',
      audit: 'forward-item.added',
      handle: keep,
    },
    { ...read, path: paths.forwardItemPattern, handle: (c, visitor) => show(c, visitor, untouched) },
    {
      method: 'POST',
      path: paths.forwardItemPattern,
      access: 'signed-in',
      audit: 'forward-item.changed',
      handle: keep,
    },
    {
      method: 'POST',
      path: paths.dropForwardItemPattern,
      access: 'signed-in',
      audit: 'forward-item.dropped',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const itemId = c.req.param('item') ?? ''
        const work = (slug: string): Promise<void> =>
          deps.perform(actorOf(visitor), async act => {
            const { id: bodyId } = await findBody(act, { slug })
            await dropForwardItem(act, { bodyId, itemId, version: seenVersion(form) })
          })
        return answer(c, visitor, { work, done: 'dropped', sent: null })
      },
    },
  ]
}
