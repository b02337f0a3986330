import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { exemptNumbers, findMinutes } from '#modules/minutes/index.ts'
import type { MinuteFound } from '../model/story.ts'

/** What the actor may see of minutes: null for nothing; the numbers that are kept from them, null for all. */
interface Seen {
  readonly body: Body
  readonly hidden: ReadonlySet<string> | null
}

const seenOf = async (look: Look, minutesId: string): Promise<Seen | null> => {
  try {
    const { body, may, meeting } = await findMinutes(look, { id: minutesId })
    return { body, hidden: may('see-exempt') ? new Set() : await exemptNumbers(look.tx, meeting.id) }
  } catch (error) {
    if (error instanceof NotThere) return null
    throw error
  }
}

/** Tells the body of a minute that the actor may see; null of one that is kept from them. Each minutes are looked at once. */
export const createSight = (look: Look): ((minute: MinuteFound) => Promise<Body | null>) => {
  const known = new Map<string, Promise<Seen | null>>()
  return async minute => {
    const asked = known.get(minute.minutesId) ?? seenOf(look, minute.minutesId)
    known.set(minute.minutesId, asked)
    const seen = await asked
    return seen === null || seen.hidden === null || seen.hidden.has(minute.number) ? null : seen.body
  }
}
