import { civilDay } from '#kernel/civil-day.ts'
import { longDate } from '#minutes'
import type { Body } from '#modules/bodies/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import { awaitingSince } from '#modules/ledger/index.ts'
import type { OwedAction } from '../model/owed-action.ts'
import type { MailWords } from './owner-mail.ts'

/** What somebody is asked about for one body. */
export interface AskedFor {
  readonly body: Body
  readonly meeting: Meeting
  /** The day on which the papers of that meeting are due. */
  readonly papersDay: string
  readonly actions: readonly OwedAction[]
  /** Where they answer without an account. */
  readonly href: string
  /** Where an answer by mail goes; null where none can be taken. */
  readonly replyTo: string | null
}

const line = ({ reference, text, state, duePrinted }: OwedAction, today: string): string => {
  const { due } = state
  const late = due.on !== null && due.on < today
  const when = due.on === null ? (duePrinted ?? '') : `${late ? 'was due' : 'due'} ${longDate(due.on)}`
  const waits = state.update === null ? `no word since ${longDate(civilDay(awaitingSince(state)))}` : ''
  const facts = [when, waits].filter(Boolean).join('; ')
  return `${reference}: ${text}${facts === '' ? '' : ` (${facts})`}`
}

const partsOf = ({ body, meeting, papersDay, actions, href, replyTo }: AskedFor, today: string): MailWords['body'] => [
  { heading: body.name },
  papersDay >= today
    ? `The next meeting is on ${longDate(meeting.date)}, and its papers are due on ${longDate(papersDay)}.`
    : `The next meeting is on ${longDate(meeting.date)}.`,
  { list: actions.map(action => line(action, today)) },
  { link: href, label: 'Say how it stands' },
  ...(replyTo === null
    ? []
    : [`Or write to ${replyTo}, beginning with the reference (such as ${actions[0]?.reference ?? ''}).`]),
]

/** The one mail of a day that reminds somebody of what they owe, to any number of bodies. */
export const reminderMail = (asked: readonly AskedFor[], today: string): MailWords => {
  const count = asked.reduce((sum, { actions }) => sum + actions.length, 0)
  const things = count === 1 ? 'one action' : `${count} actions`
  const [first] = asked
  const whose = asked.length === 1 && first !== undefined ? first.body.name : `${asked.length} groups`
  return {
    subject: `How does it stand? ${things} for ${whose}`,
    body: [
      'You agreed to the following. A sentence on each is enough; you need no account.',
      ...asked.flatMap(one => partsOf(one, today)),
      'If something here is not yours, say so on the page: it then goes back to the clerk.',
    ],
  }
}
