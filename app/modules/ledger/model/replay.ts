import type { ActionEvent, Due, Happening, HappeningKind, Party } from './event.ts'
import { isOpen, type ActionState, type Answer, type Owing, type Standing } from './standing.ts'

/** An event that cannot follow those before it. Nothing was written. */
export class OutOfTurn extends Error {
  override readonly name = 'OutOfTurn'
}

const owing = (parties: readonly Party[], since: string): readonly Owing[] =>
  parties.map(party => ({ ...party, answer: 'none', since }))

const labels = (parties: readonly Party[]): readonly string[] => parties.map(({ label }) => label)

const ownerAt = ({ owners }: ActionState, place: number): Owing => {
  const owner = owners[place]
  if (owner === undefined) throw new OutOfTurn('The action has no such owner.')
  return owner
}

/** An answer of the lead is how the action stands; another owner's is theirs alone. */
const answered = (
  state: ActionState,
  place: number,
  { answer, standing }: { readonly answer: Answer; readonly standing: Standing },
): Partial<ActionState> => {
  ownerAt(state, place)
  const owners = state.owners.map((owner, at) => (at === place ? { ...owner, answer } : owner))
  return place === 0 ? { owners, standing } : { owners }
}

const asking: readonly Standing[] = ['issued', 'accepted', 'declined', 'date-proposed']

/** Moves the day on which it is due. A later day than it had is a slip. */
const dated = (state: ActionState, due: Due): Partial<ActionState> => ({
  due,
  firstDue: state.firstDue.on === null && state.firstDue.meetingId === null ? due : state.firstDue,
  slipped: state.slipped + (state.due.on !== null && due.on !== null && due.on > state.due.on ? 1 : 0),
})

const update = (what: Extract<Happening, { readonly text: string }>, event: ActionEvent) => ({
  position: event.position,
  at: event.at,
  by: what.saidBy ?? event.by.name,
  channel: event.channel,
  text: what.text,
  files: what.files,
})

/** Owners as an edited text has them: whoever was there before keeps their answer. */
const owning = (before: readonly Owing[], after: readonly Party[], at: string): readonly Owing[] =>
  after.map(party => {
    const was = before.find(
      one => one.label === party.label && one.personId === party.personId && one.seatId === party.seatId,
    )
    return was ?? { ...party, answer: 'none', since: at }
  })

type Of<K extends HappeningKind> = Extract<Happening, { readonly kind: K }>

const reworded = (state: ActionState, { owners, due }: Of<'reworded'>, at: string): Partial<ActionState> => ({
  ...(owners !== null && {
    owners: owning(state.owners, owners, at),
    standing: asking.includes(state.standing) ? 'issued' : state.standing,
  }),
  ...(due !== null && dated(state, due)),
})

const settled = (state: ActionState, { agreed }: Of<'date-settled'>): Partial<ActionState> => {
  const { proposed } = state
  if (proposed === null) throw new OutOfTurn('Nobody has asked for another date.')
  return {
    owners: state.owners.map(owner => (owner.answer === 'date-proposed' ? { ...owner, answer: 'accepted' } : owner)),
    proposed: null,
    standing: state.standing === 'date-proposed' ? 'accepted' : state.standing,
    ...(agreed && dated(state, { on: proposed.on, meetingId: null })),
  }
}

const reported = (
  state: ActionState,
  what: Of<'progress' | 'reported-done'>,
  event: ActionEvent,
): Partial<ActionState> => {
  if (what.owner !== null) ownerAt(state, what.owner)
  return { standing: what.kind === 'progress' ? 'in-progress' : 'reported-done', update: update(what, event) }
}

const carried = (state: ActionState, { due }: Of<'carried'>): Partial<ActionState> => ({
  carried: state.carried + 1,
  standing: state.standing === 'reported-done' ? 'in-progress' : state.standing,
  ...(due !== null && dated(state, due)),
})

/** Whoever comes after has not been asked yet. */
const asked: Partial<ActionState> = { standing: 'issued', declined: null, proposed: null }

const transferred = (
  state: ActionState,
  { owner, to, reason }: Of<'transferred'>,
  { at, position }: ActionEvent,
): Partial<ActionState> => {
  if (to.length === 0) throw new OutOfTurn('Somebody has to take it over.')
  const from = owner === null ? state.owners : [ownerAt(state, owner)]
  const others = owner === null ? [[], []] : [state.owners.slice(0, owner), state.owners.slice(owner + 1)]
  const [before = [], after = []] = others
  return {
    owners: [...before, ...owing(to, at), ...after],
    ...(owner === null || owner === 0 ? asked : {}),
    passings: [...state.passings, { position, at, from: labels(from), to: labels(to), reason, handOver: false }],
  }
}

const handedOver = (
  state: ActionState,
  { owner, to, cause }: Of<'handed-over'>,
  { at, position }: ActionEvent,
): Partial<ActionState> => {
  const from = ownerAt(state, owner)
  return {
    owners: state.owners.map((one, place) => (place === owner ? { ...to, answer: 'none', since: at } : one)),
    ...(owner === 0 && asking.includes(state.standing) ? asked : {}),
    passings: [...state.passings, { position, at, from: [from.label], to: [to.label], reason: cause, handOver: true }],
  }
}

/** What an event makes of an action that was issued, in the order in which an action lives. */
const stepOf = (state: ActionState, event: ActionEvent): Partial<ActionState> => {
  const { what, at, meetingId } = event
  switch (what.kind) {
    case 'issued':
      throw new OutOfTurn('It was issued before.')
    case 'reworded':
      return reworded(state, what, at)
    case 'accepted': {
      const standing = asking.includes(state.standing) ? 'accepted' : state.standing
      return answered(state, what.owner, { answer: 'accepted', standing })
    }
    case 'declined': {
      const { reason, suggested } = what
      const answer = answered(state, what.owner, { answer: 'declined', standing: 'declined' })
      return { ...answer, declined: { reason, suggested } }
    }
    case 'date-proposed': {
      const { on, reason } = what
      const answer = answered(state, what.owner, { answer: 'date-proposed', standing: 'date-proposed' })
      return { ...answer, proposed: { on, reason } }
    }
    case 'date-settled':
      return settled(state, what)
    case 'dated':
      return dated(state, what.due)
    case 'prioritised':
      return { priority: what.priority }
    case 'progress':
    case 'reported-done':
      return reported(state, what, event)
    case 'returned':
      if (state.standing !== 'reported-done') throw new OutOfTurn('Nobody has reported that it is done.')
      return { standing: 'in-progress' }
    case 'carried':
      return carried(state, what)
    case 'transferred':
      return transferred(state, what, event)
    case 'handed-over':
      return handedOver(state, what, event)
    case 'closed':
    case 'withdrawn':
    case 'merged':
      return {
        standing: what.kind,
        ended: { at, meetingId, reason: what.reason },
        mergedInto: what.kind === 'merged' ? what.into : null,
      }
    case 'undone':
      if (state.undoes === null) throw new OutOfTurn('Something else happened to it since, so it cannot be undone.')
      return state.undoes
    case 'reopened':
      if (isOpen(state)) throw new OutOfTurn('It is open already.')
      return { standing: state.update === null ? 'issued' : 'in-progress', ended: null, mergedInto: null }
  }
}

const begin = (event: ActionEvent): ActionState => {
  const { what, at, position } = event
  if (what.kind !== 'issued') throw new OutOfTurn('An action begins with being issued.')
  return {
    standing: 'issued',
    owners: owing(what.owners, at),
    due: what.due,
    firstDue: what.due,
    proposed: null,
    declined: null,
    priority: 'normal',
    carried: 0,
    slipped: 0,
    issuedAt: at,
    update: null,
    passings: [],
    ended: null,
    mergedInto: null,
    undoes: null,
    position,
    at,
  }
}

/** What the body decides of an action, and can take back while nothing has come after. */
const decisions: readonly HappeningKind[] = ['closed', 'carried', 'transferred', 'withdrawn', 'merged']

/**
 * The action after one more event.
 * @param state - null before its first
 * @throws OutOfTurn where the event cannot follow
 */
export const follow = (state: ActionState | null, event: ActionEvent): ActionState => {
  if (state === null) return begin(event)
  const { what, position, at } = event
  if (at < state.at) throw new OutOfTurn('It cannot have happened before what is on record already.')
  if (!isOpen(state) && what.kind !== 'reopened' && what.kind !== 'undone')
    throw new OutOfTurn('The action is no longer open.')
  const undoes = decisions.includes(what.kind) ? { ...state, undoes: null } : null
  return { ...state, ...stepOf(state, event), undoes, position, at }
}

/** The action as its events leave it, in the order of their positions. */
export const replay = (events: readonly ActionEvent[]): ActionState => {
  let state: ActionState | null = null
  for (const event of events) state = follow(state, event)
  if (state === null) throw new OutOfTurn('An action begins with being issued.')
  return state
}
