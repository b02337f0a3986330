import type { Tx } from '#platform/db/database.ts'
import { answerAbove } from './answer-above.ts'
import type { Mail, MailAttachment } from './mail.ts'
import { printHtml, printText } from './print-parts.ts'

/** What is needed to write a mail: what every command has. */
export interface MailAct {
  readonly tx: Tx
  /** This instant, ISO 8601 in UTC. */
  readonly now: string
  readonly newId: () => string
}

/** A header of a mail is one line: whatever would begin another becomes a blank. */
const oneLine = (text: string): string => text.replace(/[\r\n\u0000-\u001f\u007f]+/g, ' ').trim()

const base64 = (content: MailAttachment['content']): string => Buffer.from(content).toString('base64')

const withBrackets = (messageId: string): string => `<${oneLine(messageId).replace(/[<>\s]/g, '')}>`

const headersOf = ({ inReplyTo, listUnsubscribe, headers = {} }: Mail): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [oneLine(name), oneLine(value)])),
  ...(inReplyTo !== undefined && { 'In-Reply-To': withBrackets(inReplyTo), References: withBrackets(inReplyTo) }),
  ...(listUnsubscribe !== undefined && {
    'List-Unsubscribe': `<${oneLine(listUnsubscribe)}>`,
    // A mail program may offer a button of its own, which sends a POST to that address (RFC 8058).
    ...(listUnsubscribe.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }),
})

/**
 * Writes a mail into the record, in the transaction of the change that it tells of: it is sent after the change is kept, and
 * never where it was not.
 * @returns its id, or null where a mail of the same `onceKey` was written before
 */
export const queueMail = async ({ tx, now, newId }: MailAct, mail: Mail): Promise<string | null> => {
  const id = newId()
  const { to, attachments = [], onceKey = null, dueAt = now, secret = false } = mail
  const subject = oneLine(mail.subject)
  const body = mail.replyTo === undefined ? mail.body : [answerAbove, ...mail.body]
  const written = await tx
    .insertInto('mail')
    .values({
      id,
      to_address: oneLine(to.address),
      to_name: to.name === null ? null : oneLine(to.name),
      subject,
      text: printText(body),
      html: printHtml(subject, body),
      attachments: JSON.stringify(
        attachments.map(({ name, type, content }) => ({
          name: oneLine(name),
          type: oneLine(type),
          base64: base64(content),
        })),
      ),
      created_at: now,
      due_at: dueAt,
      attempts: 0,
      secret: secret ? 1 : 0,
      veiled: mail.veiled ?? null,
      sent_at: null,
      given_up_at: null,
      problem: null,
      once_key: onceKey,
      reply_to: mail.replyTo === undefined ? null : oneLine(mail.replyTo),
      message_id: mail.messageId === undefined ? null : oneLine(mail.messageId).replace(/[<>\s]/g, ''),
      headers: JSON.stringify(headersOf(mail)),
      if_uncertain: mail.ifUncertain ?? (secret ? 'again' : 'ask'),
    })
    .onConflict(conflict => conflict.column('once_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written === undefined ? null : id
}
