/** The example partnership: an invented borough, its agencies and people, and two years of what they agreed and forgot. */

export type OrganisationKey =
  | 'council'
  | 'police'
  | 'fire'
  | 'probation'
  | 'health'
  | 'homes'
  | 'aid'
  | 'youth'
  | 'traders'
  | 'ambulance'
  | 'college'

export interface StoryOrganisation {
  readonly key: OrganisationKey
  readonly name: string
  readonly shortName: string | null
  readonly kind: 'council' | 'police' | 'fire' | 'probation' | 'health' | 'voluntary' | 'business' | 'other'
}

/** Somebody of the story, by the key that seats use. */
export interface StoryPerson {
  readonly title: string
  readonly name: string
  readonly organisation: OrganisationKey
}

export interface StorySeat {
  readonly key: string
  readonly post: string
  readonly organisation: OrganisationKey
  readonly office: 'chair' | 'vice-chair' | 'secretary' | 'member'
  readonly statutory: boolean
  /** Who held it, in order; each until the meeting before which they left (0 is the first). The last stays. */
  readonly holders: readonly { readonly person: string; readonly until?: number; readonly interim?: boolean }[]
  /** Meetings that its holder missed: with a word, or without one. */
  readonly apologies?: readonly number[]
  readonly absent?: readonly number[]
}

/** What became of an action by the next meeting. What is `lost` is never spoken of again. */
export type StoryOutcome = 'closed' | 'carried' | 'lost'

export interface StoryStep {
  /** The meeting: 0 is the first of the two years. */
  readonly at: number
  /** What was said. `{key}` stands for whoever held that seat then: "Superintendent Whitlock". */
  readonly said: string
  /** What was resolved: "That …", without the first word. */
  readonly resolved?: string
  /** Seats that have to do it. */
  readonly owners?: readonly string[]
  readonly outcome?: StoryOutcome
  /** What the next meeting was told of it. */
  readonly update?: string
  /** What somebody promised, without a resolution behind it. */
  readonly promise?: string
}

export interface StoryThread {
  readonly title: string
  readonly steps: readonly StoryStep[]
}

export interface StoryBody {
  readonly key: string
  readonly name: string
  readonly shortName: string
  readonly kind: 'strategic-group' | 'sub-group'
  readonly prefix: string
  readonly regime: 'statutory' | 'adopted' | 'private'
  readonly quorum: { readonly least: number; readonly includes: readonly OrganisationKey[] }
  /** Which weekday of the month it meets: the third Thursday is { week: 3, weekday: 4 }. */
  readonly day: { readonly week: number; readonly weekday: number }
  /** How many months before the strategic group it meets. */
  readonly monthsBefore: number
  readonly starts: string
  readonly ends: string
  readonly venue: string
  /** Number of the first minute of the two years. */
  readonly firstNumber: number
  readonly seats: readonly StorySeat[]
  readonly threads: readonly StoryThread[]
  readonly termsOfReference: string
  /** Meetings that went wrong: called off, or without a quorum. */
  readonly troubles?: Readonly<Record<number, { readonly kind: 'cancelled' | 'inquorate'; readonly reason: string }>>
}

/** Somebody whom a newcomer may be while looking round the example. */
export interface Demonstrator {
  readonly name: string
  readonly email: string
  readonly role: 'clerk' | 'chair' | 'member' | 'observer'
  /** What they can do there, for the page that offers it. */
  readonly can: string
}

export const demonstrators: readonly Demonstrator[] = [
  {
    name: 'Marcus Bell',
    email: 'marcus.bell@westmere.example',
    role: 'clerk',
    can: 'calls meetings, writes minutes, keeps the seats',
  },
  {
    name: 'Grace Okafor',
    email: 'grace.okafor@westmere.example',
    role: 'chair',
    can: 'sees drafts, and what waits for the chair',
  },
  {
    name: 'Tom Ashworth',
    email: 'tom.ashworth@westmere.example',
    role: 'member',
    can: 'reads minutes, sends apologies, leaves remarks',
  },
  { name: 'Ada Newell', email: 'ada.newell@westmere.example', role: 'observer', can: 'reads what is open' },
]
