import { zone } from '#kernel/civil-day.ts'
import type { ReadTx } from '#platform/db/database.ts'
import type { JobAct } from './job.ts'
import { queueJob } from './queue-job.ts'

/** A job of a day that is later than this is left to the next day: nobody wants to be reminded at night. */
const latestHours = 12

/** Work of each day. */
export interface Daily {
  readonly kind: string
  /** "07:30", of the clock in the United Kingdom. */
  readonly daily: string
}

/** A job of a day that is due by now. */
export interface DueDay {
  readonly kind: string
  readonly day: string
  readonly dueAt: string
  readonly onceKey: string
}

/** The jobs of today whose time has come. */
export const dueDays = (all: readonly Daily[], now: string): readonly DueDay[] => {
  const instant = Temporal.Instant.from(now)
  const day = instant.toZonedDateTimeISO(zone).toPlainDate()
  return all.flatMap(({ kind, daily }) => {
    const dueAt = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(daily) }).toInstant()
    const tooLate = dueAt.add({ hours: latestHours })
    if (Temporal.Instant.compare(dueAt, instant) > 0 || Temporal.Instant.compare(instant, tooLate) > 0) return []
    return [{ kind, day: day.toString(), dueAt: dueAt.toString(), onceKey: `daily:${kind}:${day.toString()}` }]
  })
}

/** Those of them that nobody has queued yet. */
export const unqueuedDays = async (tx: ReadTx, days: readonly DueDay[]): Promise<readonly DueDay[]> => {
  if (days.length === 0) return []
  const keys = days.map(({ onceKey }) => onceKey)
  const rows = await tx.selectFrom('job').select('once_key').where('once_key', 'in', keys).execute()
  const queued = new Set(rows.map(row => row.once_key))
  return days.filter(({ onceKey }) => !queued.has(onceKey))
}

/** Queues them. What another worker has queued meanwhile is left as it is. */
export const queueDays = async (act: JobAct, days: readonly DueDay[]): Promise<void> => {
  for (const { kind, day, dueAt, onceKey } of days) await queueJob(act, { kind, payload: { day }, dueAt, onceKey })
}
