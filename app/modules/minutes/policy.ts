import { hasRole, type Actor, type Role } from '#modules/accounts/index.ts'
import type { MeetingState } from '#modules/meetings/index.ts'
import type { MinutesState } from './model/record.ts'

/** What somebody may do with minutes. "none" is the state of minutes that nobody has begun. */
export type MinutesAction =
  'see' | 'see-exempt' | 'see-versions' | 'edit' | 'circulate' | 'remark' | 'answer' | 'approve'

const everybody: readonly Role[] = ['clerk', 'chair', 'member', 'author', 'observer']
const taking: readonly Role[] = ['clerk', 'chair', 'member', 'author']
const officers: readonly Role[] = ['clerk', 'chair']
const clerk: readonly Role[] = ['clerk']
const nobody: readonly Role[] = []

type State = MinutesState | 'none'

/** Who may do what, in each state. Approved minutes are frozen, for the administrator too. */
export const table: Readonly<Record<MinutesAction, Readonly<Record<State, readonly Role[] | null>>>> = {
  see: { none: clerk, draft: officers, circulated: taking, approved: everybody },
  'see-exempt': { none: taking, draft: taking, circulated: taking, approved: taking },
  'see-versions': { none: nobody, draft: officers, circulated: officers, approved: officers },
  edit: { none: clerk, draft: clerk, circulated: clerk, approved: null },
  circulate: { none: null, draft: clerk, circulated: null, approved: null },
  remark: { none: null, draft: null, circulated: taking, approved: null },
  answer: { none: null, draft: null, circulated: clerk, approved: null },
  approve: { none: null, draft: null, circulated: clerk, approved: null },
}

/** True where the actor may do it with minutes of this body in this state. */
export const mayWithMinutes = (
  actor: Actor,
  action: MinutesAction,
  { bodyId, state }: { readonly bodyId: string; readonly state: State },
): boolean => {
  const roles = table[action][state]
  return roles !== null && hasRole(actor, bodyId, ...roles)
}

/** The meeting at which minutes are to be approved, and the one that they are of. */
export interface Approval {
  readonly of: { readonly bodyId: string; readonly date: string }
  readonly at: { readonly bodyId: string; readonly date: string; readonly state: MeetingState }
  /** "2026-06-12". */
  readonly today: string
}

/** Minutes are approved by a later meeting of the same body that was held, or is being held. */
export const canApproveAt = ({ of, at, today }: Approval): boolean =>
  at.bodyId === of.bodyId && at.date > of.date && (at.state === 'held' || (at.state === 'called' && at.date <= today))
