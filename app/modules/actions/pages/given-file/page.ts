import { NotThere } from '#kernel/errors.ts'
import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { paths } from '../../paths.ts'
import { readAction } from '../../queries/read-action.ts'
import { actorOf } from '../answers.ts'
import type { OwnerDeps } from '../own/deps.ts'

/** `/actions/:action/files/:file`: a file that came with an update, for those who see the action. */
export const givenFileRoutes = (deps: OwnerDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.givenFilePattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const hash = c.req.param('file') ?? ''
      const { history } = await deps.look(actorOf(visitor), look => readAction(look, c.req.param('action') ?? ''))
      const given = history.events
        .flatMap(({ what }) => (what.kind === 'progress' || what.kind === 'reported-done' ? what.files : []))
        .find(file => file.hash === hash)
      const bytes = given === undefined ? null : deps.files.read(hash)
      if (given === undefined || bytes === null) throw new NotThere('file')
      // Somebody sent it by link or mail: it is only ever saved, never shown as a page of ours.
      c.header('content-type', 'application/octet-stream')
      c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(given.name)}`)
      c.header('cache-control', 'no-store')
      return c.body(new Uint8Array(bytes))
    },
  },
]
