import type { QuorumRule } from '../model.ts'

/** A seat at a meeting. Who sits in it, the holder or a substitute, makes no difference. */
export interface QuorumSeat {
  readonly seatId: string
  readonly organisationId: string | null
  readonly voting: boolean
  /** True where its holder, or a substitute for the holder, is at the table. */
  readonly present: boolean
}

/** Whether a meeting may decide, and what it lacks. */
export interface Quorum {
  /** Seats that must be filled. */
  readonly needed: number
  /** Seats that count and are filled. */
  readonly present: number
  /** Ids of organisations that must be there, and of which nobody is. */
  readonly missingOrganisations: readonly string[]
  readonly met: boolean
}

/** A quarter of 12 is 3, whatever the fraction's last binary digit says. */
const rounding = 1e-9

/**
 * Applies a body's rule to who is there. Voting seats count, or all seats where none votes; a share is of all that count,
 * the vacant ones too. Somebody without a vote is enough for an organisation that must be there.
 * @param seats - every seat of the body on the day, each once
 */
export const quorumOf = (rule: QuorumRule, seats: readonly QuorumSeat[]): Quorum => {
  const counted = seats.some(({ voting }) => voting) ? seats.filter(({ voting }) => voting) : seats
  const needed = Math.max(rule.least, Math.ceil((rule.share ?? 0) * counted.length - rounding))
  const present = counted.filter(seat => seat.present).length
  const there = new Set(seats.filter(seat => seat.present).map(({ organisationId }) => organisationId))
  const missingOrganisations = rule.includes.filter(id => !there.has(id))
  return { needed, present, missingOrganisations, met: present >= needed && missingOrganisations.length === 0 }
}
