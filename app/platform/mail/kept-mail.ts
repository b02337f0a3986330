import type { KeptMail } from './mail.ts'

/** The columns that a mail is made of. */
export const mailColumns = [
  'id',
  'to_address',
  'to_name',
  'subject',
  'text',
  'html',
  'attachments',
  'reply_to',
  'message_id',
  'headers',
] as const

interface MailRow {
  readonly id: string
  readonly to_address: string
  readonly to_name: string | null
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly attachments: string
  readonly reply_to: string | null
  readonly message_id: string | null
  readonly headers: string
}

type Attachments = KeptMail['attachments']

const isAttachment = (value: unknown): value is Attachments[number] =>
  typeof value === 'object' && value !== null && 'name' in value && 'type' in value && 'base64' in value

const attachmentsOf = (json: string): Attachments => {
  const given: unknown = JSON.parse(json)
  return Array.isArray(given) ? given.filter(isAttachment) : []
}

const headersOf = (json: string): KeptMail['headers'] => {
  const given: unknown = JSON.parse(json)
  if (typeof given !== 'object' || given === null) return {}
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
}

/** A row of the record as a mail. */
export const keptMail = (row: MailRow): KeptMail => ({
  id: row.id,
  toAddress: row.to_address,
  toName: row.to_name,
  subject: row.subject,
  text: row.text,
  html: row.html,
  attachments: attachmentsOf(row.attachments),
  replyTo: row.reply_to,
  messageId: row.message_id,
  headers: headersOf(row.headers),
})
