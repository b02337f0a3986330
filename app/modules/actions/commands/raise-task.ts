import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { ClerkTask } from '../model/clerk-task.ts'
import { insertTask } from '../store/clerk-tasks.ts'

export interface RaiseTaskInput extends Pick<ClerkTask, 'bodyId' | 'kind' | 'text'> {
  readonly actionId?: string | null
  readonly personId?: string | null
  /** Names what must be raised once: "bounced:<id of the mail>". */
  readonly onceKey?: string | null
}

/** Puts something before the clerk of a body, in the transaction of what caused it. */
export const raiseTask = async (act: Act, input: RaiseTaskInput): Promise<void> => {
  const { bodyId, kind, text, actionId = null, personId = null, onceKey = null } = input
  const task: ClerkTask = {
    id: act.newId(),
    bodyId,
    kind,
    actionId,
    personId,
    text,
    raisedAt: act.now,
    settledAt: null,
    settledBy: null,
    outcome: null,
    version: 1,
  }
  if (!(await insertTask(act.tx, task, onceKey))) return
  await recordChange(act, {
    action: 'task.raised',
    subject: { kind: 'task', id: task.id },
    bodyId,
    after: { kind, text, actionId, personId },
  })
}
