import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#platform/db/database.ts'
import type { Log } from '#platform/log/log.ts'
import { createRounds } from '#platform/worker/rounds.ts'
import { newId } from '#kernel/ids.ts'
import {
  hasDueMail,
  keepMail,
  markFailed,
  markHanded,
  markSent,
  takeDueMail,
  TakenByOther,
  type MailFailure,
  type TakenMail,
} from './due-mail.ts'
import { Refused, Unanswered, type Sender } from './sender.ts'

export interface DelivererOptions {
  readonly db: Database
  readonly clock: Clock
  readonly sender: Sender
  readonly log: Log
  /** True where words that sign somebody in stay in the record: on one's own machine, where they are shown. */
  readonly keepsWords: boolean
  /** How often to look for mail that nobody told of, in milliseconds. */
  readonly pollMs?: number
}

/** Sends the mail of the record. Any number of processes may have one. */
export interface Deliverer {
  /** Says that there may be mail: it is looked for soon. */
  readonly wake: () => void
  /** Sends all that is due. Tells how many mails were tried. */
  readonly deliverDue: () => Promise<number>
  /** Takes no more, and waits for the mail that is being sent. */
  readonly close: () => Promise<void>
}

/** Many changes at once ask for one look. */
const wakeMs = 50

/** How often whoever has a mail says that they are still at it. */
const keepMs = 20_000

const outcomeOf = (error: unknown): MailFailure['outcome'] => {
  if (error instanceof Refused) return 'refused'
  return error instanceof Unanswered ? 'uncertain' : 'later'
}

export const createDeliverer = (options: DelivererOptions): Deliverer => {
  const { db, clock, sender, log, keepsWords, pollMs = 15_000 } = options
  const now = (): string => clock.now().toString()

  const attempt = async (mail: TakenMail): Promise<void> => {
    const still = setInterval(() => void db.write(tx => keepMail(tx, mail, now())).catch(() => undefined), keepMs)
    still.unref()
    try {
      await sender.send(mail, () => db.write(tx => markHanded(tx, mail, now())))
    } catch (error) {
      if (error instanceof TakenByOther) return
      const problem = error instanceof Error ? error.message : String(error)
      const outcome = outcomeOf(error)
      await db.write(tx => markFailed(tx, mail, { now: now(), problem, outcome }))
      // The problem may quote an address, so it goes to the record and not into the log.
      log.error('mail failed', { attempts: mail.attempts, outcome })
      return
    } finally {
      clearInterval(still)
    }
    await db.write(tx => markSent(tx, mail, { now: now(), keeps: keepsWords }))
    log.info('mail sent', { attempts: mail.attempts })
  }

  const deliverAll = async (isClosed: () => boolean): Promise<number> => {
    for (let tried = 0; ; tried++) {
      if (isClosed()) return tried
      // To look holds up nobody; to take a mail holds up every other change of SQLite.
      if (!(await db.read(tx => hasDueMail(tx, now())))) return tried
      const taking = { engine: db.engine, takenBy: newId() }
      const mail = await db.write(tx => takeDueMail(tx, now(), taking), 'read committed')
      if (mail === null) return tried
      await attempt(mail)
    }
  }

  const rounds = createRounds({
    work: deliverAll,
    onStop: error => log.error('mail stopped', { name: error instanceof Error ? error.name : '' }),
    wakeMs,
    pollMs,
  })
  return {
    deliverDue: rounds.workDue,
    wake: rounds.wake,
    close: async () => {
      await rounds.close()
      sender.close()
    },
  }
}
