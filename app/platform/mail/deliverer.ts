import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#platform/db/database.ts'
import type { Log } from '#platform/log/log.ts'
import { markFailed, markSent, takeDueMail, type TakenMail } from './due-mail.ts'
import { Refused, type Sender } from './sender.ts'

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

export const createDeliverer = (options: DelivererOptions): Deliverer => {
  const { db, clock, sender, log, keepsWords, pollMs = 15_000 } = options
  let closed = false
  let running: Promise<number> | null = null
  let soon: NodeJS.Timeout | null = null

  const attempt = async (mail: TakenMail): Promise<void> => {
    const now = (): string => clock.now().toString()
    try {
      await sender.send(mail)
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      await db.write(tx => markFailed(tx, mail, { now: now(), problem, final: error instanceof Refused }))
      // The problem may quote an address, so it goes to the record and not into the log.
      log.error('mail failed', { attempts: mail.attempts, final: error instanceof Refused })
      return
    }
    await db.write(tx => markSent(tx, mail, { now: now(), keeps: keepsWords }))
    log.info('mail sent', { attempts: mail.attempts })
  }

  const deliverAll = async (): Promise<number> => {
    for (let tried = 0; ; tried++) {
      if (closed) return tried
      const mail = await db.write(tx => takeDueMail(tx, clock.now().toString()))
      if (mail === null) return tried
      await attempt(mail)
    }
  }

  const deliverDue = async (): Promise<number> => {
    // One round at a time; what came during it may have come too late for it.
    if (running !== null) await running.catch(() => undefined)
    running ??= deliverAll().finally(() => (running = null))
    return running
  }

  const look = (): void => {
    deliverDue().catch((error: unknown) =>
      log.error('mail stopped', { name: error instanceof Error ? error.name : '' }),
    )
  }
  const poll = setInterval(look, pollMs)
  poll.unref()

  return {
    deliverDue,
    wake: () => {
      if (closed || soon !== null) return
      soon = setTimeout(() => {
        soon = null
        look()
      }, wakeMs)
      soon.unref()
    },
    close: async () => {
      closed = true
      clearInterval(poll)
      if (soon !== null) clearTimeout(soon)
      await running?.catch(() => undefined)
      sender.close()
    },
  }
}
