import type { Party } from '#modules/ledger/index.ts'

/** A seat on the day that is asked about: who sits in it, perhaps in the place of its own holder. */
export interface SeatThen {
  readonly organisationId: string | null
  readonly holderId: string | null
  readonly coveredId: string | null
}

/** What has to be known to say who answers for an action on a day. */
export interface Answering {
  readonly seats: ReadonlyMap<string, SeatThen>
  /** Lead contacts, by organisation. */
  readonly leads: ReadonlyMap<string, string>
  /** Two entries that turned out to be one person: from the one that went to the one that stayed. */
  readonly merged: ReadonlyMap<string, string>
}

/** Who answers for an owner, and as what. */
export interface Answerer {
  readonly personId: string
  readonly as: 'person' | 'holder' | 'cover' | 'lead'
}

/** The person whom an id stands for. */
export const sameAs = (personId: string, { merged }: Pick<Answering, 'merged'>): string =>
  merged.get(personId) ?? personId

/**
 * Who answers for an owner. A seat outlives its holders: whoever holds it on that day answers, or covers for its holder; while
 * nobody does, the lead contact of its organisation. Somebody without a seat answers for themselves.
 * @returns null where nobody does
 */
export const answererOf = (
  { personId, seatId, organisationId }: Omit<Party, 'label'>,
  answering: Answering,
): Answerer | null => {
  const seat = seatId === null ? undefined : answering.seats.get(seatId)
  if (seat === undefined && personId !== null) return { personId: sameAs(personId, answering), as: 'person' }
  const holder = seat?.holderId ?? null
  if (holder !== null) {
    const as = (seat?.coveredId ?? null) === null ? 'holder' : 'cover'
    return { personId: sameAs(holder, answering), as }
  }
  const lead = answering.leads.get(seat?.organisationId ?? organisationId ?? '')
  return lead === undefined ? null : { personId: sameAs(lead, answering), as: 'lead' }
}
