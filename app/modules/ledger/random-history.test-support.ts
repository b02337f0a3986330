/** Histories of actions that look random and are the same for the same seed. */
import type { Random } from '#test/seeded-random.ts'
import type { ActionEvent, Channel, Due, Happening, Party } from './model/event.ts'
import { follow, OutOfTurn } from './model/replay.ts'
import { isOpen, type ActionState } from './model/standing.ts'

const labels = ['Priya Nair', 'Tom Ashworth', 'Helen Marsh', 'Head of Delivery', 'Wexmoor Fire'] as const
const channels: readonly [Channel, ...Channel[]] = ['page', 'link', 'mail', 'meeting', 'job', 'file']

export interface HistoryOf {
  readonly actionId: string
  /** When it was issued, ISO 8601 in UTC. */
  readonly issuedAt: string
  /** How many events there are tries for. */
  readonly tries: number
  /** An action that it may be merged into, if any. */
  readonly into?: string
  readonly owners?: readonly Party[]
  /** By when it is to be done at first; a day of the weeks that follow, or none, where it is left out. */
  readonly due?: Due
  readonly meetingId?: string | null
}

const daysAfter = (instant: string, days: number): string =>
  Temporal.Instant.from(instant)
    .add({ hours: Math.round(days * 24) })
    .toString()

const someone = (random: Random): Party => ({
  label: random.pick(labels),
  personId: null,
  seatId: null,
  organisationId: null,
})

const someDue = (random: Random, at: string): Due =>
  random.chance(0.3)
    ? { on: null, meetingId: null }
    : { on: daysAfter(at, 7 + random.below(90)).slice(0, 10), meetingId: null }

/** Something that might happen, which may be out of turn. */
const somethingOf = (random: Random, state: ActionState, { into, actionId }: HistoryOf, at: string): Happening => {
  const owner = random.below(state.owners.length + 1)
  const reason = `Reason ${random.below(1000)}`
  const all: readonly [Happening, ...Happening[]] = [
    { kind: 'accepted', owner },
    { kind: 'declined', owner, reason, suggested: random.pick(labels) },
    { kind: 'date-proposed', owner, on: daysAfter(at, random.below(100)).slice(0, 10), reason },
    { kind: 'date-settled', agreed: random.chance(0.5), reason },
    { kind: 'dated', due: someDue(random, at), reason },
    { kind: 'prioritised', priority: random.chance(0.5) ? 'high' : 'normal' },
    { kind: 'progress', owner: random.chance(0.3) ? null : owner, text: `Update ${random.below(1000)}`, files: [] },
    { kind: 'progress', owner: null, saidBy: random.pick(labels), text: 'It goes on', files: [] },
    { kind: 'reported-done', owner, text: 'Done', files: [{ hash: 'a1', name: 'letter.pdf' }] },
    { kind: 'returned', reason },
    { kind: 'closed', reason },
    { kind: 'carried', due: random.chance(0.5) ? null : someDue(random, at), reason },
    { kind: 'carried', due: null, reason },
    { kind: 'transferred', owner: random.chance(0.5) ? null : owner, to: [someone(random)], reason },
    { kind: 'handed-over', owner, to: someone(random), cause: random.chance(0.5) ? 'left' : 'on leave' },
    { kind: 'withdrawn', reason },
    { kind: 'merged', into: into ?? actionId, reason },
    { kind: 'reopened', reason },
    { kind: 'undone', reason },
    { kind: 'undone', reason },
    {
      kind: 'reworded',
      before: 'Write to them',
      after: 'Write to all of them',
      owners: random.chance(0.5) ? null : [someone(random), ...state.owners.slice(0, 1)],
      due: random.chance(0.5) ? null : someDue(random, at),
    },
  ]
  return random.pick(all)
}

const step = (state: ActionState | null, event: ActionEvent): ActionState | null => {
  try {
    return follow(state, event)
  } catch (error) {
    if (error instanceof OutOfTurn) return null
    throw error
  }
}

/** A history that the ledger takes: what is tried out of turn is left out. */
export const randomHistory = (random: Random, given: HistoryOf): readonly ActionEvent[] => {
  const { actionId, issuedAt, tries, meetingId = null } = given
  const owners = given.owners ?? Array.from({ length: random.below(4) }, () => someone(random))
  const eventOf = (position: number, at: string, what: Happening): ActionEvent => ({
    id: `${actionId}-${position}`,
    actionId,
    position,
    at,
    recordedAt: random.chance(0.1) ? daysAfter(at, random.below(50)) : at,
    by: { kind: 'system', id: null, name: random.pick(labels) },
    channel: random.pick(channels),
    meetingId: position === 1 || random.chance(0.2) ? meetingId : null,
    what,
  })
  const first = eventOf(1, issuedAt, { kind: 'issued', owners, due: given.due ?? someDue(random, issuedAt) })
  const events = [first]
  let state = follow(null, first)
  for (let tried = 0; tried < tries; tried++) {
    // Several things may happen at one instant.
    const at = random.chance(0.1) ? state.at : daysAfter(state.at, random.next() * 40)
    // What has ended mostly stays so.
    if (!isOpen(state) && random.chance(0.7)) continue
    const event = eventOf(events.length + 1, at, somethingOf(random, state, given, at))
    const next = step(state, event)
    if (next === null) continue
    state = next
    events.push(event)
  }
  return events
}
