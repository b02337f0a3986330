import { Hono, type Context } from 'hono'
import { routePath } from 'hono/route'
import { NoSpace, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import type { Log } from '#platform/log/log.ts'
import type { Assets } from './assets.ts'
import { sentFormOf } from './read-form.ts'
import type { Doors, ErrorStatus, Failure, Route } from './route.ts'
import { isSameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

export interface AppOptions<Visitor> extends Doors<Visitor> {
  readonly routes: readonly Route<Visitor>[]
  readonly assets: Assets
  readonly log: Log
  /** True where people reach the pages by HTTPS. */
  readonly https: boolean
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number
}

/** Where it happened, as our own code is named; the message might quote a document. */
const placeOf = (error: Error): string | null =>
  error.stack
    ?.split('\n')
    .find(line => /^\s+at /.test(line))
    ?.trim() ?? null

const statusOf = (error: Error): ErrorStatus => {
  if (error instanceof NotThere) return 404
  if (error instanceof NotAllowed) return 403
  if (error instanceof NoSpace) return 507
  return error instanceof Stale ? 409 : 500
}

/** Puts routes, static files, headers, the request log and the error pages together. */
export const createApp = <Visitor>(options: AppOptions<Visitor>): Hono => {
  const { routes, assets, log, elapsed, visitorOf, isSignedIn, signInPath, errorPage, https, beforeSending } = options
  const app = new Hono()
  const patterns = new Set(routes.map(({ path }) => path))
  const fail = (c: Context, status: ErrorStatus, given: Partial<Failure> & { visitor?: Visitor } = {}): Response => {
    c.header('cache-control', 'no-store')
    const { visitor = null, message = null, again = null } = given
    return c.html(errorPage(status, visitor, { message, again }), status)
  }
  app.use(async (c, next) => {
    const start = elapsed()
    await next()
    // The matched pattern, never the address itself: an address may hold somebody's words.
    const pattern = routePath(c, -1)
    const ms = Math.round(elapsed() - start)
    const route = patterns.has(pattern) ? pattern : 'other'
    log.info('request', { method: c.req.method, route, status: c.res.status, ms })
  })
  app.use(securityHeaders(https))
  app.use(assets.serve)

  const serve =
    ({ access, handle, method, path }: Route<Visitor>) =>
    async (c: Context): Promise<Response> => {
      if (method === 'POST' && !isSameOrigin(c)) {
        return fail(c, 403, { message: 'This form was sent from another site. Open the page here and send it again.' })
      }
      const visitor = await visitorOf(c)
      const known = isSignedIn(visitor)
      if (access === 'signed-in' && !known) {
        const { pathname, search } = new URL(c.req.url)
        return c.redirect(signInPath(method === 'GET' ? pathname + search : '/'), 303)
      }
      try {
        const answer = await handle(c, visitor)
        // What is shown to somebody is for them alone, and gone from the machine that they leave.
        if (known && !answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-store')
        await beforeSending?.(visitor, answer)
        return answer
      } catch (error) {
        if (!(error instanceof Error) || statusOf(error) === 500) throw error
        if (error instanceof NoSpace) log.error('disk full', { method, route: path })
        // A page that is kept by nobody does not come back with what was typed, so that is handed out again.
        const again = error instanceof NoSpace ? sentFormOf(c) : null
        return fail(c, statusOf(error), { visitor, message: error.message, again })
      }
    }
  for (const route of routes) app.on(route.method, route.path, serve(route))
  const methods = Map.groupBy(routes, ({ path }) => path)
  for (const [path, same] of methods) {
    app.all(path, c => {
      c.header('allow', same.map(({ method }) => method).join(', '))
      return fail(c, 405)
    })
  }

  app.notFound(c => fail(c, 404))
  app.onError((error, c) => {
    log.error('unexpected', { name: error.name, at: placeOf(error) })
    return fail(c, 500)
  })
  return app
}
