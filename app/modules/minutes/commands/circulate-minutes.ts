import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { longDate } from '#minutes'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mayWithMinutes } from '../policy.ts'
import { recipientsOf, type Recipient } from '../queries/recipients-of.ts'
import { readTyped } from '../queries/read-typed.ts'
import { selectMinutes, updateMinutes } from '../store/minutes.ts'
import { selectUnansweredAsks } from '../store/unanswered-asks.ts'
import { followLedger } from './follow-ledger.ts'
import { moveNumberOn } from './move-number-on.ts'
import { queueOwnersChanged } from './owners-changed.ts'

export interface CirculateInput {
  readonly meetingId: string
  readonly version: number
  /** Where the minutes can be read, with the name of the host. */
  readonly link: string
}

/**
 * Sends draft minutes to those who attended, for their remarks. From now on an action that an edit takes out stays on
 * record as withdrawn, and the numbers of the body go on behind those of these minutes.
 * @returns whom they were sent to
 * @throws Stale where the minutes were changed since the clerk looked at them
 */
export const circulateMinutes = async (
  act: Act,
  { meetingId, version, link }: CirculateInput,
): Promise<readonly Recipient[]> => {
  const { meeting, body } = await findMeeting(act, meetingId)
  const minutes = await selectMinutes(act.tx, { meetingId })
  if (minutes === null) throw new NotThere('set of minutes')
  if (!mayWithMinutes(act.actor, 'see', { bodyId: body.id, state: minutes.state })) throw new NotThere('set of minutes')
  if (minutes.version !== version) throw new Stale('set of minutes')
  if (!mayWithMinutes(act.actor, 'circulate', { bodyId: body.id, state: minutes.state })) {
    throw new NotAllowed('Only the clerk of the body sends out its minutes, and only while they are a draft.')
  }
  const unanswered = await selectUnansweredAsks(act.tx, meeting.id)
  if (unanswered.length > 0) {
    const asks = unanswered.map(title => `“${title}”`).join(', ')
    throw new NotAllowed(`The meeting has to answer what it was asked before its minutes go out: ${asks}.`)
  }
  const { tx, now, by } = act
  const done = await updateMinutes(
    tx,
    { id: minutes.id, version, at: now, by: by.name },
    { state: 'circulated', circulatedAt: now },
  )
  if (!done) throw new Stale('set of minutes')
  const tree = minutes.tree ?? readTyped(minutes.text).minutes
  if (tree !== null) await moveNumberOn(act, { body, date: meeting.date, tree })
  await followLedger(act, { minutesId: minutes.id, meeting, channel: 'minutes', at: now, before: [], reason: '' })
  await queueOwnersChanged(act, minutes.id)
  const recipients = (await recipientsOf(act, { meeting, body, tree })).filter(({ email }) => email !== null)
  for (const { name, email } of recipients) {
    if (email === null) continue
    await queueMail(act, {
      to: { address: email, name },
      subject: `Draft minutes: ${body.name}, ${longDate(meeting.date)}`,
      body: [
        `The draft minutes of the meeting of the ${body.name} on ${longDate(meeting.date)} are ready.`,
        'Look for what you agreed to do. If something is wrong, leave a remark beside the minute.',
        { link, label: 'Read the draft minutes' },
        `Sent by ${by.name}.`,
      ],
      onceKey: `circulated:${minutes.id}:${email}`,
    })
  }
  await recordChange(act, {
    action: 'minutes.circulated',
    subject: { kind: 'minutes', id: minutes.id },
    bodyId: body.id,
    before: { state: minutes.state, version },
    after: { state: 'circulated', version: version + 1, sentTo: recipients.map(({ name }) => name) },
  })
  return recipients
}
