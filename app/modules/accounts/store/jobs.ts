import type { ReadTx, Tx } from '#platform/db/database.ts'

/** Jobs: those that a person should see to first, then those that wait, then the newest that are over. */
export const selectJobs = async (tx: ReadTx, most: number) => {
  const columns = ['id', 'kind', 'state', 'due_at', 'attempts', 'taken_until', 'finished_at', 'problem'] as const
  const waiting = await tx
    .selectFrom('job')
    .select(columns)
    .where('state', '=', 'waiting')
    .orderBy('due_at')
    .limit(most)
    .execute()
  const over = (state: string) =>
    tx.selectFrom('job').select(columns).where('state', '=', state).orderBy('finished_at', 'desc').limit(most).execute()
  return [...(await over('failed')), ...waiting, ...(await over('done')), ...(await over('cancelled'))]
}

/** Lets a job that failed, or waits, be begun at once. @returns its kind; null where it is over or in hand */
export const hurryJob = async (tx: Tx, id: string, now: string): Promise<string | null> => {
  const hurried = await tx
    .updateTable('job')
    .set({ state: 'waiting', attempts: 0, due_at: now, finished_at: null, taken_by: null, taken_until: null })
    .where('id', '=', id)
    .where(any =>
      any.or([
        any('state', '=', 'failed'),
        any.and([
          any('state', '=', 'waiting'),
          any.or([any('taken_until', 'is', null), any('taken_until', '<=', now)]),
        ]),
      ]),
    )
    .returning('kind')
    .executeTakeFirst()
  return hurried?.kind ?? null
}

/** Sees to it that a job is not begun any more. @returns its kind; null where it is over */
export const dropJob = async (tx: Tx, id: string, now: string): Promise<string | null> => {
  const dropped = await tx
    .updateTable('job')
    .set({ state: 'cancelled', finished_at: now, taken_by: null, taken_until: null })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'failed'])
    .returning('kind')
    .executeTakeFirst()
  return dropped?.kind ?? null
}
