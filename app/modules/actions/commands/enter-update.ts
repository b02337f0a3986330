import { civilDay, instantOn } from '#kernel/civil-day.ts'
import type { Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { ActionState, GivenFile } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'

export interface EnterUpdateInput extends Deciding {
  readonly kind: 'progress' | 'reported-done'
  /** Who said it: an owner by their place, or somebody else by name. */
  readonly from: { readonly owner: number } | { readonly name: string }
  readonly text: string
  readonly files?: readonly GivenFile[]
  /** The day on which it was said, "2026-03-10"; today where it is null. */
  readonly on: string | null
}

/** The noon of a day, or just after what is on record already where that is of the same day. */
const noonAfter = (day: string, last: string): string => {
  const noon = instantOn(day, '12:00')
  return noon < last && civilDay(last) === day ? last : noon
}

const dayProblems = (day: string, today: string, last: string): readonly Problem[] => {
  if (day > today) return [{ field: 'on', message: 'Enter a date that is not in the future' }]
  return day < civilDay(last)
    ? [{ field: 'on', message: 'Enter a date that is not before the last thing on record of this action' }]
    : []
}

const saidBy = (from: EnterUpdateInput['from'], { owners }: ActionState) =>
  'owner' in from ? (owners[from.owner]?.label ?? '') : from.name.trim()

/**
 * Enters what somebody said of an action, who told the clerk: with who and when, which may be in the past.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const enterUpdate = async (
  act: Act,
  { kind, from, text, files = [], on, ...deciding }: EnterUpdateInput,
): Promise<ActionState> => {
  const { state } = await reachAction(act, deciding.actionId, 'keep')
  const today = act.today.toString()
  const by = saidBy(from, state)
  refuse([
    ...wordProblems('name', by, 'Enter who said it'),
    ...wordProblems('text', text, 'Enter what they said'),
    ...(on === null ? [] : dayProblems(on, today, state.at)),
  ])
  const owner = 'owner' in from ? from.owner : null
  const what = [{ kind, owner, saidBy: by, text: text.trim(), files }] as const
  const past = on !== null && on !== today
  return enterDecision(act, deciding, { what, ...(past && { at: noonAfter(on, state.at) }) })
}
