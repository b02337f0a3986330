import type { Holder, Holding } from '../model.ts'

/** A stretch of days; null is open at that end. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
}

/** True where the day is one of the stretch. */
export const isOn = ({ from, to }: Span, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

/** True where two stretches have a day in common. */
export const overlap = (a: Span, b: Span): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)

/** The day before: "2026-03-01" → "2026-02-28". */
export const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()

/** Who sits in a seat on a day, and whom they cover: cover goes before the post's own holder, the later before the earlier. */
export const holderOn = (
  holders: readonly Holder[],
  day: string,
): { readonly holder: Holder | null; readonly covered: Holder | null } => {
  const there = holders
    .filter(one => isOn(one, day))
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || a.holdingId.localeCompare(b.holdingId))
  const own = there.find(({ kind }) => kind === 'substantive') ?? null
  const cover = there.find(({ kind }) => kind !== 'substantive') ?? null
  return cover === null ? { holder: own, covered: null } : { holder: cover, covered: own }
}

/** The first day of a person's time in a seat, through reappointments that follow each other without a gap. */
export const heldSince = (holding: Holding, all: readonly Holding[]): string | null => {
  const { from } = holding
  if (from === null) return null
  const before = all.find(
    one =>
      one.id !== holding.id &&
      one.personId === holding.personId &&
      one.seatId === holding.seatId &&
      one.kind === 'substantive' &&
      one.to !== null &&
      one.to >= dayBefore(from) &&
      (one.from === null || one.from < from),
  )
  return before === undefined ? from : heldSince(before, all)
}

/** The last day on which somebody may hold a seat of limited tenure that they have held since a day. */
export const tenureEnd = (since: string, months: number): string =>
  Temporal.PlainDate.from(since).add({ months }).subtract({ days: 1 }).toString()
