import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import { mayWithMinutes } from '../policy.ts'
import { selectMinutes } from '../store/minutes.ts'
import { selectRemark, updateRemark } from '../store/remarks.ts'

export interface AnswerRemarkInput {
  readonly remarkId: string
  readonly version: number
  /** Null where nothing was chosen. */
  readonly state: 'taken' | 'declined' | null
  readonly answer: string
}

/**
 * Answers a remark: taken, or declined with the reason.
 * @throws Invalid (fields "state" and "answer")
 * @throws Stale where it was answered meanwhile
 */
export const answerRemark = async (act: Act, input: AnswerRemarkInput): Promise<void> => {
  const remark = await selectRemark(act.tx, input.remarkId)
  const minutes = remark === null ? null : await selectMinutes(act.tx, { id: remark.minutesId })
  if (remark === null || minutes === null) throw new NotThere('remark')
  const { body } = await findMeeting(act, minutes.meetingId)
  const place = { bodyId: body.id, state: minutes.state }
  if (!mayWithMinutes(act.actor, 'see', place)) throw new NotThere('remark')
  if (!mayWithMinutes(act.actor, 'answer', place)) {
    throw new NotAllowed('Only the clerk of the body answers remarks, and only until the minutes are approved.')
  }
  const answer = input.answer.trim()
  const problems = [
    ...(input.state === null ? [{ field: 'state', message: 'Choose whether you take the remark' }] : []),
    ...(input.state === 'declined' && answer === ''
      ? [{ field: 'answer', message: 'Enter why you do not take the remark' }]
      : []),
  ]
  if (input.state === null || problems.length > 0) throw new Invalid(problems)
  const given = { state: input.state, answer: answer === '' ? null : answer }
  if (!(await updateRemark(act.tx, { id: remark.id, version: input.version }, given))) throw new Stale('remark')
  await recordChange(act, {
    action: 'remark.answered',
    subject: { kind: 'minutes', id: minutes.id },
    bodyId: body.id,
    before: { id: remark.id, state: remark.state, answer: remark.answer },
    after: { id: remark.id, ...given },
  })
}
