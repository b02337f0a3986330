import { NotThere } from '#kernel/errors.ts'
import { nobody, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { paths } from '../../paths.ts'
import { findFile } from '../../queries/files-of-meeting.ts'
import type { IntakeDeps } from '../deps.ts'

/** `/intake/files/:file/original`: a file as it was given. It is never shown by the browser: it may hold anything. */
export const originalRoutes = (deps: IntakeDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.originalPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const file = await deps.look(visitor.actor ?? nobody, look => findFile(look, c.req.param('file') ?? ''))
      const bytes = deps.files.read(file.hash)
      if (bytes === null) throw new NotThere('file')
      const plain = file.name.replace(/[^\w .-]/g, '_')
      c.header('content-type', 'application/octet-stream')
      c.header(
        'content-disposition',
        `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      )
      return c.body(new Uint8Array(bytes))
    },
  },
]
