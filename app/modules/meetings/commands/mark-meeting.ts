import type { Act } from '#modules/accounts/index.ts'
import type { Meeting } from '../model.ts'
import { changeMeeting } from './change-meeting.ts'
import { reachMeeting, type SeenMeeting } from './reach-meeting.ts'

export interface Marking extends SeenMeeting {
  readonly as: 'held' | 'inquorate'
}

/** Says that a meeting took place, or that too few came for it to decide anything. The one can be corrected to the other. */
export const markMeeting = async (act: Act, { as, ...seen }: Marking): Promise<Meeting> => {
  const { meeting, next } = await reachMeeting(act, seen, as === 'held' ? 'hold' : 'find-inquorate')
  return changeMeeting(act, meeting, { kind: as, set: { state: next }, reason: null })
}
