import { Invalid, NotAllowed, NotThere, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { enterEvents, findHistory, type ActionState, type Channel, type Happening } from '#modules/ledger/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import { mayOnActions, type ActionDeed } from '../policy.ts'
import { selectIssued, type IssuedAction } from '../store/issued-actions.ts'

/** Which action, as whoever decides has seen it, and where the decision is made. */
export interface Deciding {
  readonly actionId: string
  /** Position of the last event that whoever decides had seen. */
  readonly seen: number
  /** "page" where it is left out. */
  readonly channel?: Channel
  /** The meeting that it is noted at. */
  readonly meetingId?: string | null
}

/** An action that may be decided on, and where it stands. */
export interface Reached {
  readonly action: IssuedAction
  readonly state: ActionState
}

const whoMay: Readonly<Record<'keep' | 'decide', string>> = {
  keep: 'Only the clerk of the body can do this.',
  decide: 'Only the clerk and the chair of the body can do this.',
}

/**
 * The action that something is to be done with.
 * @throws NotThere where there is none, or none that the actor may see
 * @throws NotAllowed where their role does not allow it
 */
export const reachAction = async (
  act: Act,
  actionId: string,
  deed: Extract<ActionDeed, 'keep' | 'decide'>,
): Promise<Reached> => {
  const action = await selectIssued(act.tx, actionId)
  if (action === null || !mayOnActions(act.actor, 'see', action.bodyId)) throw new NotThere('action')
  if (!mayOnActions(act.actor, deed, action.bodyId)) throw new NotAllowed(whoMay[deed])
  const history = await findHistory(act, actionId)
  if (history === null) throw new NotThere('action')
  return { action, state: history.state }
}

/** Throws what is wrong, where anything is. */
export const refuse = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new Invalid(problems)
}

/**
 * Enters what was decided on an action that was reached.
 * @param at - when it happened, where that was not now
 * @throws NotThere where the meeting that it is noted at is not one of the body
 */
export const enterDecision = async (
  act: Act,
  { actionId, seen, channel = 'page', meetingId = null }: Deciding,
  { what, at }: { readonly what: readonly Happening[]; readonly at?: string },
): Promise<ActionState> => {
  if (meetingId !== null) {
    const action = await selectIssued(act.tx, actionId)
    const { meeting } = await findMeeting(act, meetingId)
    if (meeting.bodyId !== action?.bodyId) throw new NotThere('meeting of this body')
  }
  return enterEvents(act, { actionId, seen, channel, meetingId, what, ...(at !== undefined && { at }) })
}
