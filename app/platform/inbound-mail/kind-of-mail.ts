import { headerOf, headersOf, type Headers } from './header-lines.ts'
import type { MailKind } from './received-mail.ts'

/** More machines than any mail on its way passes: it goes round in circles (RFC 5321, 6.3). */
const mostReceived = 30

/** What is needed to tell what a mail is. */
export interface MailTraits {
  readonly headers: Headers
  /** Who it is from by the envelope; null where nobody: that is how reports come. */
  readonly envelopeFrom: string | null
  readonly fromAddress: string | null
  readonly subject: string
  /** True where it holds a report on the delivery of another mail. */
  readonly isReport: boolean
  /** Addresses of our own, in lower case, by which mail is sent. */
  readonly own: readonly string[]
}

const mailerName = /^(mailer-daemon|mail-daemon|postmaster|mailerdaemon)@/i

const awaySubject =
  /^\s*(automatic reply|auto(matic)?[- ]?(reply|response|responder)|autoreply|out of (the )?office|out-of-office|on (annual )?leave|away from (my|the) (desk|office)|i am (currently )?(away|out of)|absence|vacation (reply|response))\b/i

const failSubject =
  /^\s*(undeliver(ed|able)|delivery (status notification|failure|has failed|incomplete)|mail delivery (failed|failure|subsystem)|returned mail|failure notice|message (undeliverable|not delivered)|non remis)/i

const isAuto = ({ headers, subject }: MailTraits): boolean => {
  const auto = headerOf(headers, 'auto-submitted').toLowerCase()
  if (auto !== '' && !auto.startsWith('no')) return true
  if (/^(auto_reply|auto-reply|bulk|junk|list)\b/i.test(headerOf(headers, 'precedence'))) return true
  const told = [
    'x-autoreply',
    'x-autorespond',
    'x-autoresponder',
    'x-auto-response-from',
    'x-mail-autoreply',
    'list-id',
  ]
  if (told.some(name => headerOf(headers, name) !== '')) return true
  if (/^(all|oof)/i.test(headerOf(headers, 'x-auto-response-suppress')) && awaySubject.test(subject)) return true
  return awaySubject.test(subject)
}

/** What a mail is, as far as its head can tell. */
export const kindOfMail = (mail: MailTraits): Exclude<MailKind, 'unreadable'> => {
  const { headers, envelopeFrom, fromAddress, subject, own } = mail
  const from = fromAddress?.toLowerCase() ?? ''
  if (headersOf(headers, 'received').length > mostReceived) return 'loop'
  if (own.includes(from) || headerOf(headers, 'x-matters-arising') !== '') return 'loop'
  if (mail.isReport) return 'bounce'
  const byMachine = envelopeFrom === null || mailerName.test(from)
  if (byMachine && (failSubject.test(subject) || headerOf(headers, 'x-failed-recipients') !== '')) return 'bounce'
  if (mailerName.test(from) && !isAuto(mail)) return 'bounce'
  return byMachine || isAuto(mail) ? 'auto-reply' : 'reply'
}
