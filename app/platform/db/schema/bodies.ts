import type { Generated } from 'kysely'

export interface BodyTables {
  organisation: {
    id: string
    name: string
    short_name: string | null
    /** police, council, fire, probation, health, voluntary, business, other. */
    kind: string
    closed_on: string | null
    /** Whoever answers for its open actions while no holder of a seat does. */
    lead_person_id: string | null
    version: Generated<number>
  }
  /** Other names by which a file may call an organisation, a body or a person, folded for comparison. */
  alias: { kind: string; name: string; folded: string; subject_id: string }
  body: {
    id: string
    /** Its part of the address: "strategic-group". Unique. */
    slug: string
    name: string
    short_name: string | null
    /** strategic-group, sub-group, board, panel, forum, working-group or other. */
    kind: string
    parent_id: string | null
    /** statutory, adopted or private. */
    regime: string
    /** JSON: see the model of the module. */
    quorum: string
    /** continuous (175, 176 …), meeting (from 1), year (1/26 …). */
    numbering: string
    /** The first number of the next minutes, where numbering goes on. */
    next_number: number
    /** What references to its actions begin with: "SBP". */
    prefix: string | null
    meetings_a_year: number
    usual_start: string | null
    usual_end: string | null
    usual_venue: string | null
    established_on: string | null
    dissolved_on: string | null
    successor_id: string | null
    terms_of_reference: string
    /** Of the example partnership, which can be removed. */
    example: number
    version: Generated<number>
  }
  seat: {
    id: string
    body_id: string
    organisation_id: string | null
    /** "Borough Commander", "Cabinet Member". */
    post: string
    /** statutory or invited. */
    basis: string
    voting: number
    /** chair, vice-chair, secretary or member. */
    office: string
    maximum_months: number | null
    position: number
    opened_on: string | null
    closed_on: string | null
    version: Generated<number>
  }
  person: {
    id: string
    name: string
    title: string | null
    email: string | null
    organisation_id: string | null
    /** The person with whom this one was merged; reached through them ever after. */
    merged_into: string | null
    version: Generated<number>
  }
  /** A person in a seat for a time. */
  holding: {
    id: string
    seat_id: string
    person_id: string
    from_on: string | null
    /** The last day; null while it lasts. */
    to_on: string | null
    /** substantive, interim or covering. */
    kind: string
    version: Generated<number>
  }
}
