import type { Database, ReadTx, Tx } from '#platform/db/database.ts'
import type { JobAct, PreparedHandler } from '#platform/jobs/job.ts'
import { readLocalPart } from './addresses.ts'
import { inboundKind } from './keep-inbound.ts'
import type { RawMail } from './read-mail.ts'
import type { InboundHandler, ReadMail, ReceivedMail } from './received-mail.ts'

export interface InboundJobOptions<Act> {
  readonly db: Database
  readonly handlers: readonly InboundHandler<Act>[]
  readonly files: { readonly keep: (bytes: Uint8Array) => string; readonly read: (hash: string) => Uint8Array | null }
  /** Reads a mail, in a thread that can be ended; what takes too long or too much is "unreadable". */
  readonly readMail: (raw: RawMail) => Promise<ReadMail>
  /** Addresses by which we send, in lower case. */
  readonly own: readonly string[]
  readonly trusts: string | null
}

const rowOf = async (tx: ReadTx, id: string) =>
  (await tx.selectFrom('inbound_mail').selectAll().where('id', '=', id).executeTakeFirst()) ?? null

/** The mail of ours of one of these Message-IDs, the nearest first; ours are made of their ids unless they say another. */
const findOurs = async (tx: ReadTx, messageIds: readonly string[]): Promise<string | null> => {
  for (const messageId of messageIds) {
    const row = await tx
      .selectFrom('mail')
      .select('id')
      .where(any => any.or([any('message_id', '=', messageId), any('id', '=', messageId.split('@')[0] ?? '')]))
      .executeTakeFirst()
    if (row !== undefined) return row.id
  }
  return null
}

/** What came of a mail of ours is known by what comes back: it left, whatever nobody knew before, and perhaps it did not arrive. */
const settleOurs = async (tx: Tx, mailId: string, mail: ReceivedMail): Promise<void> => {
  const { receivedAt, bounce } = mail
  await tx
    .updateTable('mail')
    .set(row => ({ sent_at: row.fn.coalesce('handed_at', row.val(receivedAt)), uncertain_at: null, problem: null }))
    .where('id', '=', mailId)
    .where('uncertain_at', 'is not', null)
    .execute()
  if (bounce === null || !bounce.permanent) return
  await tx
    .updateTable('mail')
    .set({ bounced_at: receivedAt, problem: bounce.why.slice(0, 500) })
    .where('id', '=', mailId)
    .execute()
}

/** True where a mail of the same Message-ID came to that address before, and was dealt with. */
const cameBefore = async (
  tx: ReadTx,
  inbound: { readonly id: string; readonly recipient: string },
  messageId: string | null,
) => {
  if (messageId === null) return false
  const row = await tx
    .selectFrom('inbound_mail')
    .select('id')
    .where('recipient', '=', inbound.recipient)
    .where('message_id', '=', messageId)
    .where('state', '=', 'done')
    .where('id', '<>', inbound.id)
    .executeTakeFirst()
  return row !== undefined
}

/** The job that reads a mail that came, and gives it to whoever it is for. */
export const inboundJob = <Act extends JobAct>(options: InboundJobOptions<Act>): PreparedHandler<Act> => {
  const { db, handlers, files, own, trusts } = options
  return {
    kind: inboundKind,
    prepare: async ({ inboundId }) => {
      const row = await db.read(tx => rowOf(tx, String(inboundId)))
      if (row === null || row.state === 'done') return () => Promise.resolve()
      const bytes = files.read(row.file_hash)
      if (bytes === null) throw new Error('The file of the mail is missing')
      const read = await options.readMail({ bytes, envelopeFrom: row.envelope_from, own, trusts })
      // What is read once is kept once, whoever it turns out to be for; a second reading keeps the same bytes.
      const attachments = read.attachments.map(({ name, type, bytes: content }) => ({
        name,
        type,
        size: content.length,
        hash: files.keep(content),
      }))
      const recipient = readLocalPart(row.recipient)
      return async act => {
        const same = await cameBefore(act.tx, row, read.messageId)
        const named = recipient?.kind === 'bounce' ? recipient.mailId : null
        const told = [...(read.bounce?.messageId == null ? [] : [read.bounce.messageId]), ...read.answers]
        const mailId = named ?? (await findOurs(act.tx, told))
        const mail: ReceivedMail = {
          ...read,
          attachments,
          id: row.id,
          receivedAt: row.received_at,
          token: recipient?.kind === 'reply' ? recipient.token : null,
          mailId,
        }
        await act.tx
          .updateTable('inbound_mail')
          .set({
            state: 'done',
            kind: same ? 'same' : read.kind,
            from_address: read.from?.address ?? null,
            subject: read.subject,
            message_id: read.messageId,
            mail_id: mailId,
          })
          .where('id', '=', row.id)
          .execute()
        if (same) return
        if (mailId !== null) await settleOurs(act.tx, mailId, mail)
        for (const handler of handlers) {
          const isTheirs = mail.token === null ? mail.kind === 'bounce' : await handler.isKnown(act, mail.token)
          if (isTheirs) await handler.receive(act, mail)
        }
      }
    },
  }
}
