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

export const organisationKinds = [
  'council',
  'police',
  'fire',
  'probation',
  'health',
  'education',
  'housing',
  'voluntary',
  'business',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly kind: OrganisationKind
  /** The last day on which there was one; null while there is. */
  readonly closedOn: string | null
  /** The lead contact: whoever answers for its open actions while no holder of a seat does. */
  readonly leadPersonId: string | null
  readonly version: number
}

export const offices = ['chair', 'vice-chair', 'secretary', 'member'] as const
export type Office = (typeof offices)[number]

/** A post on a body, held by an organisation or by nobody's. */
export interface Seat {
  readonly id: string
  readonly bodyId: string
  readonly organisationId: string | null
  readonly post: string
  readonly basis: 'statutory' | 'invited'
  readonly voting: boolean
  readonly office: Office
  /** The longest that one person may hold it; null where there is no limit. */
  readonly maximumMonths: number | null
  readonly position: number
  readonly openedOn: string | null
  /** The last day; null while it lasts. */
  readonly closedOn: string | null
  readonly version: number
}

/** A seat, its organisation, and who holds it on the day that was asked about. */
export interface SeatOnDay extends Seat {
  readonly organisation: string | null
  /** Who sits there: the one who covers, where somebody does. Null where the seat is vacant. */
  readonly holder: Holder | null
  /** The post's own holder, where somebody else sits there meanwhile. */
  readonly covered: Holder | null
}

export const holdingKinds = ['substantive', 'interim', 'covering'] as const
export type HoldingKind = (typeof holdingKinds)[number]

/** A person in a seat for a time. */
export interface Holding {
  readonly id: string
  readonly seatId: string
  readonly personId: string
  /** The first day; null where nobody knows. */
  readonly from: string | null
  /** The last day; null while it lasts. */
  readonly to: string | null
  readonly kind: HoldingKind
  readonly version: number
}

/** A holding with its person. */
export interface Holder {
  readonly holdingId: string
  readonly personId: string
  readonly name: string
  readonly title: string | null
  readonly email: string | null
  readonly kind: HoldingKind
  readonly from: string | null
  /** The last day; null while it lasts. */
  readonly to: string | null
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly email: string | null
  readonly organisationId: string | null
  /** The person who this one turned out to be. */
  readonly mergedInto: string | null
  readonly version: number
}

/** What may have other names: those by which files call it. */
export type AliasKind = 'body' | 'organisation' | 'person'
