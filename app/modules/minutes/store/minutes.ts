import type { Selectable, Updateable } from 'kysely'
import type { Minutes } from '#minutes'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { minutesStates, type KeptMinutes, type TextVersion } from '../model/record.ts'
import { readListed, readTree } from './tree-column.ts'

/** A row as the module knows it. */
const minutesOf = (row: Selectable<Schema['minutes']>): KeptMinutes => ({
  id: row.id,
  meetingId: row.meeting_id,
  state: minutesStates.find(state => state === row.state) ?? 'draft',
  text: row.text,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
  circulatedAt: row.circulated_at,
  approvedAt: row.approved_at,
  approvedAtMeetingId: row.approved_at_meeting_id,
  fileHash: row.file_hash,
  tree: readTree(row.tree),
  listed: readListed(row.listed),
  version: row.version,
})

export const selectMinutes = async (
  tx: ReadTx,
  by: { readonly id: string } | { readonly meetingId: string },
): Promise<KeptMinutes | null> => {
  const query = tx.selectFrom('minutes').selectAll()
  const row = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('meeting_id', '=', by.meetingId)
  ).executeTakeFirst()
  return row === undefined ? null : minutesOf(row)
}

/** How far the minutes of a meeting are, without their text; null where there are none. */
export const selectStateOfMinutes = async (tx: ReadTx, meetingId: string): Promise<KeptMinutes['state'] | null> => {
  const row = await tx.selectFrom('minutes').select('state').where('meeting_id', '=', meetingId).executeTakeFirst()
  return row === undefined ? null : (minutesStates.find(state => state === row.state) ?? 'draft')
}

export const insertMinutes = async (tx: Tx, minutes: Omit<KeptMinutes, 'version'>): Promise<void> => {
  await tx
    .insertInto('minutes')
    .values({
      id: minutes.id,
      meeting_id: minutes.meetingId,
      state: minutes.state,
      text: minutes.text,
      updated_at: minutes.updatedAt,
      updated_by: minutes.updatedBy,
      circulated_at: minutes.circulatedAt,
      approved_at: minutes.approvedAt,
      approved_at_meeting_id: minutes.approvedAtMeetingId,
      file_hash: minutes.fileHash,
      tree: minutes.tree === null ? null : JSON.stringify(minutes.tree),
      listed: minutes.listed === null ? null : JSON.stringify(minutes.listed),
    })
    .execute()
}

/** What a change may set. */
export interface MinutesChange {
  readonly text?: string
  readonly state?: KeptMinutes['state']
  readonly circulatedAt?: string
  readonly approvedAt?: string
  readonly approvedAtMeetingId?: string
  readonly tree?: Minutes | null
  readonly listed?: KeptMinutes['listed']
}

/** Changes a row that is still of the version given, and counts it up; false where somebody else was first. */
export const updateMinutes = async (
  tx: Tx,
  { id, version, at, by }: { readonly id: string; readonly version: number; readonly at: string; readonly by: string },
  change: MinutesChange,
): Promise<boolean> => {
  const set: Updateable<Schema['minutes']> = { version: version + 1 }
  if (change.text !== undefined) Object.assign(set, { text: change.text, updated_at: at, updated_by: by })
  if (change.state !== undefined) set.state = change.state
  if (change.circulatedAt !== undefined) set.circulated_at = change.circulatedAt
  if (change.approvedAt !== undefined) set.approved_at = change.approvedAt
  if (change.approvedAtMeetingId !== undefined) set.approved_at_meeting_id = change.approvedAtMeetingId
  if (change.tree !== undefined) set.tree = change.tree === null ? null : JSON.stringify(change.tree)
  if (change.listed !== undefined) set.listed = change.listed === null ? null : JSON.stringify(change.listed)
  const done = await tx
    .updateTable('minutes')
    .set(set)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

export const insertVersion = async (
  tx: Tx,
  given: { readonly id: string; readonly minutesId: string } & TextVersion,
): Promise<void> => {
  await tx
    .insertInto('minutes_version')
    .values({
      id: given.id,
      minutes_id: given.minutesId,
      version: given.version,
      characters: given.text.length,
      text: given.text,
      saved_at: given.savedAt,
      saved_by: given.savedBy,
    })
    .execute()
}

/** Texts that were saved, the latest first, without the texts: so many, after the first so many. */
export const selectVersions = async (
  tx: ReadTx,
  minutesId: string,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly (Omit<TextVersion, 'text'> & { readonly characters: number })[]> =>
  tx
    .selectFrom('minutes_version')
    .select(['version', 'saved_at as savedAt', 'saved_by as savedBy', 'characters'])
    .where('minutes_id', '=', minutesId)
    .orderBy('version', 'desc')
    .limit(most)
    .offset(from)
    .execute()

/** How many texts were saved. */
export const countVersions = async (tx: ReadTx, minutesId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('minutes_version')
    .select(tx.fn.countAll<number>().as('count'))
    .where('minutes_id', '=', minutesId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The text as it was at a version: that of the last save up to it. Null where there was none yet. */
export const selectTextAt = async (tx: ReadTx, minutesId: string, version: number): Promise<TextVersion | null> => {
  const row = await tx
    .selectFrom('minutes_version')
    .select(['version', 'saved_at as savedAt', 'saved_by as savedBy', 'text'])
    .where('minutes_id', '=', minutesId)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Minutes of a body with the day of their meeting, the latest meeting first. */
export const selectMinutesOfBody = async (tx: ReadTx, bodyId: string) => {
  const rows = await tx
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .select(['minutes.id', 'minutes.meeting_id as meetingId', 'minutes.state', 'minutes.version', 'meeting.date'])
    .where('meeting.body_id', '=', bodyId)
    .orderBy('meeting.date', 'desc')
    .execute()
  return rows.map(row => ({ ...row, state: minutesStates.find(state => state === row.state) ?? 'draft' }))
}
