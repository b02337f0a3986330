import { civilDay } from '#kernel/civil-day.ts'
import { awaitingSince, isOpen, type ActionState } from '#modules/ledger/index.ts'
import type { ChasePolicy } from './chase-policy.ts'

/** Who is told of an action that is late, one after the other. */
export const steps = ['clerk', 'chair', 'senior'] as const
export type Step = (typeof steps)[number]

/** Something that the chair may send, or not. */
export interface Escalation {
  readonly id: string
  readonly actionId: string
  readonly bodyId: string
  readonly step: Step
  /** Why it is proposed, as a sentence. */
  readonly reason: string
  readonly proposedAt: string
  readonly state: 'proposed' | 'sent' | 'refused'
  readonly decidedAt: string | null
  readonly decidedBy: string | null
  readonly toName: string | null
  readonly words: string | null
  readonly version: number
}

export interface Lateness {
  readonly state: ActionState
  /** The day on which it is due, by its date or by its meeting; null where it is due by none. */
  readonly due: string | null
  readonly policy: ChasePolicy
  readonly today: Temporal.PlainDate
  /** The steps that were proposed before, with their day and what the chair said. */
  readonly before: readonly { readonly step: Step; readonly day: string; readonly state: Escalation['state'] }[]
}

const dayOf = (instant: string): Temporal.PlainDate => Temporal.PlainDate.from(civilDay(instant))

const daysSince = (day: Temporal.PlainDate, today: Temporal.PlainDate): number => day.until(today).days

/**
 * The next step of the ladder that may be proposed for a late action; null where none is. One step waits for the chair at a
 * time, and the next comes only after another such wait without a word of the owner.
 */
export const nextStep = ({ state, due, policy, today, before }: Lateness): Step | null => {
  if (!policy.on || policy.escalateAfter === null || due === null) return null
  if (!isOpen(state) || state.standing === 'reported-done') return null
  if (before.some(({ state: one }) => one === 'proposed')) return null
  const said = state.update === null ? null : dayOf(awaitingSince(state)).toString()
  // A word after it was due begins the wait anew, and so does the last step.
  const waits = [due, ...(said === null ? [] : [said]), ...before.map(({ day }) => day)]
  const from = waits.reduce((latest, day) => (day > latest ? day : latest))
  if (daysSince(Temporal.PlainDate.from(from), today) < policy.escalateAfter) return null
  return steps.find(step => !before.some(one => one.step === step)) ?? null
}
