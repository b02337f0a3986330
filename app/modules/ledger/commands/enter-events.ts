import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { ActionEvent, Channel, Happening } from '../model/event.ts'
import { follow, OutOfTurn, replay } from '../model/replay.ts'
import type { ActionState } from '../model/standing.ts'
import { insertEvents, selectEvents } from '../store/events.ts'
import { selectPlace, updateStanding } from '../store/standings.ts'

export interface EnterInput {
  readonly actionId: string
  readonly channel: Channel
  readonly what: readonly Happening[]
  /** The meeting that it is noted at. */
  readonly meetingId?: string | null
  /** When it happened, where that was not now: history that is entered. */
  readonly at?: string
  /** Position of the last event that whoever decided this had seen; not given where it does not matter. */
  readonly seen?: number
}

/**
 * Adds events of one action. The caller has asked its policy: the ledger alone knows no roles.
 * @returns how the action stands now
 * @throws NotThere where the action was never issued
 * @throws Stale where something happened to it since `seen`
 * @throws NotAllowed where it cannot follow what happened before, with a sentence that says why
 */
export const enterEvents = async (act: Act, input: EnterInput): Promise<ActionState> => {
  const { tx, by, now, newId } = act
  const { actionId, channel, what, meetingId = null, seen } = input
  const place = await selectPlace(tx, actionId)
  const before = await selectEvents(tx, actionId)
  if (place === null || before.length === 0) throw new NotThere('action')
  const was = replay(before)
  if (seen !== undefined && seen !== was.position) throw new Stale('action')
  // A machine's clock may be behind the one that wrote the last event: the order of a history is kept all the same.
  const at = input.at ?? (now > was.at ? now : was.at)
  const events = what.map((happening, index): ActionEvent => ({
    id: newId(),
    actionId,
    position: was.position + index + 1,
    at,
    recordedAt: now,
    by,
    channel,
    meetingId,
    what: happening,
  }))
  let state = was
  try {
    for (const event of events) state = follow(state, event)
  } catch (error) {
    if (error instanceof OutOfTurn) throw new NotAllowed(error.message)
    throw error
  }
  await insertEvents(tx, events)
  await updateStanding(tx, actionId, state)
  for (const { what: happening, position } of events) {
    await recordChange(act, {
      action: `action.${happening.kind}`,
      subject: { kind: 'action', id: actionId },
      bodyId: place.bodyId,
      before: { standing: was.standing, position: was.position },
      after: { standing: state.standing, position, channel },
    })
  }
  return state
}
