import type { Act } from '#modules/accounts/index.ts'
import type { JobHandler } from '#platform/jobs/job.ts'

/** What does the jobs of each kind: every module that has some adds its own list here. */
export const jobHandlers = (): readonly JobHandler<Act>[] => []
