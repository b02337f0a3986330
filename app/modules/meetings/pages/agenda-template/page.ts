import type { Context } from 'hono'
import type { Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { saveTemplate } from '../../commands/save-template.ts'
import { itemKinds, purposes, type TemplateItem } from '../../model/agenda-item.ts'
import { paths } from '../../paths.ts'
import { askToDo } from '../../queries/ask-for.ts'
import { readTemplate } from '../../queries/read-template.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { templateView } from './view.ts'

interface Shown {
  /** Null for what is kept. */
  readonly sent: { readonly items: readonly TemplateItem[]; readonly version: number } | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
  readonly pressed: string
}

const mostRows = 60

const sentItems = (form: Form): readonly TemplateItem[] => {
  const rows = Math.min(mostRows, Math.max(0, seenVersion(form, 'rows')))
  return Array.from({ length: rows }, (_, i) => ({
    title: form.text(`title-${i + 1}`),
    kind: itemKinds.find(kind => kind === form.text(`kind-${i + 1}`)) ?? 'business',
    purpose: purposes.find(purpose => purpose === form.text(`purpose-${i + 1}`)) ?? 'discussion',
  }))
}

/** What a button of the list does to it, and the button that should have the focus then. */
const pressed = (
  items: readonly TemplateItem[],
  button: string,
): { items: readonly TemplateItem[]; pressed: string } => {
  const [, what, number] = /^(up|down|remove)-(\d{1,2})$/.exec(button) ?? []
  const from = Number(number ?? 0) - 1
  const item = items[from]
  if (button === 'add') {
    return { items: [...items, { title: '', kind: 'business', purpose: 'discussion' }], pressed: '' }
  }
  if (what === undefined || item === undefined) return { items, pressed: '' }
  const without = items.toSpliced(from, 1)
  if (what === 'remove') return { items: without, pressed: `remove-${Math.min(from + 1, without.length)}` }
  const to = Math.min(Math.max(from + (what === 'up' ? -1 : 1), 0), without.length)
  return { items: without.toSpliced(to, 0, item), pressed: `${what}-${to + 1}` }
}

/** `/bodies/:body/agenda-template`. */
export const templateRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { sent, status, ...shown }: Shown): Promise<Response> => {
    const { body, kept } = await deps.look(actorOf(visitor), async look => {
      const found = await findBody(look, { slug: c.req.param('body') ?? '' })
      askToDo(look, found.id, 'edit-template')
      return { body: found, kept: await readTemplate(look, found) }
    })
    // After a change by somebody else the list that was typed is shown with the new version, to be sent again or not.
    const list = { ...(sent ?? kept), ...(status === 409 && { version: kept.version }) }
    const main = templateView({ body, ...list, ...shown, saved: c.req.query('done') === 'saved' })
    const hasErrors = shown.problems.length > 0
    return c.html(deps.print(visitor, { title: 'Standing items of every agenda', hasErrors, main }), status)
  }
  return [
    {
      method: 'GET',
      path: paths.templatePattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { sent: null, problems: [], status: 200, pressed: '' }),
    },
    {
      method: 'POST',
      path: paths.templatePattern,
      access: 'signed-in',
      audit: 'agenda-template.saved',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const version = seenVersion(form)
        const button = form.text('do')
        if (button !== 'save') {
          const after = pressed(sentItems(form), button)
          return show(c, visitor, {
            sent: { items: after.items, version },
            problems: [],
            status: 200,
            pressed: after.pressed,
          })
        }
        const items = sentItems(form)
        const slug = c.req.param('body') ?? ''
        const outcome = await outcomeOf(
          deps.perform(actorOf(visitor), async act => {
            const body = await findBody(act, { slug })
            return saveTemplate(act, { bodyId: body.id, version, items })
          }),
        )
        if ('problems' in outcome) return show(c, visitor, { ...outcome, sent: { items, version }, pressed: '' })
        return c.redirect(`${paths.template(slug)}?done=saved`, 303)
      },
    },
  ]
}
