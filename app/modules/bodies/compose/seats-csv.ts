import { csvTable } from '#minutes'
import type { SeatOnDay } from '../model.ts'

const header = [
  'Seat',
  'Organisation',
  'Basis',
  'Votes',
  'Office',
  'Held by',
  'Title',
  'As',
  'From',
  'Until',
  'Covers for',
]

interface SeatSheet {
  readonly seats: readonly SeatOnDay[]
  /** False for those who may not see addresses. */
  readonly withEmail: boolean
}

/** The seats of a body as a table for a spreadsheet; what a spreadsheet would run as a formula is made text. */
export const seatsCsv = ({ seats, withEmail }: SeatSheet): string =>
  csvTable(
    withEmail ? [...header, 'E-mail'] : header,
    seats.map(({ post, organisation, basis, voting, office, holder, covered }) => [
      post,
      organisation,
      basis,
      voting ? 'yes' : 'no',
      office,
      holder?.name ?? 'vacant',
      holder?.title ?? null,
      holder?.kind ?? null,
      holder?.from ?? null,
      holder?.to ?? null,
      covered?.name ?? null,
      ...(withEmail ? [holder?.email ?? null] : []),
    ]),
  )
