import type { Hono } from 'hono'
import type { Clock } from '#kernel/clock.ts'
import { accountPaths, createRecord, visitorOfToken, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { actionRoutes } from '#modules/actions/index.ts'
import { homeRoutes } from '#modules/home/index.ts'
import { minutesRoutes, readInputs } from '#modules/minutes/index.ts'
import type { Config } from '#platform/config/config.ts'
import type { Database } from '#platform/db/database.ts'
import { createApp } from '#platform/http/create-app.ts'
import { createGate } from '#platform/http/gate.ts'
import { createSeal } from '#platform/http/seal.ts'
import { createSessionCookie } from '#platform/http/session-cookie.ts'
import type { Log } from '#platform/log/log.ts'
import { createLayout } from '#ui/layout.ts'
import { composeWork } from './compose-work.ts'
import { errorPage } from './error-page.ts'
import { frameOf } from './frame-of.ts'
import { readWork } from './read-work.ts'
import { webAssets } from './web-assets.ts'

export interface WebParts {
  readonly config: Pick<Config, 'uploadMegabytes' | 'readingSeconds'>
  /** Where people reach the pages: "http://127.0.0.1:3000". */
  readonly address: string
  readonly db: Database
  readonly log: Log
  readonly clock: Clock
}

const stranger: Visitor = { actor: null, sessionId: null }

/** The whole web application, ready to be given requests. */
export const buildWeb = ({ config, address, db, log, clock }: WebParts): Hono => {
  const { assets, layout: files } = webAssets()
  const layout = createLayout(files)
  const elapsed = (): number => clock.now().epochMilliseconds
  const work = readWork({ deadlineMs: config.readingSeconds * 1000, log, elapsed })
  const cookie = createSessionCookie(address.startsWith('https:'))
  const print: PageDeps['print'] = (visitor, page) => layout({ ...page, frame: frameOf(visitor) })
  const deps: PageDeps = { ...createRecord({ db, clock }), print, cookie, address }
  const routes = [
    ...actionRoutes(deps),
    ...homeRoutes(deps),
    ...minutesRoutes({
      layout: page => print(stranger, page),
      seal: createSeal(),
      gate: createGate({ inside: 2, waiting: 8 }),
      limits: { maxBytes: config.uploadMegabytes * 1_000_000, maxFiles: 10 },
      seconds: config.readingSeconds,
      read: inputs => readInputs(inputs, work),
      compose: composeWork({ log, elapsed }),
    }),
  ]
  return createApp<Visitor>({
    routes,
    assets,
    log,
    elapsed,
    visitorOf: async c => {
      const token = cookie.read(c)
      return token === null ? stranger : db.read(tx => visitorOfToken(tx, { token, now: clock.now().toString() }))
    },
    isSignedIn: ({ actor }) => actor !== null,
    signInPath: accountPaths.signIn,
    errorPage: errorPage((visitor, page) => print(visitor ?? stranger, page)),
  })
}
