import type { Route } from '#platform/http/route.ts'
import { noteArrived, sendAgain } from '../../commands/revive-mail.ts'
import { nobody, type Visitor } from '../../model.ts'
import { findMail, listMail, wholeMail } from '../../queries/list-mail.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { mailView, outboxView } from './view.ts'

/** `/admin/outbox`: what was sent to whom. */
export const outboxRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.outbox,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const mails = await deps.look(visitor.actor ?? nobody, look => listMail(look))
      return c.html(deps.print(visitor, { title: 'Mail', main: outboxView(mails), section: paths.outbox }))
    },
  },
  {
    method: 'GET',
    path: paths.oneMailPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const mail = await deps.look(visitor.actor ?? nobody, look => findMail(look, c.req.param('mail') ?? ''))
      return c.html(deps.print(visitor, { title: mail.subject, main: mailView(mail), section: paths.outbox }))
    },
  },
  {
    method: 'GET',
    path: paths.mailFilePattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const mail = await deps.look(visitor.actor ?? nobody, look => wholeMail(look, c.req.param('mail') ?? ''))
      return new Response(Buffer.from(await deps.printMail(mail)), {
        headers: {
          'content-type': 'message/rfc822',
          'content-disposition': `attachment; filename="mail-${mail.id}.eml"`,
        },
      })
    },
  },
  {
    method: 'POST',
    path: paths.arrivedMailPattern,
    access: 'signed-in',
    audit: 'mail.arrived',
    handle: async (c, visitor) => {
      const id = c.req.param('mail') ?? ''
      await deps.perform(visitor.actor ?? nobody, act => noteArrived(act, id))
      return c.redirect(paths.oneMail(id), 303)
    },
  },
  {
    method: 'POST',
    path: paths.reviveMailPattern,
    access: 'signed-in',
    audit: 'mail.sent-again',
    handle: async (c, visitor) => {
      const id = c.req.param('mail') ?? ''
      await deps.perform(visitor.actor ?? nobody, act => sendAgain(act, id))
      return c.redirect(paths.oneMail(id), 303)
    },
  },
]
