import type { Minutes } from '#minutes'
import { Stale } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import type { Correction, KeptMinutes } from '../model/record.ts'
import { updateMinutes } from '../store/minutes.ts'
import { insertCorrection } from '../store/remarks.ts'
import { moveNumberOn } from './move-number-on.ts'

export interface Freezing {
  readonly minutes: KeptMinutes
  /** What they are read to: what they say for ever. */
  readonly tree: Minutes
  readonly of: { readonly body: Body; readonly date: string }
  readonly atMeetingId: string
  readonly corrections: readonly Correction[]
  /** Where that was found, if nobody recorded it here. */
  readonly from?: string
}

/**
 * Freezes minutes with the tree that they are read to, and keeps what the approving meeting corrected beside them.
 * Whoever calls it has asked the policy.
 * @throws Stale where the minutes were changed meanwhile
 */
export const freezeMinutes = async (act: Act, freezing: Freezing): Promise<void> => {
  const { minutes, tree, of, atMeetingId, corrections, from } = freezing
  const { id, version, state } = minutes
  for (const [position, correction] of corrections.entries()) {
    const row = { ...correction, id: act.newId(), minutesId: id, meetingId: atMeetingId, at: act.now, position }
    await insertCorrection(act.tx, row)
  }
  const done = await updateMinutes(
    act.tx,
    { id, version, at: act.now, by: act.by.name },
    { state: 'approved', approvedAt: act.now, approvedAtMeetingId: atMeetingId, tree },
  )
  if (!done) throw new Stale('set of minutes')
  await moveNumberOn(act, { body: of.body, date: of.date, tree })
  await recordChange(act, {
    action: 'minutes.approved',
    subject: { kind: 'minutes', id },
    bodyId: of.body.id,
    before: { state, version },
    after: {
      state: 'approved',
      version: version + 1,
      atMeetingId,
      corrections,
      ...(from !== undefined && { from }),
    },
  })
}
