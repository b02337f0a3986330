import { civilDay } from '#kernel/civil-day.ts'
import { longDate } from '#minutes'
import { actionLine, sheetLine } from '../model/owner-mail.ts'
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
  /** What they took over, and from whom. */
  readonly taken: readonly { readonly from: { readonly name: string }; readonly actions: readonly OwedAction[] }[]
  readonly href: string
  /** Until when the link works, an instant. */
  readonly expiresAt: string
  readonly canReply: boolean
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const dayOf = (instant: string): string => longDate(civilDay(instant))

/** The mail that tells an owner of everything that they owe a body. */
export const ownerMail = (given: OwnerMail): MailWords => {
  const { name, bodyName, fresh, open, href, expiresAt, canReply, taken } = given
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
      ...taken.flatMap(({ from, actions }) => [
        { heading: `Taken over from ${from.name}` },
        { list: actions.map(sheetLine) },
      ]),
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

/** The mail to somebody whose actions went to another. */
export const givenUpMail = (given: {
  readonly name: string
  /** Who has them now. */
  readonly to: string
  readonly bodyName: string
  readonly actions: readonly OwedAction[]
}): MailWords => ({
  subject: `Your actions for the ${given.bodyName} went to ${given.to}`,
  body: [
    `Dear ${given.name},`,
    `${given.to} now answers for ${counted(given.actions.length, 'action')} that you had for the ${given.bodyName}. You need do nothing more with ${given.actions.length === 1 ? 'it' : 'them'}, but please tell ${given.to} what they should know.`,
    { list: given.actions.map(sheetLine) },
  ],
})
