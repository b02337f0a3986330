import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import { canApproveAt, mayWithMinutes } from '../policy.ts'
import { selectMinutesOfBody } from '../store/minutes.ts'

/** Minutes that wait for their approval. */
export interface ToApprove {
  readonly minutesId: string
  readonly meetingId: string
  readonly date: string
}

/** Minutes of earlier meetings that the actor may record as approved by this one, the earliest first. */
export const toApprove = async (
  look: Pick<Look, 'tx' | 'actor' | 'today'>,
  { meeting, body }: { readonly meeting: Meeting; readonly body: Body },
): Promise<readonly ToApprove[]> => {
  const today = look.today.toString()
  return (await selectMinutesOfBody(look.tx, body.id))
    .filter(({ state }) => mayWithMinutes(look.actor, 'approve', { bodyId: body.id, state }))
    .filter(({ date }) => canApproveAt({ of: { bodyId: body.id, date }, at: meeting, today }))
    .map(({ id, meetingId, date }) => ({ minutesId: id, meetingId, date }))
    .toReversed()
}
