import { NotThere } from '#kernel/errors.ts'
import { actorOf, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { paths } from '../../paths.ts'
import { readAction } from '../../queries/read-action.ts'
import type { OwnerDeps } from '../own/deps.ts'

/** A name in a header: what is no plain letter is written out beside it (RFC 6266). */
const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`

/**
 * `/actions/:action/files/:file`: a file that an owner sent with a report, for whoever sees the action. It comes from outside, so
 * it is only ever handed out to be kept, never shown.
 */
export const givenFileRoutes = (deps: OwnerDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.givenFilePattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const hash = c.req.param('file') ?? ''
      const { history } = await deps.look(actorOf(visitor), look => readAction(look, c.req.param('action') ?? ''))
      const file = history.events
        .flatMap(({ what }) => (what.kind === 'progress' || what.kind === 'reported-done' ? what.files : []))
        .find(one => one.hash === hash)
      const bytes = file === undefined ? null : deps.files.read(hash)
      if (file === undefined || bytes === null) throw new NotThere('file')
      c.header('content-type', 'application/octet-stream')
      c.header('content-disposition', disposition(file.name))
      c.header('cache-control', 'no-store')
      return c.body(new Uint8Array(bytes))
    },
  },
]
