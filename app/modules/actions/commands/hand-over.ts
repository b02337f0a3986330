import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { enterEvents } from '#modules/ledger/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { givenUpMail } from '../compose/owner-mail.ts'
import { passedOwners, type Passed } from '../model/hand-over.ts'
import type { OwedAction } from '../model/owed-action.ts'
import { findOwed } from '../queries/find-owed.ts'
import { revokeLink, selectLinkInForce } from '../store/owner-links.ts'
import {
  selectBodiesWithOpen,
  selectBodyContact,
  selectContacts,
  type BodyContact,
  type Contact,
} from '../store/owners.ts'
import type { MailPlaces } from './link-for.ts'
import { raiseTask } from './raise-task.ts'
import { tellOwners } from './tell-owners.ts'

/** What went from one person to another. */
interface HandedOver {
  readonly from: Contact
  readonly to: Contact
  readonly actions: readonly OwedAction[]
}

type Step = Passed & { readonly action: OwedAction }

const enterStep = async (act: Act, { action, place, to, cause }: Step, names: ReadonlyMap<string, Contact>) => {
  const owner = action.state.owners[place]
  if (owner === undefined) return
  const party = {
    label: names.get(to)?.name ?? owner.label,
    personId: to,
    seatId: owner.seatId,
    organisationId: owner.organisationId,
  }
  await enterEvents(act, {
    actionId: action.id,
    channel: 'job',
    what: [{ kind: 'handed-over', owner: place, to: party, cause }],
  })
}

/** The clerk sees what went to whom, and the one before is told what they need no longer do. */
const tellOfIt = async (act: Act, { from, to, actions }: HandedOver, body: BodyContact): Promise<void> => {
  const references = actions.map(({ reference }) => reference)
  const key = actions.map(({ id, state }) => `${id}.${state.position}`).join('+')
  await raiseTask(act, {
    bodyId: body.id,
    kind: 'hand-over',
    actionId: actions[0]?.id ?? null,
    personId: to.id,
    text: `${references.join(', ')} went from ${from.name} to ${to.name}. See that they know what was agreed.`,
    onceKey: `hand-over:${from.id}:${to.id}:${key}`,
  })
  if (from.email === null) return
  await queueMail(act, {
    to: { address: from.email, name: from.name },
    ...givenUpMail({ name: from.name, to: to.name, bodyName: body.name, actions }),
    onceKey: `handed-over:${from.id}:${to.id}:${key}`,
  })
}

/** An action whose owner went, and nobody came. */
const nobodyAnswers = async (act: Act, { id, reference, state, places }: OwedAction, bodyId: string): Promise<void> => {
  const names = places.map(place => state.owners[place]?.label ?? '').join(', ')
  await raiseTask(act, {
    bodyId,
    kind: 'hand-over',
    actionId: id,
    text: `Nobody answers for ${reference}${names === '' ? '' : ` of ${names}`}: name a holder of the seat, or a lead contact of the organisation.`,
    onceKey: `unanswered:${id}:${state.owners[places[0] ?? 0]?.since ?? ''}`,
  })
}

/** Ends the link of somebody who owes the body nothing any more. */
const endLink = async (act: Act, { personId, bodyId }: { readonly personId: string; readonly bodyId: string }) => {
  const link = await selectLinkInForce(act.tx, { personId, bodyId })
  if (link === null) return
  await revokeLink(act.tx, link.id, { at: act.now, reason: 'Handed over' })
  await recordChange(act, {
    action: 'owner-link.withdrawn',
    subject: { kind: 'person', id: personId },
    bodyId,
    before: { sentTo: link.sentTo, madeAt: link.madeAt },
    after: { reason: 'Handed over' },
  })
}

/**
 * Lets the open actions of a body's seats follow their holders: to a successor, to whoever covers and back, or to the lead
 * contact of the organisation. Whoever takes them over gets a link and all that was said, whoever gives them up a list, and
 * the clerk both. Nothing happens where everything is where it belongs.
 * @returns how many owners changed
 */
export const handOver = async (act: Act, bodyId: string, places: MailPlaces): Promise<number> => {
  const body = await selectBodyContact(act.tx, bodyId)
  if (body === null) return 0
  const { byPerson, unanswered, answering } = await findOwed(act, bodyId)
  const open = new Map([...byPerson.values(), unanswered].flat().map(action => [action.id, action]))
  const steps = [...open.values()].flatMap(action =>
    passedOwners(action.state, answering).map((passed): Step => ({ ...passed, action })),
  )
  for (const action of unanswered) await nobodyAnswers(act, action, body.id)
  if (steps.length === 0) return 0
  const names = await selectContacts(act.tx, [...new Set(steps.flatMap(({ from, to }) => [from, to]))])
  for (const step of steps) await enterStep(act, step, names)
  const pairs = Map.groupBy(steps, ({ from, to }) => `${from} ${to}`)
  const taken: HandedOver[] = [...pairs.values()].flatMap(some => {
    const [from, to] = [names.get(some[0]?.from ?? ''), names.get(some[0]?.to ?? '')]
    return from === undefined || to === undefined ? [] : [{ from, to, actions: some.map(({ action }) => action) }]
  })
  for (const one of taken) await tellOfIt(act, one, body)
  await tellOwners(act, { bodyId, actionIds: steps.map(({ action }) => action.id) }, { ...places, taken })
  const after = await findOwed(act, bodyId)
  for (const personId of new Set(steps.map(({ from }) => from))) {
    if (!after.byPerson.has(personId)) await endLink(act, { personId, bodyId })
  }
  return steps.length
}

/** The same for every body, for changes of holders that were entered ahead of their day. */
export const handOverAll = async (act: Act, places: MailPlaces): Promise<void> => {
  for (const bodyId of await selectBodiesWithOpen(act.tx)) await handOver(act, bodyId, places)
}
