import { NotAllowed, NotThere } from '#kernel/errors.ts'
import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { paths } from '../../paths.ts'
import type { ExampleDeps } from '../deps.ts'

/** What the button in the banner sends: the example goes, and the empty record of one's own takes its place. */
export const removeExampleRoutes = (deps: ExampleDeps): readonly Route<Visitor>[] => [
  {
    method: 'POST',
    path: paths.remove,
    access: 'anyone',
    audit: 'nothing, because the record that it would be written into goes',
    handle: async c => {
      if (!deps.isOn()) throw new NotThere('example')
      if (!deps.isHere(c)) throw new NotAllowed('The example can be removed on the machine that it runs on.')
      deps.cookie.clear(c)
      return c.redirect(await deps.remove(), 303)
    },
  },
]
