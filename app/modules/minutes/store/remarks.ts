import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import type { Correction, MinuteRemark } from '../model/record.ts'

const states: readonly MinuteRemark['state'][] = ['open', 'taken', 'declined']

const remarkOf = (row: Selectable<Schema['remark']>): MinuteRemark => ({
  id: row.id,
  minutesId: row.minutes_id,
  minuteNumber: row.minute_number,
  text: row.text,
  byAccountId: row.by_account_id,
  byName: row.by_name,
  at: row.at,
  state: states.find(state => state === row.state) ?? 'open',
  answer: row.answer,
  version: row.version,
})

/** Remarks on minutes, the oldest first. */
export const selectRemarks = async (tx: ReadTx, minutesId: string): Promise<readonly MinuteRemark[]> =>
  (
    await tx.selectFrom('remark').selectAll().where('minutes_id', '=', minutesId).orderBy('at').orderBy('id').execute()
  ).map(remarkOf)

export const selectRemark = async (tx: ReadTx, id: string): Promise<MinuteRemark | null> => {
  const row = await tx.selectFrom('remark').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : remarkOf(row)
}

export const insertRemark = async (
  tx: Tx,
  remark: Omit<MinuteRemark, 'state' | 'answer' | 'version'>,
): Promise<void> => {
  await tx
    .insertInto('remark')
    .values({
      id: remark.id,
      minutes_id: remark.minutesId,
      minute_number: remark.minuteNumber,
      text: remark.text,
      by_account_id: remark.byAccountId,
      by_name: remark.byName,
      at: remark.at,
      state: 'open',
      answer: null,
    })
    .execute()
}

/** Answers a remark that is still of the version given; false where somebody else was first. */
export const updateRemark = async (
  tx: Tx,
  { id, version }: Pick<MinuteRemark, 'id' | 'version'>,
  answer: Pick<MinuteRemark, 'state' | 'answer'>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('remark')
    .set({ ...answer, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

/** What a later meeting corrected, in the order that it was recorded. */
export const selectCorrections = async (tx: ReadTx, minutesId: string): Promise<readonly Correction[]> =>
  (
    await tx
      .selectFrom('correction')
      .select(['minute_number', 'text'])
      .where('minutes_id', '=', minutesId)
      .orderBy('position')
      .execute()
  ).map(({ minute_number: minuteNumber, text }) => ({ minuteNumber, text }))

export const insertCorrection = async (
  tx: Tx,
  given: Correction & {
    readonly id: string
    readonly minutesId: string
    readonly meetingId: string
    readonly at: string
    readonly position: number
  },
): Promise<void> => {
  await tx
    .insertInto('correction')
    .values({
      id: given.id,
      minutes_id: given.minutesId,
      position: given.position,
      minute_number: given.minuteNumber,
      text: given.text,
      meeting_id: given.meetingId,
      recorded_at: given.at,
    })
    .execute()
}

/** True where minutes have a minute of this number. */
export const hasMinute = async (tx: ReadTx, minutesId: string, number: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('minute')
    .select('id')
    .where('minutes_id', '=', minutesId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}
