import { messageIdsIn } from './header-lines.ts'
import type { Bounce } from './received-mail.ts'

/** What a report may hold, each as text; "" for what it does not. */
export interface ReportParts {
  /** The part message/delivery-status. */
  readonly status: string
  /** The mail that came back, or its head. */
  readonly original: string
  /** The words for people. */
  readonly text: string
  /** The header X-Failed-Recipients. */
  readonly failed: string
}

const most = 200_000

/** "Final-Recipient: rfc822; a@b" and the like; lines that go on are joined. */
const field = (text: string, name: string): string =>
  new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(text)?.[1]?.trim() ?? ''

const unfolded = (text: string): string =>
  text
    .slice(0, most)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')

const addressIn = (text: string): string | null =>
  /[^\s<>;:,"'()]{1,100}@[^\s<>;:,"'()]{1,200}/.exec(text)?.[0]?.toLowerCase() ?? null

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300)

/** What a report says of the mail that did not arrive. */
export const readBounce = (parts: ReportParts): Bounce => {
  const status = unfolded(parts.status)
  const text = unfolded(parts.text)
  const original = unfolded(parts.original === '' ? parts.text : parts.original)
  const diagnostic = field(status, 'Diagnostic-Code').replace(/^[\w-]+;\s*/, '')
  const code = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(`${field(status, 'Status')} ${diagnostic} ${text}`)?.[1] ?? null
  const reply = /\b(4\d\d|5\d\d)[ -]/.exec(`${diagnostic} ${text}`)?.[1] ?? ''
  const action = field(status, 'Action').toLowerCase()
  const permanent =
    action === 'delayed' ? false : code === null ? reply.startsWith('5') || action === 'failed' : code.startsWith('5')
  const recipient =
    addressIn(field(status, 'Final-Recipient')) ??
    addressIn(field(status, 'Original-Recipient')) ??
    addressIn(parts.failed)
  const why = diagnostic !== '' ? diagnostic : (/^.*\b[45]\d\d[ -].*$/m.exec(parts.text.slice(0, most))?.[0] ?? text)
  return {
    recipient: recipient ?? addressIn(text),
    messageId: messageIdsIn(field(original, 'Message-ID'))[0] ?? null,
    permanent,
    status: code,
    why: oneLine(why),
  }
}
