import { NotAllowed, NotThere } from '#kernel/errors.ts'
import { systemActor, type Visitor } from '#modules/accounts/index.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { enterExample } from '../../commands/enter-example.ts'
import { paths } from '../../paths.ts'
import type { ExampleDeps } from '../deps.ts'
import { lookRoundView, notHereView } from './view.ts'

/** `/try`: one click signs a newcomer in to the example, in a browser of the same machine. */
export const lookRoundRoutes = (deps: ExampleDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.lookRound,
    access: 'anyone',
    audit: 'nothing, because it only reads',
    handle: (c, visitor) => {
      if (!deps.isOn()) throw new NotThere('example')
      const main = deps.isHere(c) ? lookRoundView() : notHereView()
      return c.html(deps.print(visitor, { title: 'Look round the example', main }))
    },
  },
  {
    method: 'POST',
    path: paths.lookRound,
    access: 'anyone',
    audit: 'session.opened',
    handle: async c => {
      if (!deps.isOn()) throw new NotThere('example')
      if (!deps.isHere(c)) throw new NotAllowed('The example is for the machine that it runs on.')
      const form = await readForm(c, 10_000)
      const role = typeof form === 'string' ? '' : form.text('role')
      deps.cookie.set(c, await deps.perform(systemActor, act => enterExample(act, { role, about: deps.browserOf(c) })))
      return c.redirect('/', 303)
    },
  },
]
