import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { changeHolding, endHolding, findPerson, findSeat, holdSeat } from '#modules/bodies/index.ts'
import type { SeatFacts } from '../model.ts'
import { foldText } from '../model/fold.ts'
import { leavesOn, placeHolder, type Sighting } from '../model/place-holder.ts'
import { printedPost, seatKey } from '../model/post-of.ts'
import { selectSeen, selectSeenPerson, updateAttendanceSeat } from '../store/meetings.ts'
import { selectMadeSeats } from '../store/questions.ts'

interface Seating {
  readonly seatId: string
  /** What the minutes print for it. */
  readonly facts: SeatFacts
  /** The days to look at; all where it is left out. */
  readonly dates?: readonly string[]
}

/** True where it could be done; what a clerk entered before stands in the way of what minutes suggest. */
const could = async (change: () => Promise<unknown>): Promise<boolean> => {
  try {
    await change()
    return true
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return false
  }
}

const place = async (
  act: Act,
  seatId: string,
  { sighting, sightings }: { readonly sighting: Sighting; readonly sightings: readonly Sighting[] },
): Promise<void> => {
  const { history } = await findSeat(act, seatId)
  const placing = placeHolder(history, sighting, sightings)
  if (placing === null) return
  if (placing.kind === 'hold') {
    const { personId } = sighting
    const { from, to } = placing
    await could(() => holdSeat(act, { seatId, personId, from, to, kind: 'substantive', endsOthers: true }))
    return
  }
  const before = history.find(({ id }) => id === placing.ends)
  if (before !== undefined) {
    await could(() => endHolding(act, { id: before.id, version: before.version, on: leavesOn(placing.from) }))
  }
  const found = history.find(({ id }) => id === placing.id)
  if (found === undefined) return
  const { id, version, to, kind } = found
  await could(() => changeHolding(act, { id, version, from: placing.from, to, kind }))
}

/** The last day of an earlier post of a person's, where they are seen in another of the same body and never again in it. */
const endEarlierPosts = async (act: Act, { facts, seatId }: Seating, personId: string): Promise<void> => {
  const { seats } = await findPerson(act, personId)
  const made = await selectMadeSeats(act.tx)
  const own = seats.filter(({ seat }) => seat.bodyId === facts.bodyId && (made.has(seat.id) || seat.id === seatId))
  if (own.length < 2) return
  const seen = (await selectSeenPerson(act.tx, personId)).filter(({ bodyId }) => bodyId === facts.bodyId)
  for (const { seat, holding } of own) {
    const next = own
      .flatMap(one => (one.seat.id !== seat.id && one.holding.from !== null ? [one.holding.from] : []))
      .filter(from => holding.from !== null && from > holding.from)
      .toSorted()[0]
    if (next === undefined || (holding.to !== null && holding.to < next)) continue
    const isSeenAgain = seen.some(
      one =>
        one.date >= next &&
        one.organisationId === seat.organisationId &&
        foldText(printedPost(one, one.organisationId)?.post ?? '') === foldText(seat.post),
    )
    if (!isSeenAgain)
      await could(() => endHolding(act, { id: holding.id, version: holding.version, on: leavesOn(next) }))
  }
}

/**
 * Puts into a seat, day by day, the people whom the minutes print with its post: whoever comes first begins, and ends the day
 * before another is seen. Their rows of the attendance are tied to the seat.
 */
export const seatPeople = async (act: Act, seating: Seating): Promise<void> => {
  const { seatId, facts, dates } = seating
  const key = seatKey(facts)
  const { bodyId, organisationId } = facts
  const seen = (await selectSeen(act.tx, { bodyId, organisationId })).filter(one => {
    const printed = printedPost(one, one.organisationId)
    if (printed === null || one.substituteFor !== null || one.status === 'absent') return false
    return (
      seatKey({ bodyId, organisationId, post: printed.post, personId: printed.shared ? one.personId : null }) === key
    )
  })
  const looked = dates === undefined ? seen : seen.filter(({ date }) => dates.includes(date))
  for (const sighting of looked) await place(act, seatId, { sighting, sightings: seen })
  for (const personId of new Set(looked.map(one => one.personId))) await endEarlierPosts(act, seating, personId)
  await updateAttendanceSeat(
    act.tx,
    looked.map(({ id }) => id),
    seatId,
  )
}
