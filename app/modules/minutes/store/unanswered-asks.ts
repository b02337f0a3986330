import type { ReadTx } from '#platform/db/database.ts'

/** Titles of the asks on the agenda of a meeting that nobody has answered, in its order. */
export const selectUnansweredAsks = async (tx: ReadTx, meetingId: string): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('agenda_item')
      .innerJoin('ask', 'ask.forward_id', 'agenda_item.forward_id')
      .select('agenda_item.title')
      .where('agenda_item.meeting_id', '=', meetingId)
      .where('agenda_item.state', '=', 'open')
      .where('ask.state', '=', 'waiting')
      .orderBy('agenda_item.position')
      .execute()
  ).map(({ title }) => title)
