import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Mark, MinuteKey } from '../model/story.ts'

/** What clerks said of a minute and others. */
export const selectMarks = async (tx: ReadTx, { minutesId, number }: MinuteKey): Promise<readonly Mark[]> =>
  (
    await tx
      .selectFrom('matter_mark')
      .selectAll()
      .where(or =>
        or.or([
          or.and([or('earlier_minutes_id', '=', minutesId), or('earlier_number', '=', number)]),
          or.and([or('later_minutes_id', '=', minutesId), or('later_number', '=', number)]),
        ]),
      )
      .orderBy('said_at')
      .execute()
  ).map(row => ({
    earlier: { minutesId: row.earlier_minutes_id, number: row.earlier_number },
    later: { minutesId: row.later_minutes_id, number: row.later_number },
    kind: row.kind === 'joined' ? 'joined' : 'split',
  }))

/** Writes what a clerk says of two minutes, in the place of what was said before. */
export const putMark = async (
  tx: Tx,
  { earlier, later, kind }: Mark,
  said: { readonly id: string; readonly at: string; readonly by: string },
): Promise<void> => {
  await tx
    .deleteFrom('matter_mark')
    .where('earlier_minutes_id', '=', earlier.minutesId)
    .where('earlier_number', '=', earlier.number)
    .where('later_minutes_id', '=', later.minutesId)
    .where('later_number', '=', later.number)
    .execute()
  await tx
    .insertInto('matter_mark')
    .values({
      id: said.id,
      earlier_minutes_id: earlier.minutesId,
      earlier_number: earlier.number,
      later_minutes_id: later.minutesId,
      later_number: later.number,
      kind,
      said_at: said.at,
      said_by: said.by,
    })
    .execute()
}
