import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { KeptAction, KeptOwner } from '../model/record.ts'
import { inParts } from '#platform/db/in-parts.ts'

export type ActionRow = Omit<KeptAction, 'minute' | 'withdrawn'>

const columnsOf = (action: ActionRow) => ({
  minute_id: action.minuteId,
  position: action.position,
  reference: action.reference,
  marker: action.marker,
  text: action.text,
  printed: action.printed,
  due_on: action.dueOn,
  due_printed: action.duePrinted,
  status: action.status,
  withdrawn_at: null,
  withdrawn_by: null,
  withdrawn_reason: null,
})

const putOwners = async (tx: Tx, actions: readonly ActionRow[]): Promise<void> => {
  const rows = actions.flatMap(({ id, owners }) =>
    owners.map(({ label, personId, seatId, organisationId }, position) => ({
      action_id: id,
      position,
      label,
      person_id: personId,
      seat_id: seatId,
      organisation_id: organisationId,
    })),
  )
  await inParts(rows, part => tx.insertInto('action_owner').values(part).execute())
}

/** Writes actions that are new. */
export const insertActions = async (tx: Tx, actions: readonly ActionRow[]): Promise<void> => {
  const rows = actions.map(action => ({ id: action.id, minutes_id: action.minutesId, ...columnsOf(action) }))
  await inParts(rows, part => tx.insertInto('action').values(part).execute())
  await putOwners(tx, actions)
}

/** True where the row says all of this already, so that it need not be written again. */
export const isAsKept = (kept: KeptAction, row: ActionRow): boolean =>
  kept.withdrawn === null &&
  JSON.stringify([columnsOf(kept), kept.owners]) === JSON.stringify([columnsOf(row), row.owners])

/** Writes actions that were there before, each into its own row. One that had been withdrawn is in force again. */
export const updateActions = async (tx: Tx, actions: readonly ActionRow[]): Promise<void> => {
  for (const action of actions) {
    await tx.updateTable('action').set(columnsOf(action)).where('id', '=', action.id).execute()
    await tx.deleteFrom('action_owner').where('action_id', '=', action.id).execute()
  }
  await putOwners(tx, actions)
}

/** Takes out actions of a draft, which nobody was told of. */
export const deleteActions = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx.deleteFrom('action_owner').where('action_id', 'in', ids).execute()
  await tx.deleteFrom('action').where('id', 'in', ids).execute()
}

/** Says of actions that were issued that their clause was taken out. */
export const withdrawActions = async (
  tx: Tx,
  ids: readonly string[],
  { at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('action')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason })
    .where('id', 'in', ids)
    .execute()
}

/** The actions of minutes in their order, those that were withdrawn among them. */
export const selectActions = async (tx: ReadTx, minutesId: string): Promise<readonly KeptAction[]> => {
  const rows = await tx
    .selectFrom('action')
    .leftJoin('minute', 'minute.id', 'action.minute_id')
    .selectAll('action')
    .select('minute.number as minuteNumber')
    .where('action.minutes_id', '=', minutesId)
    .orderBy('action.position')
    .orderBy('action.id')
    .execute()
  const owners = await tx
    .selectFrom('action_owner')
    .innerJoin('action', 'action.id', 'action_owner.action_id')
    .selectAll('action_owner')
    .where('action.minutes_id', '=', minutesId)
    .orderBy('action_owner.position')
    .execute()
  const ownersOf = Map.groupBy(owners, ({ action_id: id }) => id)
  return rows.map(row => ({
    id: row.id,
    minutesId: row.minutes_id,
    minuteId: row.minute_id,
    minute: row.minuteNumber,
    position: row.position,
    reference: row.reference,
    marker: row.marker === 'prose' ? 'prose' : 'explicit',
    text: row.text,
    printed: row.printed,
    dueOn: row.due_on,
    duePrinted: row.due_printed,
    status: row.status,
    owners: (ownersOf.get(row.id) ?? []).map((owner): KeptOwner => ({
      label: owner.label,
      personId: owner.person_id,
      seatId: owner.seat_id,
      organisationId: owner.organisation_id,
    })),
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at, by: row.withdrawn_by ?? '', reason: row.withdrawn_reason ?? '' },
  }))
}

/** The numbers of each minutes of a body. */
export const selectNumbers = async (
  tx: ReadTx,
  bodyId: string,
): Promise<readonly { readonly meetingId: string; readonly date: string; readonly numbers: readonly string[] }[]> => {
  const rows = await tx
    .selectFrom('minute')
    .innerJoin('minutes', 'minutes.id', 'minute.minutes_id')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .select(['minute.number', 'meeting.id', 'meeting.date'])
    .where('meeting.body_id', '=', bodyId)
    .orderBy('meeting.date')
    .orderBy('minute.position')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].map(([meetingId, own]) => ({
    meetingId,
    date: own[0]?.date ?? '',
    numbers: own.flatMap(({ number }) => number ?? []),
  }))
}
