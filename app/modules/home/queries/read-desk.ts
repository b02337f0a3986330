import type { Look } from '#modules/accounts/index.ts'
import { listBodies, mayOnBody, seatsNeedingEye, type Body, type EyeItem } from '#modules/bodies/index.ts'
import { listMeetings, type Meeting } from '#modules/meetings/index.ts'

/** A body as its people find it on their desk. */
export interface BodyOnDesk {
  readonly body: Body
  /** The next meeting that is not over; null where none is planned. */
  readonly next: Meeting | null
  /** The last meeting that took place. */
  readonly last: Meeting | null
  /** What the clerk should look at; empty for those who keep no seats. */
  readonly eye: readonly EyeItem[]
}

const isAhead = ({ state, date }: Meeting, today: string): boolean =>
  (state === 'planned' || state === 'called') && date >= today

const isOver = ({ state }: Meeting): boolean => state === 'held' || state === 'inquorate' || state === 'adjourned'

/** The bodies of whoever is signed in: what comes next, what was last, and what needs an eye. Dissolved ones are left out. */
export const readDesk = async (look: Look): Promise<readonly BodyOnDesk[]> => {
  const today = look.today.toString()
  const desk: BodyOnDesk[] = []
  for (const body of await listBodies(look)) {
    if (body.dissolvedOn !== null && body.dissolvedOn < today) continue
    const meetings = await listMeetings(look, body)
    const keeps = mayOnBody(look.actor, 'change-holder', body)
    desk.push({
      body,
      next: meetings.findLast(meeting => isAhead(meeting, today)) ?? null,
      last: meetings.find(isOver) ?? null,
      eye: keeps ? await seatsNeedingEye(look, body) : [],
    })
  }
  return desk
}
