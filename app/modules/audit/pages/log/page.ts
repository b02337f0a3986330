import type { Context } from 'hono'
import type { Route } from '#platform/http/route.ts'
import { paths } from '../../paths.ts'
import type { LogPage } from '../../queries/read-log-page.ts'
import type { LogDeps, LogFilter } from '../deps.ts'
import { logCsv } from './csv.ts'
import { logView } from './view.ts'

/** How many entries a download holds: the newest. */
const mostInFile = 10_000

type Body = { readonly name: string; readonly slug: string } | null

/** "meeting:abc" → kind and id. */
const subjectOf = (given: string | undefined): LogFilter['subject'] => {
  const [, kind, id] = /^([a-z-]+):([\w.-]+)$/.exec(given ?? '') ?? []
  return kind === undefined || id === undefined ? undefined : { kind, id }
}

const filterOf = (c: Context): LogFilter => {
  const subject = subjectOf(c.req.query('subject'))
  const before = c.req.query('before') ?? ''
  return { ...(subject && { subject }), ...(/^\d{1,15}$/.test(before) && { before: Number(before) }) }
}

/** The log of the whole and of a body, as a page and as a file. */
export const logRoutes = <Visitor>(deps: LogDeps<Visitor>): readonly Route<Visitor>[] => {
  const readOf = async (
    c: Context,
    visitor: Visitor,
    filter: LogFilter,
  ): Promise<LogPage & { readonly body: Body }> => {
    const slug = c.req.param('body')
    if (slug !== undefined) return deps.readOfBody(visitor, slug, filter)
    return { ...(await deps.readWhole(visitor, filter)), body: null }
  }

  const page = async (c: Context, visitor: Visitor): Promise<Response> => {
    const filter = filterOf(c)
    const read = await readOf(c, visitor, filter)
    const subject = filter.subject === undefined ? null : `${filter.subject.kind}:${filter.subject.id}`
    const main = logView({ ...read, subject, isLater: filter.before !== undefined })
    const title = read.body === null ? 'Log' : `Log of ${read.body.name}`
    return c.html(deps.print(visitor, { title, main, section: paths.log }))
  }

  const file = async (c: Context, visitor: Visitor): Promise<Response> => {
    const { entries, body } = await readOf(c, visitor, { ...filterOf(c), most: mostInFile })
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="log${body === null ? '' : `-${body.slug}`}.csv"`)
    return c.body(logCsv(entries))
  }

  const reads = { method: 'GET', access: 'signed-in', audit: 'nothing, because it only reads' } as const
  return [
    { ...reads, path: paths.log, handle: page },
    { ...reads, path: paths.logCsv, handle: file },
    { ...reads, path: paths.bodyLogPattern, handle: page },
    { ...reads, path: paths.bodyLogCsvPattern, handle: file },
  ]
}
