import type { Act } from '#modules/accounts/index.ts'
import { seatsOnDay, type Body } from '#modules/bodies/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { invitation } from '../compose/calendar.ts'
import type { About, Letter } from '../compose/meeting-mail.ts'
import type { Meeting, Letterhead } from '../model.ts'
import { holdersOf, type Recipient } from '../queries/list-recipients.ts'

/** What is said, about which meeting. */
export interface Telling extends About {
  readonly body: Body
  readonly meeting: Meeting
  readonly letterhead: Letterhead
  /** "called": with the meeting, its sequence and the person it makes a mail that is written once. */
  readonly event: string
  readonly letter: Letter
  readonly method: 'REQUEST' | 'CANCEL'
  /** The day before it was moved: those who held a seat then, and will not on the new day, are told that it is off for them. */
  readonly before?: string
}

const write = async (act: Act, to: Recipient & { readonly email: string }, telling: Telling): Promise<void> => {
  const { meeting, body, letterhead, event, letter, method } = telling
  await queueMail(act, {
    to: { address: to.email, name: to.name },
    ...letter,
    attachments: [
      {
        name: 'meeting.ics',
        type: `text/calendar; charset=utf-8; method=${method}`,
        content: invitation(method, { meeting, body, letterhead, now: act.now, to }),
      },
    ],
    onceKey: `meeting-${event}:${meeting.id}:${meeting.sequence}:${to.personId}`,
  })
}

/** Writes one mail to each holder of a seat who has an address, with what their calendar needs to follow. */
export const tellHolders = async (act: Act, telling: Telling): Promise<void> => {
  const { body, meeting, before = meeting.date } = telling
  const holders = holdersOf(await seatsOnDay(act, body, meeting.date))
  const former = before === meeting.date ? [] : holdersOf(await seatsOnDay(act, body, before))
  const gone = former.filter(({ personId }) => !holders.some(one => one.personId === personId))
  for (const [people, method] of [
    [holders, telling.method],
    [gone, 'CANCEL'],
  ] as const) {
    for (const { email, ...person } of people) {
      if (email !== null) await write(act, { ...person, email }, { ...telling, method })
    }
  }
}
