import type { Route } from '#platform/http/route.ts'
import { readExample } from '../../example/read-example.ts'
import { paths } from '../../paths.ts'
import type { WebDeps } from '../deps.ts'
import { sendReading } from '../read-minutes/send-reading.ts'

/** The example of the project's own writing, read by the same reader as anything else. */
export const exampleRoutes = (deps: WebDeps): readonly Route[] => [
  {
    method: 'GET',
    path: paths.example,
    access: 'anyone',
    audit: 'nothing, because nothing is kept',
    handle: async c => {
      const result = await deps.read(readExample())
      if ('problems' in result) throw new Error('The example cannot be read')
      return sendReading(c, deps, { reading: result.reading, example: true })
    },
  },
]
