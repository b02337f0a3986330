import type { Context } from 'hono'
import type { PageDeps } from '#modules/accounts/index.ts'
import type { Html } from '#ui/html.ts'

export interface OwnPage {
  readonly title: string
  readonly main: Html
  readonly status: 200 | 400 | 404 | 410 | 413 | 429
}

/** A page that only whoever has a link sees: kept by no browser and no search engine, and with no sign of an account. */
export const printOwn = (deps: Pick<PageDeps, 'print'>, c: Context, { title, main, status }: OwnPage): Response => {
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex, nofollow')
  c.header('referrer-policy', 'no-referrer')
  const hasErrors = status === 400
  return c.html(deps.print({ actor: null, sessionId: null }, { title, main, hasErrors }), status)
}
