export const purposes = ['decision', 'information', 'discussion'] as const
export type Purpose = (typeof purposes)[number]

/** What kind of business an item is; all but the last two stand on every agenda. */
export const itemKinds = [
  'apologies',
  'declarations',
  'minutes',
  'questions',
  'matters-arising',
  'chair',
  'sub-groups',
  'emerging',
  'other-business',
  'next-meeting',
  'ask',
  'business',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** A standing item of a body's agendas. */
export interface TemplateItem {
  readonly title: string
  readonly kind: ItemKind
  readonly purpose: Purpose
}

/** What somebody can say of an item. */
export interface ItemText {
  readonly title: string
  readonly purpose: Purpose
  /** Who leads it, as printed. */
  readonly lead: string | null
  /** Minutes of the clock that it may take. */
  readonly minutesAllowed: number | null
  /** Paragraph of Schedule 12A, 1 to 7; null for an open item. */
  readonly exemptParagraph: number | null
  readonly notes: string
}

/** What is said of an item, without what it is besides. */
export const textOf = ({ title, purpose, lead, minutesAllowed, exemptParagraph, notes }: ItemText): ItemText => ({
  title,
  purpose,
  lead,
  minutesAllowed,
  exemptParagraph,
  notes,
})

export interface AgendaItem extends ItemText {
  readonly id: string
  readonly meetingId: string
  readonly position: number
  readonly kind: ItemKind
  readonly forwardId: string | null
  readonly state: 'open' | 'deferred' | 'withdrawn'
  /** When it was added, where that was after the agenda went out. */
  readonly addedAt: string | null
  readonly version: number
}

/** Something that is to come before a body some day. */
export interface ForwardItem extends ItemText {
  /** An ask has to be answered: it is not dropped. */
  readonly kind: Extract<ItemKind, 'ask' | 'business'>
  readonly id: string
  readonly bodyId: string
  /** The day that it is wanted for; null for the next meeting. */
  readonly wantedOn: string | null
  readonly state: 'waiting' | 'placed' | 'dropped'
  /** Id of the meeting that it was put off from. */
  readonly deferredFrom: string | null
  readonly version: number
}

/** A change of an agenda after it went out. */
export interface AgendaChange {
  readonly at: string
  readonly byName: string
  readonly kind: 'added' | 'changed' | 'deferred' | 'withdrawn' | 'reordered'
  readonly what: string
  readonly itemId: string | null
  /** True where the item was exempt, then or before. */
  readonly exempt: boolean
  readonly reason: string | null
}

/** The agenda of a body that has made no template of its own. */
export const standingItems: readonly TemplateItem[] = [
  { title: 'Apologies for absence', kind: 'apologies', purpose: 'information' },
  { title: 'Declarations of interest', kind: 'declarations', purpose: 'information' },
  { title: 'Minutes of the previous meeting', kind: 'minutes', purpose: 'decision' },
  { title: 'Questions from councillors and the public', kind: 'questions', purpose: 'discussion' },
  { title: 'Matters arising', kind: 'matters-arising', purpose: 'discussion' },
  { title: 'Chairman’s update', kind: 'chair', purpose: 'information' },
  { title: 'Reports from sub-groups', kind: 'sub-groups', purpose: 'discussion' },
  { title: 'Emerging issues for the next agenda', kind: 'emerging', purpose: 'discussion' },
  { title: 'Any other business', kind: 'other-business', purpose: 'discussion' },
  { title: 'Date of the next meeting', kind: 'next-meeting', purpose: 'information' },
]

/** Items that close a meeting: what is added comes before them. */
const closing: readonly ItemKind[] = ['emerging', 'other-business', 'next-meeting']

/** Where a new item goes: before those that close the meeting. */
export const placeForBusiness = (items: readonly { readonly kind: ItemKind }[]): number => {
  let at = items.length
  while (at > 0 && closing.some(kind => kind === items[at - 1]?.kind)) at--
  return at
}
