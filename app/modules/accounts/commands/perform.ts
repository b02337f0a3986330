import type { Clock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import type { Database } from '#platform/db/database.ts'
import type { Act, Actor, Look } from '../model.ts'

/** The two ways to the record, for pages, the command line and jobs alike. */
export interface TheRecord {
  /** Runs a command in a transaction of its own: all of it happens, or nothing. */
  readonly perform: <T>(actor: Actor, command: (act: Act) => Promise<T>) => Promise<T>
  /** Runs queries that see one moment of the record. */
  readonly look: <T>(actor: Actor, query: (look: Look) => Promise<T>) => Promise<T>
}

export interface RecordParts {
  readonly db: Database
  readonly clock: Clock
  /** Is called after each change that was kept, such as to send what it has written. */
  readonly afterChange?: () => void
}

/** Binds the record to a database and a clock. */
export const createRecord = ({ db, clock, afterChange }: RecordParts): TheRecord => ({
  perform: async (actor, command) => {
    const result = await db.write(tx =>
      command({ tx, actor, by: actor.by, now: clock.now().toString(), today: clock.today(), newId }),
    )
    afterChange?.()
    return result
  },
  look: (actor, query) => db.read(tx => query({ tx, actor, now: clock.now().toString(), today: clock.today() })),
})
