import { Invalid, NotAllowed, NotThere, Stale, type Problem } from '#kernel/errors.ts'
import type { Minutes } from '#minutes'
import type { Act } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { findMeeting, type Meeting } from '#modules/meetings/index.ts'
import { withApproval } from '../model/approval-text.ts'
import type { Correction } from '../model/record.ts'
import { canApproveAt, mayWithMinutes } from '../policy.ts'
import { readTyped } from '../queries/read-typed.ts'
import { selectMinutes } from '../store/minutes.ts'
import { followApprovals } from './follow-approvals.ts'
import { freezeMinutes } from './freeze-minutes.ts'
import { sayInMinutes } from './say-in-minutes.ts'

export interface ApproveInput {
  readonly minutesId: string
  /** The version that was looked at. */
  readonly version: number
  /** The meeting that approves them. */
  readonly atMeetingId: string
  readonly corrections: readonly Correction[]
}

const checked = (corrections: readonly Correction[]): readonly Correction[] => {
  const problems: Problem[] = corrections.flatMap(({ text }, i) =>
    text.trim() === '' ? [{ field: `correction-${i}`, message: 'Enter the words of the correction' }] : [],
  )
  if (problems.length > 0) throw new Invalid(problems)
  return corrections.map(({ minuteNumber, text }) => ({ minuteNumber, text: text.trim() }))
}

/** Says in the minutes of the later meeting that it approved them, so that nothing is typed twice. */
const sayInLaterMinutes = async (
  act: Act,
  at: { readonly meeting: Meeting; readonly body: Body },
  approval: { readonly date: string; readonly corrections: readonly Correction[] },
): Promise<void> => {
  const later = await selectMinutes(act.tx, { meetingId: at.meeting.id })
  if (later?.state === 'approved') return
  const put = (text: string, minutes: Minutes | null): string => withApproval(text, minutes, approval)
  await sayInMinutes(act, { ...at, reason: 'Minutes approved', put })
}

/**
 * Approves minutes, which is a minute of a later meeting of the same body: they are frozen with the tree that they are
 * read to, what that meeting corrected is kept beside them, and its own minutes say so.
 * @throws Stale where the minutes were changed or approved since they were looked at
 * @throws Invalid (field "correction-0" and so on, or "at" for the meeting)
 */
export const approveMinutes = async (act: Act, input: ApproveInput): Promise<void> => {
  const minutes = await selectMinutes(act.tx, { id: input.minutesId })
  if (minutes === null) throw new NotThere('set of minutes')
  const of = await findMeeting(act, minutes.meetingId)
  const place = { bodyId: of.body.id, state: minutes.state }
  if (!mayWithMinutes(act.actor, 'see', place)) throw new NotThere('set of minutes')
  if (minutes.version !== input.version) throw new Stale('set of minutes')
  if (!mayWithMinutes(act.actor, 'approve', place)) {
    throw new NotAllowed(
      'Only the clerk of the body records that its minutes were approved, once they were sent round.',
    )
  }
  const at = await findMeeting(act, input.atMeetingId)
  if (!canApproveAt({ of: of.meeting, at: at.meeting, today: act.today.toString() })) {
    throw new Invalid([
      { field: 'at', message: 'Choose a later meeting of the same body that was held, or is being held' },
    ])
  }
  const corrections = checked(input.corrections)
  const tree = minutes.tree ?? readTyped(minutes.text).minutes
  if (tree === null) {
    throw new Invalid([
      { field: 'at', message: 'The text does not read as minutes. Put that right, then approve them' },
    ])
  }
  await freezeMinutes(act, {
    minutes,
    tree,
    of: { body: of.body, date: of.meeting.date },
    atMeetingId: at.meeting.id,
    corrections,
  })
  await followApprovals(act, { id: minutes.id, body: of.body })
  await sayInLaterMinutes(act, at, { date: of.meeting.date, corrections })
}
