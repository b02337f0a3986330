import type { Route } from '#platform/http/route.ts'
import { cancelJob, retryJob } from '../../commands/change-job.ts'
import { nobody, type Visitor } from '../../model.ts'
import { listJobs } from '../../queries/list-jobs.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { jobsView } from './view.ts'

/** `/admin/jobs`: what the program does by itself. */
export const jobRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.jobs,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const jobs = await deps.look(visitor.actor ?? nobody, listJobs)
      return c.html(deps.print(visitor, { title: 'Jobs', main: jobsView(jobs), section: paths.jobs }))
    },
  },
  {
    method: 'POST',
    path: paths.retryJobPattern,
    access: 'signed-in',
    audit: 'job.retried',
    handle: async (c, visitor) => {
      await deps.perform(visitor.actor ?? nobody, act => retryJob(act, c.req.param('job') ?? ''))
      return c.redirect(paths.jobs, 303)
    },
  },
  {
    method: 'POST',
    path: paths.cancelJobPattern,
    access: 'signed-in',
    audit: 'job.cancelled',
    handle: async (c, visitor) => {
      await deps.perform(visitor.actor ?? nobody, act => cancelJob(act, c.req.param('job') ?? ''))
      return c.redirect(paths.jobs, 303)
    },
  },
]
