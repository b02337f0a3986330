import type { ReadTx, Tx } from '#platform/db/database.ts'

/** Mail, the newest first. Words of mail that signs somebody in are kept only where they may be shown. */
export const selectMail = async (tx: ReadTx, most: number) =>
  tx
    .selectFrom('mail')
    .select(['id', 'to_address', 'to_name', 'subject', 'created_at', 'due_at', 'attempts', 'sent_at', 'given_up_at'])
    .select('problem')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()

export const selectOneMail = async (tx: ReadTx, id: string) =>
  (await tx
    .selectFrom('mail')
    .select(['id', 'to_address', 'to_name', 'subject', 'text', 'secret', 'created_at', 'sent_at', 'given_up_at'])
    .select('problem')
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

/** Lets a mail that was given up be tried again from the start. False where it was not given up. */
export const reviveMail = async (tx: Tx, id: string, now: string): Promise<boolean> => {
  const revived = await tx
    .updateTable('mail')
    .set({ given_up_at: null, attempts: 0, due_at: now })
    .where('id', '=', id)
    .where('given_up_at', 'is not', null)
    .where('secret', '=', 0)
    .returning('id')
    .execute()
  return revived.length > 0
}
