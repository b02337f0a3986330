import type { Act } from '#modules/accounts/index.ts'
import { actionJobs, ownerReplies, type MailPlaces } from '#modules/actions/index.ts'
import type { Config } from '#platform/config/config.ts'
import type { InboundHandler } from '#platform/inbound-mail/received-mail.ts'
import type { JobHandler } from '#platform/jobs/job.ts'

/** Where answers to mail come in; null where none can. */
export const replyToOf = ({ replyDomain }: Pick<Config, 'replyDomain'>): string | null =>
  replyDomain === null ? null : `reply@${replyDomain}`

/** What does the jobs of each kind: every module that has some adds its own list here. */
export const jobHandlers = (places: MailPlaces): readonly JobHandler<Act>[] => [...actionJobs(places)]

/** What deals with mail that comes: every module that gives out addresses to answer to adds its own here. */
export const inboundHandlers = (): readonly InboundHandler<Act>[] => [ownerReplies]
