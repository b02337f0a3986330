import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { wordProblems } from '../model/reason.ts'
import { mayOnActions } from '../policy.ts'
import { selectTask, updateSettled } from '../store/clerk-tasks.ts'

export interface SettleTaskInput {
  readonly taskId: string
  readonly version: number
  /** What was done about it, in words. */
  readonly outcome: string
}

/**
 * Says that a task of the clerk is done.
 * @throws Stale where somebody else settled it, Invalid where no word says what was done
 */
export const settleTask = async (act: Act, { taskId, version, outcome }: SettleTaskInput): Promise<void> => {
  const task = await selectTask(act.tx, taskId)
  if (task === null || !mayOnActions(act.actor, 'see', task.bodyId)) throw new NotThere('task')
  if (!mayOnActions(act.actor, 'keep', task.bodyId))
    throw new NotAllowed('Only the clerk of the body settles its tasks.')
  const problems = wordProblems('outcome', outcome, 'Enter what was done about it')
  if (problems.length > 0) throw new Invalid(problems)
  const settled = { at: act.now, by: act.by.name, outcome: outcome.trim() }
  if (!(await updateSettled(act.tx, { id: taskId, version }, settled))) throw new Stale('task')
  await recordChange(act, {
    action: 'task.settled',
    subject: { kind: 'task', id: taskId },
    bodyId: task.bodyId,
    before: { version },
    after: { outcome },
  })
}
