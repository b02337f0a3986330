/** Somebody in a seat for a time. */
export interface HeldTime {
  readonly id: string
  readonly personId: string
  readonly from: string | null
  readonly to: string | null
}

/** Somebody whom the minutes of a day print with the post of the seat. */
export interface Sighting {
  readonly date: string
  readonly personId: string
}

/** What a sighting changes in a seat: nothing; a holder begins, and whoever was there before ends; or one began earlier. */
export type Placing =
  | null
  | { readonly kind: 'hold'; readonly from: string; readonly to: string | null }
  /** `ends` is whoever was there until then, and has to end the day before. */
  | { readonly kind: 'begin-earlier'; readonly id: string; readonly from: string; readonly ends: string | null }

const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

const isOn = ({ from, to }: HeldTime, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

/**
 * What follows from one sighting, given who holds the seat and every sighting of the post. A holder is taken to have come on
 * the first day that they are seen, and to have gone the day before another is; where both are seen by turns, nothing is.
 */
export const placeHolder = (
  held: readonly HeldTime[],
  { date, personId }: Sighting,
  sightings: readonly Sighting[],
): Placing => {
  const there = held.find(one => isOn(one, date))
  const next = held
    .filter(({ from }) => from !== null && from > date)
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))[0]
  if (there !== undefined) {
    if (there.personId === personId) return null
    const comesBack = sightings.some(
      one => one.personId === there.personId && one.date >= date && isOn(there, one.date),
    )
    if (comesBack || there.from === null || there.from >= date) return null
    const goesOn = next?.personId === personId && there.to !== null && dayAfter(there.to) === next.from
    return goesOn
      ? { kind: 'begin-earlier', id: next.id, from: date, ends: there.id }
      : { kind: 'hold', from: date, to: there.to }
  }
  if (next?.from == null) return { kind: 'hold', from: date, to: null }
  const between = sightings.some(one => one.date > date && one.date < (next.from ?? '') && one.personId !== personId)
  if (next.personId === personId && !between) return { kind: 'begin-earlier', id: next.id, from: date, ends: null }
  return { kind: 'hold', from: date, to: dayBefore(next.from) }
}

/** The last day in an earlier post of somebody who is seen in another from a day on. */
export const leavesOn = (seenElsewhere: string): string => dayBefore(seenElsewhere)
