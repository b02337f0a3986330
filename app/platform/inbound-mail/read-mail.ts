import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { headerOf, messageIdsIn } from './header-lines.ts'
import { htmlText } from './html-text.ts'
import { kindOfMail } from './kind-of-mail.ts'
import { newText } from './new-text.ts'
import { readBounce } from './read-bounce.ts'
import type { ReadMail, ReceivedAttachment } from './received-mail.ts'
import { senderSignals } from './sender-signals.ts'

/** A mail as it came, with what is known of its way. */
export interface RawMail {
  readonly bytes: Uint8Array
  /** Null where the envelope names nobody. */
  readonly envelopeFrom: string | null
  /** Addresses by which we send, in lower case. */
  readonly own: readonly string[]
  /** The authserv-id whose word on senders is believed; null for none. */
  readonly trusts: string | null
}

/** No part is followed deeper, and no head is longer, than any mail program makes it. */
const limits = { maxNestingDepth: 30, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 0 } as const

const mostAttachments = 50

/** As much of the words as anybody reads. */
const mostText = 1_000_000

const oneLine = (text: string, most: number): string =>
  text
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim()
    .slice(0, most)

/** A name that is safe to show and to keep: the last part of a path, without what no file system takes. */
const fileName = (name: string | null, at: number): string => {
  const last =
    oneLine(name ?? '', 400)
      .split(/[/\\]/)
      .at(-1) ?? ''
  const safe = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .trim()
  return safe === '' ? `attachment-${at + 1}` : safe.slice(-150)
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

const wordsOf = (attachment: Attachment | undefined): string =>
  attachment === undefined ? '' : new TextDecoder().decode(bytesOf(attachment).subarray(0, 200_000))

const isReportPart = ({ mimeType }: Attachment): boolean =>
  /^message\/(delivery-status|global-delivery-status)$/.test(mimeType)

const isOriginal = ({ mimeType }: Attachment): boolean =>
  /^(message\/rfc822|text\/rfc822-headers|message\/global|message\/global-headers)$/.test(mimeType)

/** What stands in the words, such as the picture of a signature, is no file that somebody sent. */
const isFile = (attachment: Attachment): boolean =>
  attachment.related !== true && !isReportPart(attachment) && attachment.mimeType !== 'application/pgp-signature'

const personOf = (address: Address | undefined): ReadMail['from'] => {
  const one = address?.group === undefined ? address : address.group[0]
  return one?.address === undefined || one.address === ''
    ? null
    : { address: oneLine(one.address, 320), name: oneLine(one.name, 200) }
}

const textOf = ({ text, html }: Email): string => {
  const plain = (text ?? '').slice(0, mostText)
  return plain.trim() === '' ? htmlText((html ?? '').slice(0, mostText)) : plain
}

/** A mail of which nothing could be read. */
export const unreadable = (raw: RawMail): ReadMail => ({
  kind: 'unreadable',
  from: null,
  subject: '',
  messageId: null,
  answers: [],
  text: '',
  attachments: [],
  leftOut: 0,
  bounce: null,
  sender: senderSignals({ headers: [], envelopeFrom: raw.envelopeFrom, fromAddress: null, trusts: null }),
})

const understood = (email: Email, raw: RawMail): ReadMail => {
  const { headers, attachments } = email
  const from = personOf(email.from)
  const subject = oneLine(email.subject ?? '', 500)
  const report = attachments.find(isReportPart)
  const { envelopeFrom, own, trusts } = raw
  const fromAddress = from?.address ?? null
  const kind = kindOfMail({ headers, envelopeFrom, fromAddress, subject, isReport: report !== undefined, own })
  const written = textOf(email)
  const files = kind === 'bounce' ? [] : attachments.filter(isFile)
  const kept = files.slice(0, mostAttachments).map((attachment, at): ReceivedAttachment => ({
    name: fileName(attachment.filename, at),
    type: oneLine(attachment.mimeType, 100).toLowerCase(),
    bytes: bytesOf(attachment),
  }))
  const bounce =
    kind === 'bounce'
      ? readBounce({
          status: wordsOf(report),
          original: wordsOf(attachments.find(isOriginal)),
          text: written,
          failed: headerOf(headers, 'x-failed-recipients'),
        })
      : null
  const answers = [...messageIdsIn(email.inReplyTo ?? ''), ...messageIdsIn(email.references ?? '').toReversed()]
  return {
    kind,
    from,
    subject,
    messageId: messageIdsIn(email.messageId ?? '')[0] ?? null,
    answers: [...new Set(answers)].slice(0, 50),
    text: kind === 'bounce' ? '' : newText(written),
    attachments: kept,
    leftOut: files.length - kept.length,
    bounce,
    sender: senderSignals({ headers, envelopeFrom, fromAddress, trusts }),
  }
}

/** Reads a mail. Never throws on one, whatever it holds: what cannot be read is of the kind "unreadable". */
export const readMail = async (raw: RawMail): Promise<ReadMail> => {
  try {
    const parser = new PostalMime({ ...limits, forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' })
    return understood(await parser.parse(raw.bytes), raw)
  } catch {
    return unreadable(raw)
  }
}
