import type { Context } from 'hono'
import { Invalid, type Problem } from '#kernel/errors.ts'
import { nobody, type Act, type Visitor } from '#modules/accounts/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { sendLinkAgain } from '../../commands/send-link-again.ts'
import { withdrawLink } from '../../commands/withdraw-link.ts'
import { paths } from '../../paths.ts'
import { listLinks } from '../../queries/list-links.ts'
import type { OwnerDeps } from '../own/deps.ts'
import { linksView } from './view.ts'

const maxBytes = 10_000

const slugIn = (c: Context): string => c.req.param('body') ?? ''

/** `/bodies/:body/links`: by which links owners answer, for the clerk of the body. */
export const linkListRoutes = (deps: OwnerDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, { actor, ...visitor }: Visitor, problems: readonly Problem[]): Promise<Response> => {
    const list = await deps.look(actor ?? nobody, look => listLinks(look, slugIn(c)))
    const main = linksView(list, { done: c.req.query('done') ?? '', problems })
    const page = { title: `Links of ${list.body.name}`, main, hasErrors: problems.length > 0 }
    return c.html(deps.print({ actor, ...visitor }, page), problems.length > 0 ? 400 : 200)
  }

  const changes =
    (done: 'sent' | 'withdrawn', command: (act: Act, form: Form, slug: string) => Promise<void>) =>
    async (c: Context, visitor: Visitor): Promise<Response> => {
      const form = await readForm(c, maxBytes)
      if (typeof form === 'string') return show(c, visitor, [{ field: '', message: 'Send the form again' }])
      try {
        await deps.perform(visitor.actor ?? nobody, act => command(act, form, slugIn(c)))
      } catch (error) {
        if (error instanceof Invalid) return show(c, visitor, error.problems)
        throw error
      }
      return c.redirect(`${paths.links(slugIn(c))}?done=${done}`, 303)
    }

  return [
    {
      method: 'GET',
      path: paths.linksPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, []),
    },
    {
      method: 'POST',
      path: paths.sendLinkPattern,
      access: 'signed-in',
      audit: 'owner.told, owner-link.made',
      handle: changes('sent', (act, form, slug) =>
        sendLinkAgain(act, { slug, personId: form.text('person') }, deps.places),
      ),
    },
    {
      method: 'POST',
      path: paths.withdrawLinkPattern,
      access: 'signed-in',
      audit: 'owner-link.withdrawn',
      handle: changes('withdrawn', (act, form) =>
        withdrawLink(act, { linkId: form.text('link'), reason: 'Withdrawn by the clerk' }),
      ),
    },
  ]
}
