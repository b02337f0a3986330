import { civilDay } from '#kernel/civil-day.ts'
import { longDate } from '#minutes'
import type { Act } from '#modules/accounts/index.ts'
import { listBodies, type Body } from '#modules/bodies/index.ts'
import { awaitingSince, findHistories, type History } from '#modules/ledger/index.ts'
import { isWorkingDay } from '#modules/meetings/index.ts'
import { nextStep, type Escalation } from '../model/escalation.ts'
import { insertEscalation, selectChasePolicy, selectEscalations } from '../store/chase.ts'
import { selectDueMeetings, selectOpen } from '../store/open-actions.ts'

const reasonOf = ({ state }: History, due: string): string => {
  const slipped = state.slipped === 0 ? '' : ` It slipped ${state.slipped === 1 ? 'once' : `${state.slipped} times`}.`
  const word =
    state.update === null
      ? 'Its owner has said nothing since.'
      : `The last word was on ${longDate(civilDay(awaitingSince(state)))}.`
  return `It was due on ${longDate(due)}. ${word}${slipped}`
}

const proposeFor = async (act: Act, body: Body): Promise<void> => {
  const policy = await selectChasePolicy(act.tx, body.id)
  const open = await selectOpen(act.tx, body.id)
  const histories = await findHistories(
    act,
    open.map(({ id }) => id),
  )
  const before = Map.groupBy(await selectEscalations(act.tx, body.id), ({ actionId }) => actionId)
  const meetings = await selectDueMeetings(act.tx, body.id)
  for (const history of histories) {
    const { state, actionId } = history
    const due = state.due.on ?? meetings.get(actionId) ?? null
    const earlier = (before.get(actionId) ?? []).map(one => ({
      step: one.step,
      day: civilDay(one.decidedAt ?? one.proposedAt),
      state: one.state,
    }))
    const step = nextStep({ state, due, policy, today: act.today, before: earlier })
    if (step === null || due === null) continue
    const proposed: Escalation = {
      id: act.newId(),
      actionId,
      bodyId: body.id,
      step,
      reason: reasonOf(history, due),
      proposedAt: act.now,
      state: 'proposed',
      decidedAt: null,
      decidedBy: null,
      toName: null,
      words: null,
      version: 1,
    }
    await insertEscalation(act.tx, proposed)
  }
}

/** Proposes to the chairs of all bodies who might be told of what is late. Nothing is sent. */
export const proposeEscalations = async (act: Act): Promise<void> => {
  if (!isWorkingDay(act.today)) return
  for (const body of await listBodies(act)) if (body.dissolvedOn === null) await proposeFor(act, body)
}
