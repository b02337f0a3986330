import { headersOf, type Headers } from './header-lines.ts'
import type { SenderSignals } from './received-mail.ts'

const domainOf = (address: string | null): string => address?.split('@').at(-1)?.toLowerCase() ?? ''

/** True for the same domain, or one that is part of the other: "mail.example.org" and "example.org". */
const related = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`))

/**
 * What the mail server in front found out. Only lines signed with its name count, and of those the first: whoever sends a mail may
 * write such lines as well, and they stand below those that are added on the way.
 */
const authenticationOf = (headers: Headers, trusts: string | null): SenderSignals['authentication'] => {
  if (trusts === null) return 'unknown'
  const line = headersOf(headers, 'authentication-results')[0]?.toLowerCase() ?? ''
  const signed = /^\s*([^\s;]+)/.exec(line)?.[1] ?? ''
  if (signed !== trusts.toLowerCase()) return 'unknown'
  const dmarc = /\bdmarc\s*=\s*(\w+)/.exec(line)?.[1]
  if (dmarc === 'pass') return 'pass'
  if (dmarc === 'fail' || /\b(spf|dkim)\s*=\s*fail\b/.test(line)) return 'fail'
  return 'unknown'
}

/** What speaks for and against a sender being who they say. */
export const senderSignals = (mail: {
  readonly headers: Headers
  readonly envelopeFrom: string | null
  readonly fromAddress: string | null
  readonly trusts: string | null
}): SenderSignals => ({
  fromMatchesEnvelope: related(domainOf(mail.fromAddress), domainOf(mail.envelopeFrom)),
  authentication: authenticationOf(mail.headers, mail.trusts),
})
