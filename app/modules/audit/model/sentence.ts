import type { AuditEntry, Snapshot } from '../model.ts'

const text = (snapshot: Snapshot | null, name: string): string | null => {
  const value = snapshot?.[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** What a record is called, as far as the entry says. */
const nameOf = ({ before, after }: AuditEntry): string | null => {
  for (const field of ['name', 'title', 'post', 'subject', 'reference', 'number', 'date']) {
    const found = text(after, field) ?? text(before, field)
    if (found !== null) return found
  }
  return null
}

/** Who holds or held which seat. */
const holderOf = ({ before, after }: AuditEntry, preposition: 'in' | 'into' = 'in'): string => {
  const said = (name: string): string => text(after, name) ?? text(before, name) ?? ''
  return `${said('person')} ${preposition} the seat ${said('post')}`
}

const signedInBy: Readonly<Record<string, string>> = {
  link: 'by a link',
  passkey: 'with a passkey',
  oidc: 'with another account',
  example: 'in the example',
  console: 'by the link of the console',
}

/** What was done, for actions that noun and verb alone do not tell. */
const special: Readonly<Record<string, (entry: AuditEntry) => string>> = {
  'session.opened': ({ after }) => `signed in ${signedInBy[text(after, 'how') ?? ''] ?? ''}`.trim(),
  'session.ended': ({ after }) => (after?.['sessions'] === 1 ? 'ended a sign-in' : 'ended their other sign-ins'),
  'sign-in-link.sent': () => 'sent a link to sign in',
  'account.invited': () => 'sent a link to sign in',
  'account.added': entry => `added an account for ${nameOf(entry) ?? 'somebody'}`,
  'role.given': entry => `gave ${nameOf(entry) ?? 'somebody'} the role ${text(entry.after, 'role') ?? ''}`,
  'role.taken': entry => `took the role ${text(entry.before, 'role') ?? ''} from ${nameOf(entry) ?? 'somebody'}`,
  'seat.held': entry => `put ${holderOf(entry, 'into')}`,
  'holding.ended': entry => `ended the time of ${holderOf(entry)}`,
  'holding.changed': entry => `corrected the time of ${holderOf(entry)}`,
  'holding.removed': entry => `took out ${holderOf(entry)}, who was entered by mistake`,
  'body.named': entry => `noted that the body is also called ${nameOf(entry) ?? ''}`,
  'organisation.named': entry => `noted that an organisation is also called ${nameOf(entry) ?? ''}`,
  'person.named': entry => `noted that a person is also called ${nameOf(entry) ?? ''}`,
  'meeting.taken-in': entry => `took in the meeting of ${text(entry.after, 'date') ?? 'an unknown day'}`,
  'meeting.planned': entry => `planned the meeting of ${text(entry.after, 'date') ?? 'an unknown day'}`,
  'example.loaded': () => 'filled the record with the example',
  'identity.added': () => 'connected their account with another',
  'job.cancelled': () => 'cancelled a job of the program',
  'job.retried': () => 'started a job of the program again',
  'mail.arrived': () => 'said that a mail had arrived',
  'mail.sent-again': () => 'asked for a mail to be sent again',
}

const plain = (word: string): string => word.replaceAll('-', ' ')

/** "minutes", "attendance": words that take no "a". */
const isUncounted = (noun: string): boolean => /s$|ance$/.test(noun) && !/(ss|us)$/.test(noun)

/** What an entry says, as a sentence: "Priya Nair created the body Safer Wexmoor Strategic Group." */
export const sentence = (entry: AuditEntry): string => {
  const told = special[entry.action]
  if (told !== undefined) return `${entry.by.name} ${told(entry)}.`
  const [noun = '', verb = ''] = entry.action.split('.').map(plain)
  const name = nameOf(entry)
  const article = name !== null || isUncounted(noun) ? 'the' : /^[aeiou]/.test(noun) ? 'an' : 'a'
  return `${entry.by.name} ${verb} ${article} ${noun}${name === null ? '' : ` ${name}`}.`
}
