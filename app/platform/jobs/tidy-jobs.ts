import type { CommandHandler, JobAct } from './job.ts'

/** How long what is over is kept for those who look at it. */
const keptDays = 60

/**
 * Removes each day the jobs that were over long ago. A job with a key stays, as its key keeps it from being asked for again; but
 * that of a day goes, whose day does not come again.
 */
export const tidyJobs = <Act extends JobAct>(): CommandHandler<Act> => ({
  kind: 'jobs.tidy',
  daily: '03:10',
  run: async ({ tx, now }) => {
    const before = Temporal.Instant.from(now)
      .subtract({ hours: keptDays * 24 })
      .toString()
    await tx
      .deleteFrom('job')
      .where('state', 'in', ['done', 'cancelled'])
      .where('finished_at', '<', before)
      .where(any => any.or([any('once_key', 'is', null), any('once_key', 'like', 'daily:%')]))
      .execute()
  },
})
