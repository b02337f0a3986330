import { findDates } from '../../parse/dates/find-dates.ts'
import type { ActionLog, CivilDate, LogEntry } from '../../tree/nodes.ts'
import type { Mention } from '../owed.ts'

const meetingDateIn = (reference: string | null): CivilDate | null =>
  reference === null ? null : (findDates(reference)[0]?.date ?? null)

const mention = (entry: LogEntry): Mention => ({
  minute: entry.reference,
  meetingDate: meetingDateIn(entry.reference),
  title: null,
  matter: entry.text,
  update: entry.update ?? '',
  status: entry.status,
  owner: entry.owner,
  due: entry.due === null ? null : { printed: entry.due, date: findDates(entry.due)[0]?.date ?? null },
  at: entry.position.start,
})

/** What the entries of an action log say. */
export const mentionsInLog = (log: ActionLog): readonly Mention[] => log.entries.map(mention)
