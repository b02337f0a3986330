import type { Problem } from '#kernel/errors.ts'

/** When a body reminds those who owe it something. The chair says so; nobody is asked more often than this. */
export interface ChasePolicy {
  readonly on: boolean
  /** Clear days before a meeting on which its papers are due. */
  readonly papersDays: number
  /** Days before papers are due; null for no reminder then. */
  readonly beforePapers: number | null
  /** Whether there is a reminder on the day on which papers are due. */
  readonly onPapers: boolean
  /** Days before the meeting; null for no reminder then. */
  readonly beforeMeeting: number | null
  /** Days without a word after an action was due before somebody higher may be told; null for never. */
  readonly escalateAfter: number | null
  /** 0 where the body has said nothing and this is the usual policy. */
  readonly version: number
}

/** A week before papers are due, the day on which they are due, two days before the meeting. */
export const usualPolicy: ChasePolicy = {
  on: true,
  papersDays: 6,
  beforePapers: 7,
  onPapers: true,
  beforeMeeting: 2,
  escalateAfter: 14,
  version: 0,
}

const limits = {
  papersDays: { least: 1, most: 30, what: 'clear days before the meeting on which papers are due' },
  beforePapers: { least: 1, most: 60, what: 'days before papers are due' },
  beforeMeeting: { least: 1, most: 30, what: 'days before the meeting' },
  escalateAfter: { least: 1, most: 180, what: 'days without a word' },
} as const

/** What is wrong with a policy; each problem names its field. */
export const policyProblems = (policy: Omit<ChasePolicy, 'version'>): readonly Problem[] =>
  (['papersDays', 'beforePapers', 'beforeMeeting', 'escalateAfter'] as const).flatMap(field => {
    const { least, most, what } = limits[field]
    const value = policy[field]
    if (value === null || (Number.isInteger(value) && value >= least && value <= most)) return []
    return [{ field, message: `Enter the ${what} as a number from ${least} to ${most}` }]
  })
