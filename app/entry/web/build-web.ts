import type { Hono } from 'hono'
import type { Clock } from '#kernel/clock.ts'
import {
  accountPaths,
  accountRoutes,
  browserName,
  createRecord,
  type AccountDeps,
  type OpenIdDoor,
  type PageDeps,
  type Visitor,
} from '#modules/accounts/index.ts'
import { auditRoutes } from '#modules/audit/index.ts'
import { actionRoutes, ownerRoutes } from '#modules/actions/index.ts'
import { askRoutes } from '#modules/asks/index.ts'
import { bodiesRoutes } from '#modules/bodies/index.ts'
import { exampleRoutes, type ExampleDeps } from '#modules/example/index.ts'
import { fileLinks, intakeRoutes, postsOfPerson, type IntakeDeps } from '#modules/intake/index.ts'
import { homeRoutes } from '#modules/home/index.ts'
import { matterRoutes } from '#modules/matters/index.ts'
import { mattersArisingRoutes } from '#modules/matters-arising/index.ts'
import { attendanceRoutes, meetingRoutes } from '#modules/meetings/index.ts'
import { minutesRecordRoutes, minutesRoutes, readInputs } from '#modules/minutes/index.ts'
import type { Config } from '#platform/config/config.ts'
import type { Database } from '#platform/db/database.ts'
import { clientAddress, isOnThisMachine } from '#platform/http/client-address.ts'
import { createApp } from '#platform/http/create-app.ts'
import { createGate } from '#platform/http/gate.ts'
import type { Route } from '#platform/http/route.ts'
import { createSeal } from '#platform/http/seal.ts'
import { createSessionCookie } from '#platform/http/session-cookie.ts'
import type { Log } from '#platform/log/log.ts'
import { composeMessage } from '#platform/mail/compose-message.ts'
import { localSender } from '#platform/mail/sender.ts'
import { createLayout } from '#ui/layout.ts'
import { bodyLinks } from './body-links.ts'
import { composeWork } from './compose-work.ts'
import { errorPage } from './error-page.ts'
import { frameOf } from './frame-of.ts'
import { letterheadOf } from './letterhead.ts'
import { logDoors } from './log-doors.ts'
import { readWork } from './read-work.ts'
import { stranger, visitorDoors } from './visitor-of.ts'
import { printWork } from './print-work.ts'
import { typedWork } from './typed-work.ts'
import { webAssets } from './web-assets.ts'

export interface WebParts {
  readonly config: Pick<Config, 'uploadMegabytes' | 'readingSeconds' | 'trustedProxies'>
  /** Where people reach the pages: "http://127.0.0.1:3000". */
  readonly address: string
  readonly db: Database
  readonly log: Log
  readonly clock: Clock
  readonly mail: {
    /** Says that there may be mail to send. */
    readonly wake: () => void
    /** True where mail stays on this machine, and the program listens to nobody else. */
    readonly staysHere: boolean
    /** Who mail is from, "Safer Wexmoor <minutes@example.org>"; null where that is not set. */
    readonly from?: string | null
    /** Where answers to mail come in, "reply@minutes.example.org"; null where none do. */
    readonly replyTo?: string | null
  }
  /** Null where nobody signs in with another provider. */
  readonly openId: OpenIdDoor | null
  /** Null where the record is the real one from the start. */
  readonly example?: Pick<ExampleDeps, 'isOn' | 'remove'> | null
  /** What takes in old records. */
  readonly intake: Pick<IntakeDeps, 'files' | 'wake'>
}

export interface Web {
  readonly app: Hono
  /** Every address of the modules, for what has to be true of all of them. */
  readonly routes: readonly Route<Visitor>[]
}

/** The whole web application, ready to be given requests. */
export const buildWeb = (parts: WebParts): Hono => assembleWeb(parts).app

/** The same, with what it is made of. */
export const assembleWeb = (parts: WebParts): Web => {
  const { config, address, db, log, clock, mail, openId, intake, example = null } = parts
  const { assets, layout: files } = webAssets()
  const layout = createLayout(files)
  const elapsed = (): number => clock.now().epochMilliseconds
  const work = readWork({ deadlineMs: config.readingSeconds * 1000, log, elapsed })
  const cookie = createSessionCookie(address.startsWith('https:'))
  const print: PageDeps['print'] = (visitor, page) =>
    layout({ ...page, frame: frameOf(visitor, { example: example?.isOn() === true }) })
  const record = createRecord({ db, clock, afterChange: mail.wake })
  const deps: PageDeps = { ...record, print, cookie, address }
  const accountDeps: AccountDeps = {
    ...deps,
    openId,
    printMail: mail => composeMessage(mail, parts.mail.from ?? localSender),
    showsMail: c => mail.staysHere && isOnThisMachine(c),
    browserOf: (c, { sessionId }) => ({
      about: browserName(c.req.header('user-agent')),
      network: clientAddress(c, config.trustedProxies),
      sessionId,
    }),
  }
  const printDocument = printWork({ log, elapsed })
  const routes = [
    ...actionRoutes(deps),
    ...askRoutes(deps),
    ...matterRoutes(deps),
    ...ownerRoutes({
      ...deps,
      places: { address, replyTo: mail.replyTo ?? null },
      files: intake.files,
      limits: { maxBytes: config.uploadMegabytes * 1_000_000, maxFiles: 10 },
    }),
    ...attendanceRoutes(deps),
    ...bodiesRoutes(deps, bodyLinks, postsOfPerson),
    ...homeRoutes({ ...deps, showsExample: () => example?.isOn() === true }),
    ...(example === null
      ? []
      : exampleRoutes({
          ...deps,
          ...example,
          isHere: isOnThisMachine,
          browserOf: c => browserName(c.req.header('user-agent')),
        })),
    ...accountRoutes(accountDeps),
    ...auditRoutes(logDoors(deps)),
    ...mattersArisingRoutes({ ...deps, printDocument }),
    ...meetingRoutes({
      ...deps,
      letterhead: letterheadOf(address, mail.from ?? null),
      filesOf: fileLinks,
      printFile: (document, format) => printDocument({ document, format }),
    }),
    ...minutesRoutes({
      layout: page => print(stranger, page),
      seal: createSeal(),
      gate: createGate({ inside: 2, waiting: 8 }),
      limits: { maxBytes: config.uploadMegabytes * 1_000_000, maxFiles: 10 },
      seconds: config.readingSeconds,
      read: inputs => readInputs(inputs, work),
      compose: composeWork({ log, elapsed }),
    }),
    ...intakeRoutes({
      ...deps,
      files: intake.files,
      wake: intake.wake,
      limits: { maxBytes: config.uploadMegabytes * 1_000_000, maxFiles: 50 },
    }),
    ...minutesRecordRoutes({
      ...deps,
      ...typedWork({ deadlineMs: config.readingSeconds * 1000, log, elapsed }),
      printDocument,
    }),
  ]
  const app = createApp<Visitor>({
    routes,
    assets,
    log,
    https: address.startsWith('https:'),
    elapsed,
    ...visitorDoors({ db, clock, cookie, log, record }),
    signInPath: accountPaths.signIn,
    errorPage: errorPage((visitor, page) => print(visitor ?? stranger, page)),
  })
  return { app, routes }
}
