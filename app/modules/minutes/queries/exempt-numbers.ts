import type { ReadTx } from '#platform/db/database.ts'
import { openPartOf } from '../model/exempt.ts'
import { selectAgenda } from '../store/meeting-rows.ts'
import { selectMinutes } from '../store/minutes.ts'
import { readTyped } from './read-typed.ts'

/** Numbers of the minutes of a meeting that are exempt; null where that cannot be told, so that all must be taken for exempt. */
export const exemptNumbers = async (tx: ReadTx, meetingId: string): Promise<ReadonlySet<string> | null> => {
  const minutes = await selectMinutes(tx, { meetingId })
  const tree = minutes === null ? null : (minutes.tree ?? readTyped(minutes.text).minutes)
  if (tree === null) return null
  const { minutes: open, hidden } = openPartOf(tree, await selectAgenda(tx, meetingId))
  return open === null ? null : hidden
}
