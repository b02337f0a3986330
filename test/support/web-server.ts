import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { createRecord, openSession, systemActor, type Act } from '#modules/accounts/index.ts'
import type { Database } from '#platform/db/database.ts'
import { createLog } from '#platform/log/log.ts'
import { listen } from '#platform/http/listen.ts'
import { buildWeb } from '../../app/entry/web/build-web.ts'
import { sqliteUnderTest } from './record.ts'

export interface WebUnderTest {
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** Lines of the log, in order. */
  readonly logged: readonly string[]
  readonly db: Database
  /** Changes the record behind the pages, as the program itself. */
  readonly perform: <T>(command: (act: Act) => Promise<T>) => Promise<T>
  /** Signs an account in, past the sign-in page, and gives the cookie. */
  readonly cookieOf: (accountId: string) => Promise<string>
}

export interface WebOptions {
  readonly uploadMegabytes?: number
  readonly readingSeconds?: number
  readonly address?: string
  readonly clock?: Clock
}

/** The real web application on a record of its own, with its log caught. */
export const webUnderTest = (options: WebOptions = {}): WebUnderTest => {
  const { uploadMegabytes = 20, readingSeconds = 10, address = 'http://localhost' } = options
  const clock = options.clock ?? stoppedClock('2026-06-12T09:00:00Z')
  const logged: string[] = []
  const log = createLog({ write: line => logged.push(line), now: () => clock.now().toString() })
  const db = sqliteUnderTest()
  const app = buildWeb({ config: { uploadMegabytes, readingSeconds }, address, db, log, clock })
  const record = createRecord({ db, clock })
  return {
    fetch: app.fetch,
    logged,
    db,
    perform: command => record.perform(systemActor, command),
    cookieOf: async accountId => {
      const token = await record.perform(systemActor, act =>
        openSession(act, { accountId, how: 'link', about: 'Test browser' }),
      )
      return `session=${token}`
    },
  }
}

/** The same, listening on a free port of this machine. */
export const servedWeb = async (options?: WebOptions) => {
  const web = webUnderTest(options)
  const server = await listen({ fetch: web.fetch, host: '127.0.0.1', port: 0, furtherPorts: 0 })
  const close = async (): Promise<void> => {
    await server.close(1000)
    await web.db.close()
  }
  return { ...web, origin: `http://127.0.0.1:${server.port}`, close }
}
