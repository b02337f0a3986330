import type { Context } from 'hono'
import { nobody, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import type { Html } from '#ui/html.ts'
import { renewLink } from '../../commands/renew-link.ts'
import { paths } from '../../paths.ts'
import { openLink, type OpenedLink } from '../../queries/open-link.ts'
import { answerRoutes } from './answer-page.ts'
import type { OwnerDeps } from './deps.ts'
import { printOwn } from './print-own.ts'
import { busyView, ownView, spentView, unknownView } from './view.ts'

const shown = (opened: OpenedLink, at: { readonly token: string; readonly said: string }): Html => {
  if (opened.kind === 'unknown') return unknownView
  return opened.kind === 'good' ? ownView(opened, at) : spentView(opened, at)
}

const statusOf = ({ kind }: OpenedLink): 200 | 404 | 410 => {
  if (kind === 'unknown') return 404
  return kind === 'good' ? 200 : 410
}

const tokenIn = (c: Context): string => c.req.param('token') ?? ''

/**
 * `/a/:token`: what somebody owes a body, for whoever has the link that was sent to them. To look at it changes nothing, so
 * programs that look at mail before people do no harm.
 */
export const ownRoutes = (deps: OwnerDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.ownPattern,
    access: 'anyone',
    audit: 'nothing, because looking at a link does not use it',
    handle: async c => {
      const token = tokenIn(c)
      const opened = await deps.look(nobody, look => openLink(look, token))
      const main = shown(opened, { token, said: c.req.query('said') ?? '' })
      return printOwn(deps, c, { title: 'Your actions', main, status: statusOf(opened) })
    },
  },
  {
    method: 'POST',
    path: paths.newLinkPattern,
    access: 'anyone',
    audit: 'owner-link.made, owner.told',
    handle: async c => {
      const token = tokenIn(c)
      const asked = await deps.perform(nobody, act => renewLink(act, token, deps.places))
      if ('waitSeconds' in asked) {
        return printOwn(deps, c, { title: 'Wait a little', main: busyView(asked.waitSeconds), status: 429 })
      }
      return c.redirect(`${paths.own(token)}?said=sent`, 303)
    },
  },
  ...answerRoutes(deps),
]
