import type { Look } from '#modules/accounts/index.ts'
import { replay } from '../model/replay.ts'
import type { ActionEvent } from '../model/event.ts'
import { selectHistories } from '../store/events.ts'
import { selectNeverIssued, selectStandingRows } from '../store/faults.ts'

const atOnce = 500

const columnsOf = (events: readonly ActionEvent[]): string => {
  const state = replay(events)
  return JSON.stringify([
    state.standing,
    state.priority,
    state.due.on,
    state.due.meetingId,
    state.carried,
    state.slipped,
    state.issuedAt,
    state.update?.at ?? null,
    state.ended?.at ?? null,
    state.position,
    state.owners.map(one => [one.label, one.personId, one.seatId, one.organisationId, one.answer, one.since]),
  ])
}

const faultOf = (reference: string, columns: string, events: readonly ActionEvent[]): string | null => {
  try {
    return columnsOf(events) === columns ? null : `${reference}: what the record says of it is not what its events say`
  } catch (error) {
    return `${reference}: its events do not follow one another: ${error instanceof Error ? error.message : ''}`
  }
}

/**
 * Whether every action that was agreed is in the ledger, and stands where its events leave it. For the console.
 * @returns a sentence for each fault
 */
export const findStandingFaults = async ({ tx }: Pick<Look, 'tx'>): Promise<readonly string[]> => {
  const faults = (await selectNeverIssued(tx)).map(
    ({ reference, body, date }) => `${body}, ${date}: ${reference} was agreed and is not in the ledger`,
  )
  for (let after = ''; ;) {
    const some = await selectStandingRows(tx, { after, most: atOnce })
    const histories = await selectHistories(
      tx,
      some.map(({ actionId }) => actionId),
    )
    for (const { actionId, reference, columns } of some) {
      const fault = faultOf(reference, columns, histories.get(actionId) ?? [])
      if (fault !== null) faults.push(fault)
    }
    const last = some.at(-1)
    if (last === undefined || some.length < atOnce) return faults
    after = last.actionId
  }
}
