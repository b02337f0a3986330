/** Who must be there for a meeting to decide. */
export interface QuorumRule {
  /** Seats (voting, where any are) that must be filled at the table. */
  readonly least: number
  /** A share of the voting seats, such as 0.25, where the rule is one; the greater of the two holds. */
  readonly share?: number
  /** Organisations of which somebody must be there, by id: "must include fire and probation". */
  readonly includes: readonly string[]
}

/** Whether the public's right to see papers comes from the law, is adopted by the body, or does not exist. */
export type AccessRegime = 'statutory' | 'adopted' | 'private'

export const bodyKinds = ['strategic-group', 'sub-group', 'board', 'panel', 'forum', 'working-group', 'other'] as const
export type BodyKind = (typeof bodyKinds)[number]

export interface Body {
  readonly id: string
  /** Its part of the address: "strategic-group". */
  readonly slug: string
  readonly name: string
  readonly shortName: string | null
  readonly kind: BodyKind
  readonly parentId: string | null
  readonly regime: AccessRegime
  readonly quorum: QuorumRule
  /** Minute numbers go on for ever, begin at 1 in each meeting, or in each year. */
  readonly numbering: 'continuous' | 'meeting' | 'year'
  readonly nextNumber: number
  /** What references to its actions begin with. */
  readonly prefix: string | null
  readonly meetingsAYear: number
  readonly usualStart: string | null
  readonly usualEnd: string | null
  readonly usualVenue: string | null
  readonly establishedOn: string | null
  readonly dissolvedOn: string | null
  readonly successorId: string | null
  readonly termsOfReference: string
  readonly example: boolean
  readonly version: number
}

/** A seat, its organisation, and who holds it on the day that was asked about. */
export interface SeatOnDay {
  readonly id: string
  readonly bodyId: string
  readonly post: string
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly basis: 'statutory' | 'invited'
  readonly voting: boolean
  readonly office: 'chair' | 'vice-chair' | 'secretary' | 'member'
  readonly position: number
  /** Null where the seat is vacant. */
  readonly holder: Holder | null
}

export interface Holder {
  readonly personId: string
  readonly name: string
  readonly title: string | null
  readonly email: string | null
  readonly kind: 'substantive' | 'interim' | 'covering'
  readonly from: string | null
  /** The last day; null while it lasts. */
  readonly to: string | null
}

/** What may have other names: those by which files call it. */
export type AliasKind = 'body' | 'organisation' | 'person'
