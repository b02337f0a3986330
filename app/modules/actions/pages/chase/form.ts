import type { Form } from '#platform/http/read-form.ts'
import type { ChasePolicy } from '../../model/chase-policy.ts'

/** A policy as it was typed. */
export interface TypedPolicy {
  readonly on: boolean
  readonly papersDays: string
  readonly beforePapers: string
  readonly onPapers: boolean
  readonly beforeMeeting: string
  readonly escalateAfter: string
  readonly version: number
}

const shown = (value: number | null): string => (value === null ? '' : String(value))

/** What is kept, as it is typed. */
export const typedPolicy = (policy: ChasePolicy): TypedPolicy => ({
  ...policy,
  papersDays: shown(policy.papersDays),
  beforePapers: shown(policy.beforePapers),
  beforeMeeting: shown(policy.beforeMeeting),
  escalateAfter: shown(policy.escalateAfter),
})

export const sentPolicy = (form: Form, version: number): TypedPolicy => ({
  on: form.texts('on').includes('yes'),
  papersDays: form.text('papersDays').trim(),
  beforePapers: form.text('beforePapers').trim(),
  onPapers: form.texts('onPapers').includes('yes'),
  beforeMeeting: form.text('beforeMeeting').trim(),
  escalateAfter: form.text('escalateAfter').trim(),
  version,
})

/** An empty box is "never"; what is no whole number is NaN, which the policy refuses. */
const numberOf = (typed: string): number | null => {
  if (typed === '') return null
  return /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN
}

export const policyOf = (typed: TypedPolicy): ChasePolicy => ({
  on: typed.on,
  papersDays: numberOf(typed.papersDays) ?? Number.NaN,
  beforePapers: numberOf(typed.beforePapers),
  onPapers: typed.onPapers,
  beforeMeeting: numberOf(typed.beforeMeeting),
  escalateAfter: numberOf(typed.escalateAfter),
  version: typed.version,
})
