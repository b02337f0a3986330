import { Hono, type Context } from 'hono'
import type { Log } from '#platform/log/log.ts'
import type { Assets } from './assets.ts'
import type { Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'

export type ErrorStatus = 404 | 405 | 500

export interface AppOptions {
  readonly routes: readonly Route[]
  readonly assets: Assets
  readonly log: Log
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number
  /** The page for a request that went wrong. */
  readonly errorPage: (status: ErrorStatus) => string
}

/** Puts routes, static files, headers, the request log and the error pages together. */
export const createApp = ({ routes, assets, log, elapsed, errorPage }: AppOptions): Hono => {
  const app = new Hono()
  const fail = (c: Context, status: ErrorStatus): Response => {
    c.header('cache-control', 'no-store')
    return c.html(errorPage(status), status)
  }

  app.use(async (c, next) => {
    const start = elapsed()
    await next()
    // The matched pattern, never the address itself: an address may hold somebody's words.
    const route =
      routes.find(
        ({ method, path }) => method === (c.req.method === 'HEAD' ? 'GET' : c.req.method) && path === c.req.path,
      )?.path ?? 'other'
    const ms = Math.round(elapsed() - start)
    log.info('request', { method: c.req.method, route, status: c.res.status, ms })
  })
  app.use(securityHeaders())
  app.use(assets.serve)
  for (const { method, path, handle } of routes) app.on(method, path, handle)
  const methods = Map.groupBy(routes, ({ path }) => path)
  for (const [path, same] of methods) {
    app.all(path, c => {
      c.header('allow', same.map(({ method }) => method).join(', '))
      return fail(c, 405)
    })
  }
  app.notFound(c => fail(c, 404))
  app.onError((error, c) => {
    // The stack names our own files and functions; the message might quote a document.
    log.error('unexpected', {
      name: error.name,
      at:
        error.stack
          ?.split('\n')
          .find(line => /^\s+at /.test(line))
          ?.trim() ?? null,
    })
    return fail(c, 500)
  })
  return app
}
