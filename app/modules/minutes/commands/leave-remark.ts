import { Invalid, NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import { mayWithMinutes } from '../policy.ts'
import { selectMinutes } from '../store/minutes.ts'
import { hasMinute, insertRemark } from '../store/remarks.ts'

export interface LeaveRemarkInput {
  readonly meetingId: string
  /** Null where it is about the minutes as a whole. */
  readonly minuteNumber: string | null
  readonly text: string
}

const longest = 5_000

/**
 * Says something of circulated minutes.
 * @throws Invalid (field "remark") where nothing, or too much, was typed
 */
export const leaveRemark = async (act: Act, { meetingId, minuteNumber, text }: LeaveRemarkInput): Promise<string> => {
  const { body } = await findMeeting(act, meetingId)
  const minutes = await selectMinutes(act.tx, { meetingId })
  if (minutes === null) throw new NotThere('set of minutes')
  const place = { bodyId: body.id, state: minutes.state }
  if (!mayWithMinutes(act.actor, 'see', place)) throw new NotThere('set of minutes')
  if (!mayWithMinutes(act.actor, 'remark', place)) {
    throw new NotAllowed(
      'Remarks are for members and authors of the body, from the day that its minutes are sent round until they are approved.',
    )
  }
  if (minuteNumber !== null && !(await hasMinute(act.tx, minutes.id, minuteNumber))) throw new NotThere('minute')
  const said = text.trim()
  if (said === '') throw new Invalid([{ field: 'remark', message: 'Enter what is wrong or missing' }])
  if (said.length > longest) {
    throw new Invalid([{ field: 'remark', message: `Use ${longest} characters or fewer` }])
  }
  const id = act.newId()
  await insertRemark(act.tx, {
    id,
    minutesId: minutes.id,
    minuteNumber,
    text: said,
    byAccountId: act.by.kind === 'account' ? act.actor.accountId : null,
    byName: act.by.name,
    at: act.now,
  })
  await recordChange(act, {
    action: 'remark.left',
    subject: { kind: 'minutes', id: minutes.id },
    bodyId: body.id,
    after: { id, minuteNumber, text: said },
  })
  return id
}
