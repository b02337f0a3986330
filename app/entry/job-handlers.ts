import type { Act } from '#modules/accounts/index.ts'
import type { InboundHandler } from '#platform/inbound-mail/received-mail.ts'
import type { JobHandler } from '#platform/jobs/job.ts'

/** What does the jobs of each kind: every module that has some adds its own list here. */
export const jobHandlers = (): readonly JobHandler<Act>[] => []

/** What deals with mail that comes: every module that gives out addresses to answer to adds its own here. */
export const inboundHandlers = (): readonly InboundHandler<Act>[] => []
