import type { Job, JobAct } from './job.ts'

/**
 * Writes a job into the record, in the transaction of the change that asks for it: it is done after the change is kept, and
 * never where it was not.
 * @returns its id, or null where a job of the same `onceKey` was written before
 */
export const queueJob = async ({ tx, now, newId }: JobAct, job: Job): Promise<string | null> => {
  const { kind, payload = {}, onceKey = null, dueAt = now } = job
  const written = await tx
    .insertInto('job')
    .values({
      id: newId(),
      kind,
      payload: JSON.stringify(payload),
      once_key: onceKey,
      created_at: now,
      due_at: dueAt,
      state: 'waiting',
      attempts: 0,
      taken_by: null,
      taken_until: null,
      finished_at: null,
      problem: null,
    })
    .onConflict(conflict => conflict.column('once_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written?.id ?? null
}
