import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { TaskKind } from '../model/clerk-task.ts'
import { selectOpenTasksOf, updateSettled } from '../store/clerk-tasks.ts'

export interface SettleTasksInput {
  readonly actionId: string
  readonly kinds: readonly TaskKind[]
  /** What was done about them, in words. */
  readonly outcome: string
}

/** Settles tasks that a decision on their action answers, in its transaction. The caller has asked the policy. */
export const settleTasksOf = async (act: Act, { actionId, kinds, outcome }: SettleTasksInput): Promise<void> => {
  for (const task of await selectOpenTasksOf(act.tx, actionId)) {
    if (!kinds.includes(task.kind)) continue
    if (!(await updateSettled(act.tx, task, { at: act.now, by: act.by.name, outcome }))) continue
    await recordChange(act, {
      action: 'task.settled',
      subject: { kind: 'task', id: task.id },
      bodyId: task.bodyId,
      before: { version: task.version },
      after: { outcome },
    })
  }
}
