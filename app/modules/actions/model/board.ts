import type { Standing } from '#modules/ledger/index.ts'

/** The lists of a board. An action may be on several; the last two hold every action once. */
export const boardLists = [
  'overdue',
  'due-soon',
  'unaccepted',
  'waiting',
  'disputed',
  'reported',
  'open',
  'ended',
] as const
export type BoardList = (typeof boardLists)[number]

/** How many actions each list has. */
export type BoardCounts = Readonly<Record<BoardList, number>>

/** What a list is narrowed to; "" where it is not. */
export interface BoardFilter {
  /** Part of the reference or of what was agreed. */
  readonly text: string
  /** Part of the name of an owner. */
  readonly owner: string
  /** Id of the organisation of an owner. */
  readonly organisation: string
}

/** Days that the lists are cut by: what is due within so many is due soon; who was silent for so many is waited for. */
export const daysSoon = 28
export const daysSilent = 28

/** What divides the lists on a day. */
export interface BoardDays {
  readonly today: string
  readonly soon: string
  /** An instant: whoever said nothing since is waited for. */
  readonly silentSince: string
}

/** The days by which lists are cut, from today's. */
export const boardDays = (today: Temporal.PlainDate): BoardDays => ({
  today: today.toString(),
  soon: today.add({ days: daysSoon }).toString(),
  silentSince: `${today.subtract({ days: daysSilent }).toString()}T00:00:00Z`,
})

/** Whose actions a board shows. */
export type BoardScope =
  /** Of a body; `whole` is false for those who see only what nobody need hide. */
  | { readonly kind: 'body'; readonly bodyId: string; readonly whole: boolean }
  /** Of a person, by name or in the seats that they sit in. */
  | { readonly kind: 'person'; readonly personId: string; readonly seatIds: readonly string[] }
  /** Of an organisation, on bodies seen whole and bodies of which only the plain is seen; null for all bodies. */
  | {
      readonly kind: 'organisation'
      readonly organisationId: string
      readonly whole: readonly string[] | null
      readonly plain: readonly string[] | null
    }

/** A row of a board. */
export interface BoardRow {
  readonly id: string
  readonly reference: string
  readonly text: string
  readonly owners: readonly string[]
  readonly standing: Standing
  readonly important: boolean
  readonly carried: number
  /** The day on which it is due, be it by a meeting; null where none is set. */
  readonly due: string | null
  readonly duePrinted: string | null
  readonly minuteNumber: string | null
  readonly meetingDate: string
  readonly bodyName: string
  readonly bodySlug: string
  /** Since when its owner has said nothing, an instant. */
  readonly silentSince: string
  readonly endedAt: string | null
}
