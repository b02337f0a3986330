import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { seatsOnDay } from '#modules/bodies/index.ts'
import type { KnownPeople } from '../model/owner-links.ts'
import { selectAttendance } from '../store/meeting-rows.ts'
import { findMinutes, type FoundMinutes } from './find-minutes.ts'
import { firstTextOf } from './first-text-of.ts'
import { notedPeople, type NotedPeople } from './list-mark.ts'
import { toApprove, type ToApprove } from './to-approve.ts'

export interface Editor extends FoundMinutes {
  /** What is kept, or what the clerk begins with. */
  readonly text: string
  /** 0 where nothing is kept yet. */
  readonly version: number
  readonly people: KnownPeople
  readonly toApprove: readonly ToApprove[]
  /** Who is noted on the page of who came. */
  readonly taken: NotedPeople
}

/**
 * What the page holds on which minutes are typed.
 * @throws NotAllowed where the actor may see the minutes, and not write them
 */
export const editorOf = async (look: Look, meetingId: string): Promise<Editor> => {
  const found = await findMinutes(look, { meetingId })
  if (!found.may('edit')) {
    throw new NotAllowed(
      found.minutes?.state === 'approved'
        ? 'These minutes are approved. A mistake in them is corrected at the next meeting.'
        : 'Only the clerk of the body writes its minutes.',
    )
  }
  return {
    ...found,
    text: found.minutes?.text ?? (await firstTextOf(look, found)),
    version: found.minutes?.version ?? 0,
    people: {
      seats: await seatsOnDay(look, found.body, found.meeting.date),
      attendance: await selectAttendance(look.tx, meetingId),
    },
    toApprove: await toApprove(look, found),
    taken: await notedPeople(look, meetingId),
  }
}
