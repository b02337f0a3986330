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
  'identity.added': () => 'connected their account with another',
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
