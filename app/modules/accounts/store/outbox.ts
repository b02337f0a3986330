import type { ReadTx, Tx } from '#platform/db/database.ts'
import { keptMail, mailColumns } from '#platform/mail/kept-mail.ts'
import type { KeptMail } from '#platform/mail/mail.ts'

const lines = (tx: ReadTx) =>
  tx
    .selectFrom('mail')
    .select(['id', 'to_address', 'to_name', 'subject', 'created_at', 'due_at', 'attempts', 'sent_at', 'given_up_at'])
    .select(['problem', 'uncertain_at', 'bounced_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')

/** Mail, the newest first. Words of mail that signs somebody in are kept only where they may be shown. */
export const selectMail = (tx: ReadTx, most: number) => lines(tx).limit(most).execute()

/** Mail of which nobody knows whether it was sent, the newest first. */
export const selectUncertainMail = (tx: ReadTx, most: number) =>
  lines(tx).where('uncertain_at', 'is not', null).limit(most).execute()

export const selectOneMail = async (tx: ReadTx, id: string) =>
  (await tx
    .selectFrom('mail')
    .select(['id', 'to_address', 'to_name', 'subject', 'text', 'secret', 'created_at', 'sent_at', 'given_up_at'])
    .select(['problem', 'uncertain_at', 'bounced_at'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

/** A mail with all that it is made of; null where there is none that may be shown to others than whom it is for. */
export const selectWholeMail = async (tx: ReadTx, id: string): Promise<KeptMail | null> => {
  const row = await tx
    .selectFrom('mail')
    .select(mailColumns)
    .where('id', '=', id)
    .where('secret', '=', 0)
    .executeTakeFirst()
  return row === undefined ? null : keptMail(row)
}

/** Says that a mail of which nobody knew arrived. False where it was known. */
export const settleMail = async (tx: Tx, id: string, now: string): Promise<boolean> => {
  const settled = await tx
    .updateTable('mail')
    .set(row => ({ sent_at: row.fn.coalesce('handed_at', row.val(now)), uncertain_at: null, problem: null }))
    .where('id', '=', id)
    .where('uncertain_at', 'is not', null)
    .returning('id')
    .execute()
  return settled.length > 0
}

/** Lets a mail that was given up or set aside be tried again from the start. False where it was neither. */
export const reviveMail = async (tx: Tx, id: string, now: string): Promise<boolean> => {
  const revived = await tx
    .updateTable('mail')
    .set({ given_up_at: null, uncertain_at: null, handed_at: null, taken_by: null, attempts: 0, due_at: now })
    .where('id', '=', id)
    .where(any => any.or([any('given_up_at', 'is not', null), any('uncertain_at', 'is not', null)]))
    .where('secret', '=', 0)
    .returning('id')
    .execute()
  return revived.length > 0
}
