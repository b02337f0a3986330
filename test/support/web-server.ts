import type { Hono } from 'hono'
import { stoppedClock, type Clock } from '#kernel/clock.ts'
import {
  createRecord,
  openSession,
  systemActor,
  type Act,
  type OpenIdDoor,
  type Visitor,
} from '#modules/accounts/index.ts'
import type { Database } from '#platform/db/database.ts'
import { createLog } from '#platform/log/log.ts'
import { createDeliverer } from '#platform/mail/deliverer.ts'
import type { Route } from '#platform/http/route.ts'
import type { Sender } from '#platform/mail/sender.ts'
import { listen } from '#platform/http/listen.ts'
import { createIntakeWork } from '../../app/entry/intake-work.ts'
import { jobHandlers } from '../../app/entry/job-handlers.ts'
import { openJobRoom } from '../../app/entry/job-room.ts'
import { assembleWeb, type WebParts } from '../../app/entry/web/build-web.ts'
import { folderUnderTest, sqliteUnderTest } from './record.ts'

export interface WebUnderTest {
  readonly fetch: Hono['fetch']
  /** Every address of the modules. */
  readonly routes: readonly Route<Visitor>[]
  /** Lines of the log, in order. */
  readonly logged: readonly string[]
  readonly db: Database
  /** Changes the record behind the pages, as the program itself. */
  readonly perform: <T>(command: (act: Act) => Promise<T>) => Promise<T>
  /** Signs an account in, past the sign-in page, and gives the cookie. */
  readonly cookieOf: (accountId: string) => Promise<string>
  /** Sends the mail that waits. */
  readonly deliver: () => Promise<void>
  /** Does the jobs that are due, and those that they ask for. */
  readonly work: () => Promise<void>
  /** Comes back when every file that was given is read, or waits for answers. */
  readonly takeIn: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface WebOptions {
  readonly uploadMegabytes?: number
  readonly readingSeconds?: number
  readonly address?: string
  readonly clock?: Clock
  readonly trustedProxies?: number
  /** Null where nobody signs in with another provider, as it is where this is left out. */
  readonly openId?: OpenIdDoor | null
  /** Where mail goes; it only waits in the record where this is left out. */
  readonly sender?: Sender
  /** Where answers to mail come in; nowhere where this is left out. */
  readonly replyTo?: string
  /** True where the pages show mail to whoever sits at the machine. */
  readonly staysHere?: boolean
  /** Where the record begins as the example. */
  readonly example?: WebParts['example']
}

/** The real web application on a record of its own, with its log caught. */
export const webUnderTest = (options: WebOptions = {}): WebUnderTest => {
  const { uploadMegabytes = 20, readingSeconds = 10, address = 'http://localhost' } = options
  const clock = options.clock ?? stoppedClock('2026-06-12T09:00:00Z')
  const logged: string[] = []
  const log = createLog({ write: line => logged.push(line), now: () => clock.now().toString() })
  const db = sqliteUnderTest()
  const {
    trustedProxies = 0,
    openId = null,
    sender = null,
    staysHere = false,
    example = null,
    replyTo = null,
  } = options
  const deliverer = sender === null ? null : createDeliverer({ db, clock, sender, log, keepsWords: staysHere })
  const deadlineMs = readingSeconds * 1000
  const intake = createIntakeWork({ db, clock, log, dataFolder: folderUnderTest(), deadlineMs })
  const { app, routes } = assembleWeb({
    config: { uploadMegabytes, readingSeconds, trustedProxies },
    address,
    db,
    log,
    clock,
    mail: { wake: () => deliverer?.wake(), staysHere, replyTo },
    openId,
    intake,
    example,
  })
  const record = createRecord({ db, clock })
  const worker = openJobRoom({
    db,
    clock,
    log,
    handlers: jobHandlers({ address, replyTo }),
    afterChange: () => undefined,
  })
  return {
    fetch: app.fetch,
    routes,
    logged,
    db,
    perform: command => record.perform(systemActor, command),
    cookieOf: async accountId => {
      const token = await record.perform(systemActor, act =>
        openSession(act, { accountId, how: 'link', about: 'Test browser' }),
      )
      return `session=${token}`
    },
    deliver: async () => void (await deliverer?.deliverDue()),
    work: async () => {
      while ((await worker.workDue()) > 0);
    },
    takeIn: intake.idle,
    close: async () => {
      await worker.close()
      await deliverer?.close()
      await intake.close()
      await db.close()
    },
  }
}

export interface ServedOptions extends WebOptions {
  /** The name by which the tests reach it: "127.0.0.1" where it is left out. */
  readonly hostname?: '127.0.0.1' | 'localhost'
  /** Makes the OpenID provider's door, once the address is known that it sends browsers back to. */
  readonly openIdAt?: (address: string) => OpenIdDoor
}

/** The same, listening on a free port of this machine, which is its address. */
export const servedWeb = async ({ hostname = '127.0.0.1', openIdAt, ...options }: ServedOptions = {}) => {
  const built = Promise.withResolvers<WebUnderTest>()
  const server = await listen({
    fetch: async (...request) => (await built.promise).fetch(...request),
    host: '127.0.0.1',
    port: 0,
    furtherPorts: 0,
  })
  const origin = `http://${hostname}:${server.port}`
  const web = webUnderTest({ address: origin, ...options, ...(openIdAt && { openId: openIdAt(origin) }) })
  built.resolve(web)
  const close = async (): Promise<void> => {
    await server.close(1000)
    await web.close()
  }
  return { ...web, origin, close }
}
