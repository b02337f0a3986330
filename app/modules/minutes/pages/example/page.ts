import type { Context } from 'hono'
import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { readExample } from '../../example/read-example.ts'
import type { Reading } from '../../model.ts'
import { paths } from '../../paths.ts'
import type { WebDeps } from '../deps.ts'
import { printReading } from '../read-minutes/print-reading.ts'

const readingOf = async (deps: WebDeps): Promise<Reading> => {
  const result = await deps.read(readExample())
  if ('problems' in result) throw new Error('The example cannot be read')
  return result.reading
}

/** The example of the project's own writing, read by the same reader as anything else, once. */
export const exampleRoutes = (deps: WebDeps): readonly Route<Visitor>[] => {
  let page: Promise<string> | null = null
  const handle = async (c: Context): Promise<Response> => {
    page ??= readingOf(deps).then(reading => printReading(deps, { reading, example: true }))
    try {
      return c.html(await page)
    } catch (error) {
      page = null
      throw error
    }
  }
  return [{ method: 'GET', path: paths.example, access: 'anyone', audit: 'nothing, because nothing is kept', handle }]
}
