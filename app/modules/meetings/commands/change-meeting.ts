import { Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { ChangeKind, Meeting } from '../model.ts'
import { insertMeetingChange } from '../store/meeting-changes.ts'
import { updateMeeting } from '../store/meetings.ts'

type Columns = Parameters<typeof updateMeeting>[2]

/** What becomes of a meeting, and why, where a reason is given. */
export interface Turn {
  readonly kind: ChangeKind
  readonly set: Columns
  readonly reason: string | null
}

/**
 * Changes a meeting and writes down what it was before, for people (its changes) and for the audit log.
 * @throws Stale where somebody else changed it meanwhile
 */
export const changeMeeting = async (act: Act, before: Meeting, { kind, set, reason }: Turn): Promise<Meeting> => {
  const after = await updateMeeting(act.tx, before, set)
  if (after === null) throw new Stale('meeting')
  await insertMeetingChange(act.tx, {
    meetingId: before.id,
    at: act.now,
    byName: act.by.name,
    kind,
    before,
    after,
    reason,
  })
  await recordChange(act, {
    action: `meeting.${kind}`,
    subject: { kind: 'meeting', id: before.id },
    bodyId: before.bodyId,
    before: { ...before },
    after: { ...after, why: reason },
  })
  return after
}
