import type { Minutes } from '#minutes'
import { Invalid, NotAllowed } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import type { MinutesState } from '../model/record.ts'
import { mayWithMinutes } from '../policy.ts'
import { insertMinutes, selectMinutes } from '../store/minutes.ts'
import { followApprovals } from './follow-approvals.ts'
import { listedIn } from './follow-people.ts'
import { followText, planFor } from './follow-text.ts'
import { moveNumberOn } from './move-number-on.ts'
import { saveVersion } from './save-version.ts'

export interface KeepMinutesInput {
  readonly meetingId: string
  /** The text that the reader pulled out of the file. */
  readonly text: string
  /** What it was read to: kept as it is, whatever later readers would make of it. */
  readonly tree: Minutes
  /** SHA-256 of the file, which is in the table of files already; null where there is none. */
  readonly fileHash: string | null
  readonly state: MinutesState
}

/**
 * Keeps minutes that were read from a file, with their minutes, decisions and actions.
 * @returns the id of the minutes
 * @throws Invalid (field "meeting") where the meeting has minutes already
 */
export const keepMinutes = async (act: Act, input: KeepMinutesInput): Promise<string> => {
  const { meeting, body } = await findMeeting(act, input.meetingId)
  if (!mayWithMinutes(act.actor, 'edit', { bodyId: body.id, state: 'none' })) {
    throw new NotAllowed('Only the clerk of the body takes in its minutes.')
  }
  if ((await selectMinutes(act.tx, { meetingId: meeting.id })) !== null) {
    throw new Invalid([{ field: 'meeting', message: 'This meeting has minutes already' }])
  }
  const { text, tree, fileHash, state } = input
  const { tx, now, by } = act
  const id = act.newId()
  await insertMinutes(tx, {
    id,
    meetingId: meeting.id,
    state,
    text,
    updatedAt: now,
    updatedBy: by.name,
    circulatedAt: null,
    approvedAt: null,
    approvedAtMeetingId: null,
    fileHash,
    tree,
    listed: listedIn(tree),
  })
  await saveVersion(act, { minutesId: id, version: 1, text })
  const followed = { minutesId: id, state, tree, meeting, body }
  await followText(act, { ...followed, plan: await planFor(act, followed), reason: '', channel: 'file' })
  if (state !== 'draft') await moveNumberOn(act, { body, date: meeting.date, tree })
  await recordChange(act, {
    action: 'minutes.kept',
    subject: { kind: 'minutes', id },
    bodyId: body.id,
    after: { meetingId: meeting.id, state, fileHash, characters: text.length },
  })
  if (state !== 'draft') await followApprovals(act, { id, body })
  return id
}
