import type { Look } from '#modules/accounts/index.ts'
import { findHistories, type History } from '#modules/ledger/index.ts'
import { answererOf, type Answering } from '../model/answering.ts'
import type { OwedAction } from '../model/owed-action.ts'
import { selectOpen } from '../store/open-actions.ts'
import { readAnswering } from './read-answering.ts'

/** What people owe a body today. */
export interface OwedToBody {
  /** By the id of whoever answers for them. */
  readonly byPerson: ReadonlyMap<string, readonly OwedAction[]>
  /** Those that nobody answers for, or not for every owner. */
  readonly unanswered: readonly OwedAction[]
  readonly answering: Answering
  readonly histories: ReadonlyMap<string, History>
}

/** The open actions of a body, by who answers for them today. Whoever asks has found that the actor may know. */
export const findOwed = async (look: Pick<Look, 'tx' | 'today'>, bodyId: string): Promise<OwedToBody> => {
  const open = await selectOpen(look.tx, bodyId)
  const histories = await findHistories(
    look,
    open.map(({ id }) => id),
  )
  const byId = new Map(histories.map(history => [history.actionId, history]))
  const owners = histories.flatMap(({ state }) => state.owners)
  const answering = await readAnswering(look, owners, look.today.toString())
  const byPerson = new Map<string, OwedAction[]>()
  const unanswered: OwedAction[] = []
  for (const action of open) {
    const state = byId.get(action.id)?.state
    if (state === undefined) continue
    const places = Map.groupBy(
      state.owners.keys(),
      place =>
        answererOf(state.owners[place] ?? { personId: null, seatId: null, organisationId: null }, answering)?.personId,
    )
    for (const [personId, own] of places) {
      const owed = { ...action, state, places: own }
      if (personId === undefined) unanswered.push(owed)
      else byPerson.set(personId, [...(byPerson.get(personId) ?? []), owed])
    }
    if (state.owners.length === 0) unanswered.push({ ...action, state, places: [] })
  }
  return { byPerson, unanswered, answering, histories: byId }
}
