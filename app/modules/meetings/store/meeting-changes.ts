import type { ReadTx, Tx } from '#platform/db/database.ts'
import { changeKinds, type Appointment, type MeetingChange } from '../model.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const appointmentOf = (json: string): Appointment => {
  const value: unknown = JSON.parse(json)
  const given = isRecord(value) ? value : {}
  const text = (key: string): string | null => {
    const found = given[key]
    return typeof found === 'string' ? found : null
  }
  return { date: text('date') ?? '', starts: text('starts'), ends: text('ends'), venue: text('venue') }
}

const printed = ({ date, starts, ends, venue }: Appointment): string => JSON.stringify({ date, starts, ends, venue })

export const insertMeetingChange = async (
  tx: Tx,
  { meetingId, ...change }: MeetingChange & { readonly meetingId: string },
): Promise<void> => {
  await tx
    .insertInto('meeting_change')
    .values({
      meeting_id: meetingId,
      at: change.at,
      by_name: change.byName,
      kind: change.kind,
      before: printed(change.before),
      after: printed(change.after),
      reason: change.reason,
    })
    .execute()
}

/** Changes of some meetings by the id of the meeting, the earliest first. */
export const selectMeetingChanges = async (
  tx: ReadTx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MeetingChange[]>> => {
  const rows =
    meetingIds.length === 0
      ? []
      : await tx.selectFrom('meeting_change').selectAll().where('meeting_id', 'in', meetingIds).orderBy('id').execute()
  const found = new Map<string, MeetingChange[]>()
  for (const row of rows) {
    const change: MeetingChange = {
      at: row.at,
      byName: row.by_name,
      kind: changeKinds.find(kind => kind === row.kind) ?? 'moved',
      before: appointmentOf(row.before),
      after: appointmentOf(row.after),
      reason: row.reason,
    }
    found.set(row.meeting_id, [...(found.get(row.meeting_id) ?? []), change])
  }
  return found
}
