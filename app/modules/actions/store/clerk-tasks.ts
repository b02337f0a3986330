import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { taskKinds, type ClerkTask } from '../model/clerk-task.ts'

const taskOf = (row: Selectable<Schema['clerk_task']>): ClerkTask => ({
  id: row.id,
  bodyId: row.body_id,
  kind: taskKinds.find(kind => kind === row.kind) ?? 'reply-unclear',
  actionId: row.action_id,
  personId: row.person_id,
  text: row.text,
  raisedAt: row.raised_at,
  settledAt: row.settled_at,
  settledBy: row.settled_by,
  outcome: row.outcome,
  version: row.version,
})

/** Writes a task; nothing where one of the same key was raised before. */
export const insertTask = async (tx: Tx, task: ClerkTask, onceKey: string | null): Promise<boolean> => {
  const written = await tx
    .insertInto('clerk_task')
    .values({
      id: task.id,
      body_id: task.bodyId,
      kind: task.kind,
      action_id: task.actionId,
      person_id: task.personId,
      text: task.text,
      raised_at: task.raisedAt,
      settled_at: task.settledAt,
      settled_by: task.settledBy,
      outcome: task.outcome,
      once_key: onceKey,
    })
    .onConflict(conflict => conflict.column('once_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export const selectTask = async (tx: ReadTx, id: string): Promise<ClerkTask | null> => {
  const row = await tx.selectFrom('clerk_task').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : taskOf(row)
}

/** The tasks of a body that wait, the oldest first. */
export const selectOpenTasks = async (tx: ReadTx, bodyId: string): Promise<readonly ClerkTask[]> =>
  (
    await tx
      .selectFrom('clerk_task')
      .selectAll()
      .where('body_id', '=', bodyId)
      .where('settled_at', 'is', null)
      .orderBy('raised_at')
      .orderBy('id')
      .execute()
  ).map(taskOf)

/** How many tasks of a body wait. */
export const countOpenTasks = async (tx: ReadTx, bodyId: string): Promise<number> =>
  Number(
    (
      await tx
        .selectFrom('clerk_task')
        .select(tx.fn.countAll<number>().as('count'))
        .where('body_id', '=', bodyId)
        .where('settled_at', 'is', null)
        .executeTakeFirst()
    )?.count ?? 0,
  )

/** The tasks of an action that wait. */
export const selectOpenTasksOf = async (tx: ReadTx, actionId: string): Promise<readonly ClerkTask[]> =>
  (
    await tx
      .selectFrom('clerk_task')
      .selectAll()
      .where('action_id', '=', actionId)
      .where('settled_at', 'is', null)
      .orderBy('id')
      .execute()
  ).map(taskOf)

/** Settles a task that waits. False where somebody else did. */
export const updateSettled = async (
  tx: Tx,
  { id, version }: Pick<ClerkTask, 'id' | 'version'>,
  settled: { readonly at: string; readonly by: string; readonly outcome: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('clerk_task')
    .set({ settled_at: settled.at, settled_by: settled.by, outcome: settled.outcome, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
