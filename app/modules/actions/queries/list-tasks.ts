import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import type { ClerkTask } from '../model/clerk-task.ts'
import { mayOnActions } from '../policy.ts'
import { selectReferences } from '../store/agreed-actions.ts'
import { countOpenTasks, selectOpenTasks } from '../store/clerk-tasks.ts'

/** What waits for the clerk of a body. */
export interface TaskList {
  readonly body: Body
  readonly tasks: readonly ClerkTask[]
  /** References of the actions that they are about, by their ids. */
  readonly references: ReadonlyMap<string, string>
}

/**
 * The tasks of a body that wait, the oldest first.
 * @throws NotThere where there is no such body, or the actor does not settle its tasks
 */
export const listTasks = async (look: Look, slug: string): Promise<TaskList> => {
  const body = await findBody(look, { slug })
  if (!mayOnActions(look.actor, 'keep', body.id)) throw new NotThere('page')
  const tasks = await selectOpenTasks(look.tx, body.id)
  const ids = tasks.flatMap(({ actionId }) => actionId ?? [])
  return { body, tasks, references: await selectReferences(look.tx, ids) }
}

/** How many tasks of a body wait. Whoever asks has found that the actor may know. */
export const countTasks = ({ tx }: Pick<Look, 'tx'>, { id }: Pick<Body, 'id'>): Promise<number> =>
  countOpenTasks(tx, id)
