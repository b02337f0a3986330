import type { Tx } from '#platform/db/database.ts'

/** What a job is about: ids, dates and counts. Never words or names of people: whoever does it looks them up. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>

/** Work that is asked for. */
export interface Job {
  /** The name of its handler: "actions.chase". */
  readonly kind: string
  readonly payload?: JobPayload
  /** A job of the same key is written once, whoever asks again, for ever: "issued:ACTION". */
  readonly onceKey?: string
  /** Not before this instant; at once where it is left out. */
  readonly dueAt?: string
}

/** What is needed to ask for a job: what every command has. */
export interface JobAct {
  readonly tx: Tx
  /** This instant, ISO 8601 in UTC. */
  readonly now: string
  readonly newId: () => string
}

interface Registered {
  readonly kind: string
  /** Queued by itself once each day at this time of the clock in the United Kingdom: "07:30". Its payload is { day }. */
  readonly daily?: string
}

/** Work that only reads and writes the record: a command. */
export interface CommandHandler<Act> extends Registered {
  /**
   * Runs in the transaction that also writes down that the job is done: both happen, or neither. It may be begun again
   * after a failure or a collision, so it does nothing but read and write the record, as every command does.
   */
  readonly run: (act: Act, payload: JobPayload) => Promise<void>
}

/** Work that must do something slow or outside the record first, such as to read a file. */
export interface PreparedHandler<Act> extends Registered {
  /**
   * Runs outside any transaction, and may run more than once; what it gives is the change, which happens once, in the
   * transaction that also writes down that the job is done.
   */
  readonly prepare: (payload: JobPayload) => Promise<(act: Act) => Promise<void>>
}

/** What does the jobs of one kind. */
export type JobHandler<Act> = CommandHandler<Act> | PreparedHandler<Act>
