import { queueJob } from '#platform/jobs/queue-job.ts'
import type { JobAct } from '#platform/jobs/job.ts'

/** The kind of the job that reads a mail that came. */
export const inboundKind = 'mail.read-inbound'

/** A mail as the server took it; its bytes are a file already. */
export interface TakenInbound {
  readonly hash: string
  readonly size: number
  readonly envelopeFrom: string | null
  /** Parts of its recipients before the "@". */
  readonly recipients: readonly string[]
}

/**
 * Notes a mail that came, with the job to read it, for each of its recipients. The same mail to the same address is noted once:
 * a mail server that did not hear our yes sends it again.
 */
export const keepInbound = async (act: JobAct, mail: TakenInbound): Promise<void> => {
  for (const recipient of new Set(mail.recipients)) {
    const row = await act.tx
      .insertInto('inbound_mail')
      .values({
        id: act.newId(),
        file_hash: mail.hash,
        size: mail.size,
        envelope_from: mail.envelopeFrom,
        recipient,
        received_at: act.now,
        state: 'waiting',
        kind: null,
        from_address: null,
        subject: null,
        message_id: null,
        mail_id: null,
      })
      .onConflict(conflict => conflict.columns(['recipient', 'file_hash']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (row !== undefined) await queueJob(act, { kind: inboundKind, payload: { inboundId: row.id } })
  }
}
