import type { Context } from 'hono'
import type { Clock } from '#kernel/clock.ts'
import { NoSpace } from '#kernel/errors.ts'
import {
  noteSeen,
  renewSession,
  systemActor,
  visitorOfToken,
  type TheRecord,
  type Visitor,
} from '#modules/accounts/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { Doors } from '#platform/http/route.ts'
import type { SessionCookie } from '#platform/http/session-cookie.ts'
import type { Log } from '#platform/log/log.ts'

export interface VisitorParts {
  readonly db: Database
  readonly clock: Clock
  readonly cookie: SessionCookie
  readonly log: Log
  readonly record: TheRecord
}

export const stranger: Visitor = { actor: null, sessionId: null }

/** Who makes a request, and the upkeep of their session. */
export const visitorDoors = ({
  db,
  clock,
  cookie,
  log,
  record,
}: VisitorParts): Pick<Doors<Visitor>, 'visitorOf' | 'isSignedIn' | 'beforeSending'> => ({
  visitorOf: async (c: Context) => {
    const token = cookie.read(c)
    if (token === null) return stranger
    const visitor = await db.readOne(tx => visitorOfToken(tx, { token, now: clock.now().toString() }))
    const { sessionId, upkeep } = visitor
    if (sessionId !== null && upkeep === 'seen') {
      // Nobody waits for it, and a page is shown even where it cannot be noted.
      record.perform(systemActor, act => noteSeen(act, sessionId)).catch(() => log.error('session not noted'))
    }
    return visitor
  },
  isSignedIn: ({ actor }) => actor !== null,
  beforeSending: async ({ sessionId, upkeep }, answer) => {
    if (sessionId === null || upkeep !== 'renew') return
    try {
      const token = await record.perform(systemActor, act => renewSession(act, sessionId))
      if (token !== null) cookie.renew(answer, token)
    } catch (error) {
      // The page is shown all the same, and the token changes with a later one.
      if (!(error instanceof NoSpace)) throw error
    }
  },
})
