import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { findMeeting, type Meeting } from '#modules/meetings/index.ts'
import type { KeptMinutes } from '../model/record.ts'
import { mayWithMinutes, type MinutesAction } from '../policy.ts'
import { selectMinutes } from '../store/minutes.ts'

export interface FoundMinutes {
  readonly meeting: Meeting
  readonly body: Body
  /** Null where nobody has begun them, which only those who may begin them are told. */
  readonly minutes: KeptMinutes | null
  readonly may: (action: MinutesAction) => boolean
}

/**
 * The minutes of a meeting.
 * @throws NotThere where there is no such meeting, or its minutes may not be seen
 */
export const findMinutes = async (
  look: Pick<Look, 'tx' | 'actor'>,
  by: { readonly meetingId: string } | { readonly id: string },
): Promise<FoundMinutes> => {
  const minutes = await selectMinutes(look.tx, by)
  const meetingId = 'meetingId' in by ? by.meetingId : minutes?.meetingId
  if (meetingId === undefined) throw new NotThere('set of minutes')
  const { meeting, body } = await findMeeting(look, meetingId)
  const place = { bodyId: body.id, state: minutes?.state ?? 'none' } as const
  if (!mayWithMinutes(look.actor, 'see', place)) throw new NotThere('set of minutes')
  return { meeting, body, minutes, may: action => mayWithMinutes(look.actor, action, place) }
}
