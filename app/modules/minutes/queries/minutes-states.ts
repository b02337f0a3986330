import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import type { MinutesState } from '../model/record.ts'
import { mayWithMinutes } from '../policy.ts'
import { selectMinutesOfBody } from '../store/minutes.ts'

/** How far the minutes of each meeting of a body are, by the id of the meeting: "none" only for those who may write them. */
export const minutesStates = async (
  { tx, actor }: Pick<Look, 'tx' | 'actor'>,
  { id: bodyId }: Body,
): Promise<(meetingId: string) => MinutesState | 'none' | 'hidden'> => {
  const states = new Map((await selectMinutesOfBody(tx, bodyId)).map(({ meetingId, state }) => [meetingId, state]))
  return meetingId => {
    const state = states.get(meetingId) ?? 'none'
    return mayWithMinutes(actor, 'see', { bodyId, state }) ? state : 'hidden'
  }
}
