import type { ReadTx, Tx } from '#platform/db/database.ts'
import { citedNumbers } from '../model/cited-numbers.ts'
import type { MinuteInText } from '../model/minute-rows.ts'
import { inParts } from '#platform/db/in-parts.ts'

interface DecisionColumns {
  readonly kind: string
  readonly marker: string
  readonly text: string
}

interface KeptMinute {
  readonly id: string
  readonly position: number
  readonly number: string | null
  readonly title: string | null
  readonly text: string
  readonly line: number | null
  readonly decisions: readonly DecisionColumns[]
}

/** A minute of the text with the id of its row, and the row that it has already. */
interface Placed {
  readonly id: string
  readonly position: number
  readonly minute: MinuteInText
  readonly kept: KeptMinute | null
}

const selectKept = async (tx: ReadTx, minutesId: string): Promise<readonly KeptMinute[]> => {
  const rows = await tx
    .selectFrom('minute')
    .select(['id', 'position', 'number', 'title', 'text', 'line'])
    .where('minutes_id', '=', minutesId)
    .orderBy('position')
    .execute()
  const decisions = await tx
    .selectFrom('decision')
    .innerJoin('minute', 'minute.id', 'decision.minute_id')
    .select(['decision.minute_id', 'decision.kind', 'decision.marker', 'decision.text'])
    .where('minute.minutes_id', '=', minutesId)
    .orderBy('decision.position')
    .execute()
  const of = Map.groupBy(decisions, ({ minute_id: id }) => id)
  return rows.map(row => ({ ...row, decisions: of.get(row.id) ?? [] }))
}

const keyOf = ({ number, title }: Pick<KeptMinute, 'number' | 'title'>): string => JSON.stringify([number, title])

const place = (kept: readonly KeptMinute[], minutes: readonly MinuteInText[], newId: () => string): Placed[] => {
  const waiting = Map.groupBy(kept, keyOf)
  return minutes.map((minute, position) => {
    const row = waiting.get(keyOf(minute))?.shift() ?? null
    return { id: row?.id ?? newId(), position, minute, kept: row }
  })
}

const decisionsOf = (list: readonly DecisionColumns[]): string =>
  JSON.stringify(list.map(({ kind, marker, text }) => [kind, marker, text]))

const isMoved = ({ position, minute, kept }: Placed): boolean =>
  kept !== null && (kept.position !== position || kept.line !== minute.line || kept.text !== minute.text)

const isDecidedAnew = ({ minute, kept }: Placed): boolean =>
  decisionsOf(kept?.decisions ?? []) !== decisionsOf(minute.decisions)

/**
 * Makes the rows of minutes and decisions say what the text says. A minute keeps its row while it keeps its number and
 * heading, and what did not change is not written, since a text is saved at every pause.
 * @returns the ids of the minutes, in the order of the text
 */
export const writeMinutes = async (
  tx: Tx,
  { minutesId, newId }: { readonly minutesId: string; readonly newId: () => string },
  minutes: readonly MinuteInText[],
): Promise<readonly string[]> => {
  const kept = await selectKept(tx, minutesId)
  const placed = place(kept, minutes, newId)
  const gone = new Set(kept.map(({ id }) => id)).difference(new Set(placed.map(({ id }) => id)))
  const undecided = [...gone, ...placed.filter(isDecidedAnew).flatMap(({ kept: row }) => row?.id ?? [])]
  await inParts(undecided, part => tx.deleteFrom('decision').where('minute_id', 'in', part).execute())
  await inParts([...gone], part =>
    tx.updateTable('action').set({ minute_id: null }).where('minute_id', 'in', part).execute(),
  )
  const reworded = placed.filter(one => one.kept?.text !== one.minute.text)
  const uncited = [...gone, ...reworded.flatMap(({ kept: row }) => row?.id ?? [])]
  await inParts(uncited, part => tx.deleteFrom('minute_citation').where('minute_id', 'in', part).execute())
  await inParts([...gone], part => tx.deleteFrom('minute').where('id', 'in', part).execute())
  for (const { id, position, minute } of placed.filter(isMoved)) {
    const { text, line } = minute
    await tx.updateTable('minute').set({ position, text, line }).where('id', '=', id).execute()
  }
  const fresh = placed
    .filter(one => one.kept === null)
    .map(({ id, position, minute: { number, title, text, line } }) => ({
      id,
      minutes_id: minutesId,
      position,
      number,
      title,
      text,
      line,
    }))
  await inParts(fresh, part => tx.insertInto('minute').values(part).execute())
  const citations = reworded.flatMap(({ id, minute }) =>
    citedNumbers(minute.text).map(cited => ({ minute_id: id, cited })),
  )
  await inParts(citations, part => tx.insertInto('minute_citation').values(part).execute())
  const decisions = placed.filter(isDecidedAnew).flatMap(({ id, minute }) =>
    minute.decisions.map(({ kind, marker, text }, position) => ({
      id: newId(),
      minute_id: id,
      position,
      kind,
      marker,
      text,
    })),
  )
  await inParts(decisions, part => tx.insertInto('decision').values(part).execute())
  return placed.map(({ id }) => id)
}
