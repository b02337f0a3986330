import { showDate } from '#kernel/date-words.ts'
import { appointmentInWords } from '../model/appointment.ts'
import type { Appointment, Meeting, Letterhead } from '../model.ts'
import { paths } from '../paths.ts'

/** Words of a mail, as `queueMail` takes them. */
export interface Letter {
  readonly subject: string
  readonly body: readonly (
    | string
    | { readonly link: string; readonly label: string }
    | { readonly heading: string }
    | { readonly list: readonly string[] }
  )[]
}

/** The meeting that a letter is about. */
export interface About {
  readonly body: { readonly name: string }
  readonly meeting: Meeting
  readonly letterhead: Letterhead
}

const signIn = ({ meeting, letterhead }: About) =>
  ({ link: `${letterhead.address}${paths.meeting(meeting.id)}`, label: 'See the meeting' }) as const

const invitationNote = 'The file with this mail puts the meeting into your calendar.'

/** @param business - titles of the open items of the agenda, numbered */
export const calledLetter = (about: About, business: readonly string[]): Letter => ({
  subject: `${about.body.name}: meeting on ${showDate(about.meeting.date)}`,
  body: [
    `A meeting of the ${about.body.name} is called for:`,
    appointmentInWords(about.meeting),
    ...(business.length === 0 ? [] : [{ heading: 'Agenda' }, business.join('\n')]),
    signIn(about),
    invitationNote,
  ],
})

const changed = (name: string, before: string | null, after: string | null): string[] =>
  before === after ? [] : [`${name}: ${after ?? 'not set'} (was ${before ?? 'not set'})`]

export const movedLetter = (about: About, before: Appointment, reason: string): Letter => {
  const { meeting, body } = about
  const changes = [
    ...changed('Date', showDate(before.date), showDate(meeting.date)),
    ...changed('Start', before.starts, meeting.starts),
    ...changed('End', before.ends, meeting.ends),
    ...changed('Place', before.venue, meeting.venue),
  ]
  return {
    subject: `${body.name}: meeting of ${showDate(before.date)} is changed`,
    body: [
      `The meeting of the ${body.name} that was to be on ${appointmentInWords(before)} is now:`,
      appointmentInWords(meeting),
      { heading: 'What has changed' },
      { list: changes },
      `Reason: ${reason}`,
      signIn(about),
      'The file with this mail changes the entry in your calendar.',
    ],
  }
}

export const cancelledLetter = (about: About, reason: string): Letter => ({
  subject: `${about.body.name}: meeting of ${showDate(about.meeting.date)} is cancelled`,
  body: [
    `The meeting of the ${about.body.name} on ${appointmentInWords(about.meeting)} is cancelled.`,
    `Reason: ${reason}`,
    signIn(about),
    'The file with this mail takes the entry out of your calendar.',
  ],
})

/** @param from - the meeting that was adjourned; `about` is of the one that continues it */
export const adjournedLetter = (about: About, from: Appointment, reason: string): Letter => ({
  subject: `${about.body.name}: meeting of ${showDate(from.date)} goes on on ${showDate(about.meeting.date)}`,
  body: [
    `The meeting of the ${about.body.name} on ${showDate(from.date)} was adjourned. It goes on:`,
    appointmentInWords(about.meeting),
    `Reason: ${reason}`,
    signIn(about),
    invitationNote,
  ],
})
