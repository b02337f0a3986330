import { nobody, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { readAgain } from '../../commands/read-again.ts'
import { paths } from '../../paths.ts'
import type { IntakeDeps } from '../deps.ts'

/** `/intake/files/:file/again`: has a file read again that could not be read. */
export const againRoutes = (deps: IntakeDeps): readonly Route<Visitor>[] => [
  {
    method: 'POST',
    path: paths.againPattern,
    access: 'signed-in',
    audit: 'file.retried',
    handle: async (c, visitor) => {
      await deps.perform(visitor.actor ?? nobody, act => readAgain(act, c.req.param('file') ?? ''))
      deps.wake()
      return c.redirect(paths.intake, 303)
    },
  },
]
