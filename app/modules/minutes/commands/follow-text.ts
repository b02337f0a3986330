import { instantOn } from '#kernel/civil-day.ts'
import type { Minutes } from '#minutes'
import type { Act } from '#modules/accounts/index.ts'
import { seatsOnDay, type Body } from '#modules/bodies/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import { minutesInText } from '../model/minute-rows.ts'
import { planActions, type ActionPlan, type PlannedAction } from '../model/plan-actions.ts'
import type { MinutesState } from '../model/record.ts'
import {
  deleteActions,
  insertActions,
  isAsKept,
  selectActions,
  updateActions,
  withdrawActions,
} from '../store/entries.ts'
import { selectAttendance } from '../store/meeting-rows.ts'
import { writeMinutes } from '../store/minute-rows.ts'
import { followLedger } from './follow-ledger.ts'
import { queueOwnersChanged } from './owners-changed.ts'

export interface FollowedMinutes {
  readonly minutesId: string
  readonly state: MinutesState
  readonly tree: Minutes | null
  readonly meeting: Meeting
  readonly body: Body
}

/** What the actions become when the text of the minutes does; nothing is written. */
export const planFor = async (
  { tx }: Pick<Act, 'tx'>,
  { minutesId, state, tree, meeting, body }: FollowedMinutes,
): Promise<ActionPlan> => {
  const before = await selectActions(tx, minutesId)
  const people = {
    seats: await seatsOnDay({ tx }, body, meeting.date),
    attendance: await selectAttendance(tx, meeting.id),
  }
  const issued = state !== 'draft'
  return planActions(before, tree === null ? [] : minutesInText(tree), { body, date: meeting.date, issued, people })
}

/** The noon of a meeting: when actions were issued that come from the file of old minutes. */
const atMeeting = ({ date }: Meeting): string => instantOn(date, '12:00')

/**
 * Makes the rows of minutes, decisions and actions say what the text says. Actions keep their ids; one that is gone is
 * taken out of a draft, and stays as withdrawn once it was issued.
 */
export const followText = async (
  act: Act,
  followed: FollowedMinutes & {
    readonly plan: ActionPlan
    readonly reason: string
    readonly channel: 'minutes' | 'file'
  },
): Promise<void> => {
  const { minutesId, state, tree, plan, reason, channel, meeting } = followed
  const { tx, newId, now, by } = act
  const before = state === 'draft' ? [] : await selectActions(tx, minutesId)
  const ids = await writeMinutes(tx, { minutesId, newId }, tree === null ? [] : minutesInText(tree))
  const rowOf = (id: string, planned: PlannedAction, position: number) => {
    const { action, owners, reference } = planned
    return {
      id,
      minutesId,
      minuteId: ids[planned.minute] ?? null,
      position,
      reference,
      marker: action.marker,
      text: action.text,
      printed: action.printed,
      dueOn: action.due?.date ?? null,
      duePrinted: action.due?.printed ?? null,
      status: action.status,
      owners,
    }
  }
  const rows = plan.actions.map((planned, position) => ({
    was: planned.was,
    row: rowOf(planned.was?.id ?? newId(), planned, position),
  }))
  const changed = rows.filter(({ was, row }) => was !== null && !isAsKept(was, row))
  await updateActions(
    tx,
    changed.map(({ row }) => row),
  )
  await insertActions(
    tx,
    rows.filter(({ was }) => was === null).map(({ row }) => row),
  )
  const lost = plan.lost.filter(({ withdrawn }) => withdrawn === null).map(({ id }) => id)
  if (state === 'draft') {
    await deleteActions(tx, lost)
    return
  }
  await withdrawActions(tx, lost, { at: now, by: by.name, reason })
  const at = channel === 'file' ? atMeeting(meeting) : now
  await followLedger(act, { minutesId, meeting, channel, at, before, reason })
  // Owners of old minutes that are taken in hear of them when their clerk begins to use the record.
  if (channel === 'minutes') await queueOwnersChanged(act, minutesId)
}
