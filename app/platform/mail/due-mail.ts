import type { Tx } from '#platform/db/database.ts'
import type { KeptMail } from './mail.ts'

/** How often a mail is tried: with the waits between, for about three days. */
const mostAttempts = 14

/** How long whoever has taken a mail has for sending it, in seconds. After that it is sent by somebody else. */
const leaseSeconds = 300

const later = (now: string, seconds: number): string => Temporal.Instant.from(now).add({ seconds }).toString()

/** One minute, two, four … at most eight hours. */
const waitSeconds = (attempts: number): number => Math.min(60 * 2 ** (attempts - 1), 8 * 3600)

type Attachments = KeptMail['attachments']

const isAttachment = (value: unknown): value is Attachments[number] =>
  typeof value === 'object' && value !== null && 'name' in value && 'type' in value && 'base64' in value

const attachmentsOf = (json: string): Attachments => {
  const given: unknown = JSON.parse(json)
  return Array.isArray(given) ? given.filter(isAttachment) : []
}

/** A mail that this process, and for some minutes no other, may send. */
export interface TakenMail extends KeptMail {
  readonly attempts: number
}

/** Takes the mail that has waited longest; null where none is due. */
export const takeDueMail = async (tx: Tx, now: string): Promise<TakenMail | null> => {
  const row = await tx
    .selectFrom('mail')
    .selectAll()
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const attempts = row.attempts + 1
  await tx
    .updateTable('mail')
    .set({ attempts, due_at: later(now, leaseSeconds) })
    .where('id', '=', row.id)
    .execute()
  const { id, subject, text, html } = row
  const to = { toAddress: row.to_address, toName: row.to_name }
  return { id, ...to, subject, text, html, attachments: attachmentsOf(row.attachments), attempts }
}

/** Words that sign somebody in are wiped: they are of use to nobody but a thief once they are sent. */
const wiped = { text: '', html: null, attachments: '[]' } as const

export const markSent = async (tx: Tx, mail: TakenMail, at: { readonly now: string; readonly keeps: boolean }) => {
  const row = tx.updateTable('mail').where('id', '=', mail.id)
  await row.set({ sent_at: at.now, problem: null }).execute()
  if (!at.keeps) await row.where('secret', '=', 1).set(wiped).execute()
}

/** Keeps why it could not be sent, and when to try again, or that there is no use. */
export const markFailed = async (
  tx: Tx,
  mail: TakenMail,
  failure: { readonly now: string; readonly problem: string; readonly final: boolean },
): Promise<void> => {
  const { now, problem } = failure
  const row = tx.updateTable('mail').where('id', '=', mail.id)
  const over = failure.final || mail.attempts >= mostAttempts
  await row
    .set({
      problem: problem.slice(0, 500),
      due_at: later(now, waitSeconds(mail.attempts)),
      given_up_at: over ? now : null,
    })
    .execute()
  if (over) await row.where('secret', '=', 1).set(wiped).execute()
}
