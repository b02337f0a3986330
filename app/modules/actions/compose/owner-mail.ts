import { longDate } from '#minutes'
import { actionLine } from '../model/owner-mail.ts'
import type { OwedAction } from '../model/owed-action.ts'

/** What a mail says: paragraphs, headings, lists and links. */
export interface MailWords {
  readonly subject: string
  readonly body: readonly (
    | string
    | { readonly heading: string }
    | { readonly list: readonly string[] }
    | { readonly link: string; readonly label: string }
  )[]
}

export interface OwnerMail {
  readonly name: string
  readonly bodyName: string
  readonly fresh: readonly OwedAction[]
  /** Open from before. */
  readonly open: readonly OwedAction[]
  readonly href: string
  /** Until when the link works, an instant. */
  readonly expiresAt: string
  readonly canReply: boolean
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const dayOf = (instant: string): string =>
  longDate(Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString())

/** The mail that tells an owner of everything that they owe a body. */
export const ownerMail = (given: OwnerMail): MailWords => {
  const { name, bodyName, fresh, open, href, expiresAt, canReply } = given
  const first = fresh[0] ?? open[0]
  return {
    subject: `Your actions for the ${bodyName}${fresh.length > 0 ? `: ${fresh.length} new` : ''}`,
    body: [
      `Dear ${name},`,
      fresh.length > 0
        ? `The ${bodyName} has given you ${counted(fresh.length, 'action')}. Please say whether you will do ${fresh.length === 1 ? 'it' : 'them'}.`
        : `You have ${counted(open.length, 'open action')} for the ${bodyName}.`,
      ...(fresh.length > 0 ? [{ heading: 'New' }, { list: fresh.map(actionLine) }] : []),
      ...(open.length > 0 ? [{ heading: 'Still open' }, { list: open.map(actionLine) }] : []),
      { link: href, label: 'Answer for your actions' },
      'You need no account. There you can accept an action, say that it is not yours, ask for another date, and say how it is going or that it is done.',
      ...(canReply && first !== undefined
        ? [
            `Or answer this e-mail. Begin with the number of the action, such as ${first.reference}, and say how it is going. You can attach files.`,
          ]
        : []),
      `The link is for you alone, until ${dayOf(expiresAt)}. Do not forward it: ask the clerk if an action is for somebody else.`,
    ],
  }
}
