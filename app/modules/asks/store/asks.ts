import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { answerKinds, askStates, type Ask, type AskAnswer, type AskPlace, type AskState } from '../model/ask.ts'

const askOf = (row: Selectable<Schema['ask']>): Ask => ({
  id: row.id,
  fromBodyId: row.from_body_id,
  toBodyId: row.to_body_id,
  title: row.title,
  text: row.text,
  exemptParagraph: row.exempt_paragraph,
  raisedMeetingId: row.raised_meeting_id,
  minuteNumber: row.minute_number,
  raisedAt: row.raised_at,
  raisedBy: row.raised_by,
  forwardId: row.forward_id,
  state: askStates.find(state => state === row.state) ?? 'waiting',
  version: row.version,
})

export const insertAsk = async (tx: Tx, ask: Ask): Promise<void> => {
  await tx
    .insertInto('ask')
    .values({
      id: ask.id,
      from_body_id: ask.fromBodyId,
      to_body_id: ask.toBodyId,
      title: ask.title,
      text: ask.text,
      exempt_paragraph: ask.exemptParagraph,
      raised_meeting_id: ask.raisedMeetingId,
      minute_number: ask.minuteNumber,
      raised_at: ask.raisedAt,
      raised_by: ask.raisedBy,
      forward_id: ask.forwardId,
      state: ask.state,
    })
    .execute()
}

export const selectAsk = async (tx: ReadTx, id: string): Promise<Ask | null> => {
  const row = await tx.selectFrom('ask').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : askOf(row)
}

/** What a body asks, or is asked, the latest first. */
export const selectAsksOf = async (
  tx: ReadTx,
  side: 'from_body_id' | 'to_body_id',
  bodyId: string,
): Promise<readonly Ask[]> =>
  (
    await tx.selectFrom('ask').selectAll().where(side, '=', bodyId).orderBy('raised_at', 'desc').orderBy('id').execute()
  ).map(askOf)

/** What was asked at a meeting of the body that asks. */
export const selectRaisedAt = async (tx: ReadTx, meetingId: string): Promise<readonly Ask[]> =>
  (
    await tx
      .selectFrom('ask')
      .selectAll()
      .where('raised_meeting_id', '=', meetingId)
      .orderBy('raised_at')
      .orderBy('id')
      .execute()
  ).map(askOf)

/** Changes an ask that is as it was seen; false where somebody else changed it meanwhile. */
export const updateAsk = async (
  tx: Tx,
  { id, version }: Pick<Ask, 'id' | 'version'>,
  set: { readonly state?: AskState; readonly forward_id?: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('ask')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The agenda that an ask stands on now, the latest where a meeting was adjourned; null where it is on none. */
export const selectPlaceOf = async (tx: ReadTx, forwardId: string): Promise<AskPlace | null> =>
  (await tx
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .select(['meeting.id as meetingId', 'meeting.date', 'agenda_item.title as itemTitle'])
    .where('agenda_item.forward_id', '=', forwardId)
    .where('agenda_item.state', '=', 'open')
    .where('meeting.state', 'in', ['planned', 'called', 'held'])
    .orderBy('meeting.date', 'desc')
    .executeTakeFirst()) ?? null

/** What a meeting of the parent is asked: the asks on its agenda, in its order. */
export const selectAsksBefore = async (tx: ReadTx, meetingId: string): Promise<readonly Ask[]> =>
  (
    await tx
      .selectFrom('ask')
      .innerJoin('agenda_item', 'agenda_item.forward_id', 'ask.forward_id')
      .selectAll('ask')
      .where('agenda_item.meeting_id', '=', meetingId)
      .where('agenda_item.state', '=', 'open')
      .orderBy('agenda_item.position')
      .execute()
  ).map(askOf)

export const insertAnswer = async (tx: Tx, answer: AskAnswer): Promise<void> => {
  await tx
    .insertInto('ask_answer')
    .values({
      id: answer.id,
      ask_id: answer.askId,
      meeting_id: answer.meetingId,
      kind: answer.kind,
      words: answer.words,
      sentence: answer.sentence,
      to_meeting_id: answer.toMeetingId,
      to_on: answer.toOn,
      answered_at: answer.answeredAt,
      answered_by: answer.answeredBy,
    })
    .execute()
}

/** The answers to asks, the earliest first. */
export const selectAnswers = async (tx: ReadTx, askIds: readonly string[]): Promise<readonly AskAnswer[]> =>
  askIds.length === 0
    ? []
    : (
        await tx
          .selectFrom('ask_answer')
          .selectAll()
          .where('ask_id', 'in', askIds)
          .orderBy('answered_at')
          .orderBy('id')
          .execute()
      ).map(row => ({
        id: row.id,
        askId: row.ask_id,
        meetingId: row.meeting_id,
        kind: answerKinds.find(kind => kind === row.kind) ?? 'deferred',
        words: row.words,
        sentence: row.sentence,
        toMeetingId: row.to_meeting_id,
        toOn: row.to_on,
        answeredAt: row.answered_at,
        answeredBy: row.answered_by,
      }))

/** Where the clerks of a body can be written to. */
export const selectClerks = async (
  tx: ReadTx,
  bodyId: string,
): Promise<readonly { readonly email: string; readonly name: string }[]> =>
  tx
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(['account.email', 'account.name'])
    .where('account_role.body_id', '=', bodyId)
    .where('account_role.role', '=', 'clerk')
    .where('account.closed_at', 'is', null)
    .orderBy('account.email')
    .execute()

/** Names and addresses of bodies, for those who may not see the body itself and are asked by it all the same. */
export const selectBodies = async (
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly slug: string }>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('body').select(['id', 'name', 'slug']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, ...body }) => [id, body]))
}

/** Days of meetings by id. */
export const selectDays = async (tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('meeting').select(['id', 'date']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, date }) => [id, date]))
}
