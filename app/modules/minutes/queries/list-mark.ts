import { createHash } from 'node:crypto'
import type { Look } from '#modules/accounts/index.ts'
import { attendanceOf, listedFrom, type Listed } from '#modules/meetings/index.ts'

/** Who is noted for a meeting, as a text would list them, and what tells whether that has changed since. */
export interface NotedPeople {
  readonly noted: readonly Listed[]
  readonly mark: string
}

/** The people whom the first text of the minutes of a meeting lists. */
export const notedPeople = async (look: Pick<Look, 'tx' | 'actor'>, meetingId: string): Promise<NotedPeople> => {
  const noted = listedFrom(await attendanceOf(look, meetingId))
  return { noted, mark: createHash('sha256').update(JSON.stringify(noted)).digest('base64url').slice(0, 16) }
}
