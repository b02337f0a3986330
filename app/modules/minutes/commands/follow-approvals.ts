import type { Minutes } from '#minutes'
import type { Act } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { recordedCorrections, recordsApprovalOf } from '../model/recorded-approval.ts'
import type { KeptMinutes } from '../model/record.ts'
import { mayWithMinutes } from '../policy.ts'
import { readTyped } from '../queries/read-typed.ts'
import { selectMinutes, selectMinutesOfBody } from '../store/minutes.ts'
import { freezeMinutes } from './freeze-minutes.ts'

/** Minutes are approved at the next meeting, or at one soon after. */
const nearest = 6

interface Known {
  readonly minutes: KeptMinutes
  readonly date: string
  readonly tree: Minutes
}

const knownOf = async (
  act: Act,
  rows: readonly { readonly id: string; readonly date: string }[],
): Promise<readonly Known[]> => {
  const found: Known[] = []
  for (const { id, date } of rows) {
    const minutes = await selectMinutes(act.tx, { id })
    const tree = minutes === null ? null : (minutes.tree ?? readTyped(minutes.text).minutes)
    if (minutes !== null && tree !== null) found.push({ minutes, date, tree })
  }
  return found
}

/** What is recorded for good: minutes as they were taken in, and minutes that are approved. */
const isRecorded = ({ minutes }: Known): boolean => minutes.tree !== null

const approve = async (act: Act, body: Body, { earlier, later }: { earlier: Known; later: Known }): Promise<void> => {
  const numbers = new Set(earlier.tree.items.flatMap(({ number }) => number ?? []))
  await freezeMinutes(act, {
    minutes: earlier.minutes,
    tree: earlier.tree,
    of: { body, date: earlier.date },
    atMeetingId: later.minutes.meetingId,
    corrections: recordedCorrections(later.tree, numbers),
    from: 'the minutes of the later meeting',
  })
}

/**
 * Approves what minutes that are kept now record as approved: the earlier minutes that they name, and themselves, where
 * later minutes that came in before them named them. So the order in which files come is of no matter.
 */
export const followApprovals = async (
  act: Act,
  { id, body }: { readonly id: string; readonly body: Body },
): Promise<void> => {
  const rows = await selectMinutesOfBody(act.tx, body.id)
  const [own] = await knownOf(
    act,
    rows.filter(row => row.id === id),
  )
  if (own === undefined) return
  const may = ({ minutes: { state } }: Known): boolean =>
    state === 'circulated' && mayWithMinutes(act.actor, 'approve', { bodyId: body.id, state })
  const { previousMinutes } = own.tree
  if (isRecorded(own) && previousMinutes?.approved === true) {
    const before = rows.filter(({ date }) => date < own.date && (previousMinutes.date ?? date) === date)
    const named = (await knownOf(act, before.slice(0, nearest))).filter(one => recordsApprovalOf(own, one))
    const [earlier] = named
    if (named.length === 1 && earlier !== undefined && may(earlier)) await approve(act, body, { earlier, later: own })
  }
  if (!may(own)) return
  const after = await knownOf(act, rows.filter(({ date }) => date > own.date).slice(-nearest))
  const later = after.toReversed().find(one => isRecorded(one) && recordsApprovalOf(one, own))
  const isOnlyOne = rows.filter(({ date }) => date === own.date).length === 1
  if (later !== undefined && isOnlyOne) await approve(act, body, { earlier: own, later })
}
