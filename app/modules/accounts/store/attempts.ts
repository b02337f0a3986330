import type { Tx } from '#platform/db/database.ts'

export interface Limit {
  /** Hash of what is limited: neither addresses nor networks are kept. */
  readonly key: string
  readonly most: number
  readonly seconds: number
}

/** Counts an attempt. Tells how many seconds to wait where there were too many, which is not counted; else null. */
export const countAttempt = async (tx: Tx, limit: Limit, now: string): Promise<number | null> => {
  const instant = Temporal.Instant.from(now)
  await tx
    .deleteFrom('attempt')
    .where('at', '<', instant.subtract({ hours: 24 }).toString())
    .execute()
  const since = instant.subtract({ seconds: limit.seconds }).toString()
  const recent = await tx
    .selectFrom('attempt')
    .select('at')
    .where('key', '=', limit.key)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(limit.most)
    .execute()
  const oldest = recent[limit.most - 1]
  if (oldest !== undefined) {
    const free = Temporal.Instant.from(oldest.at).add({ seconds: limit.seconds })
    return Math.max(1, Math.ceil(free.since(instant).total('seconds')))
  }
  await tx.insertInto('attempt').values({ key: limit.key, at: now }).execute()
  return null
}
