import type { SeatOnDay } from '#modules/bodies/index.ts'

/** What is known of somebody: "expected" is nothing yet. */
export const attendanceStatuses = ['expected', 'present', 'in attendance', 'apologies', 'absent'] as const
export type AttendanceStatus = (typeof attendanceStatuses)[number]

/** One person at, or missing from, one meeting, as the minutes print them. */
export interface AttendanceRow {
  readonly id: string
  readonly meetingId: string
  /** The seat that this person holds; null for a substitute and for somebody in attendance. */
  readonly seatId: string | null
  readonly personId: string | null
  readonly organisationId: string | null
  readonly name: string
  readonly title: string | null
  /** Their post. */
  readonly role: string | null
  readonly organisation: string | null
  readonly initials: string | null
  readonly status: AttendanceStatus
  readonly chair: boolean
  readonly remote: boolean
  readonly substituteForSeatId: string | null
  readonly substituteFor: string | null
  /** Id of the agenda item at which they came; null where they were there from the start. */
  readonly arrivedAtItem: string | null
  readonly leftAtItem: string | null
  readonly position: number
  readonly version: number
}

/** A person whom a row is to name. */
export type AttendancePerson = Pick<AttendanceRow, 'personId' | 'organisationId' | 'name' | 'title' | 'organisation'>

/** An agenda item, as far as coming and going is told by it. */
export interface ItemOfMeeting {
  readonly id: string
  /** As the agenda prints it, from 1; one that was put off after the agenda went out leaves a gap. */
  readonly number: number
  readonly title: string
}

/** A seat at the meeting: what is known of its holder, and who came instead. */
export interface Place {
  readonly seat: SeatOnDay
  /** Null where nothing was ever noted; its holder then is the seat's on the day. */
  readonly row: AttendanceRow | null
  readonly substitute: AttendanceRow | null
}

/** The places of a meeting in the order of the seats, and everybody who has none. */
export interface Placed {
  readonly places: readonly Place[]
  readonly others: readonly AttendanceRow[]
}

/** Lays what was noted over the seats. A row whose seat is no more is among the others, so that nobody is lost. */
export const placesOf = (seats: readonly SeatOnDay[], rows: readonly AttendanceRow[]): Placed => {
  const used = new Set<AttendanceRow>()
  const take = (found: AttendanceRow | undefined): AttendanceRow | null => {
    if (found !== undefined) used.add(found)
    return found ?? null
  }
  const places = seats.map(seat => ({
    seat,
    row: take(rows.find(({ seatId }) => seatId === seat.id)),
    substitute: take(rows.find(({ substituteForSeatId }) => substituteForSeatId === seat.id)),
  }))
  return { places, others: rows.filter(row => !used.has(row)) }
}

/** The holder as the row has it, and as the seat has it where there is no row or nothing is known; null: vacant. */
export const nameAt = ({ seat, row }: Pick<Place, 'seat' | 'row'>): string | null =>
  row === null || row.status === 'expected' ? (seat.holder?.name ?? row?.name ?? null) : row.name

/** "Cllr Grace Okafor". */
export const fullName = ({ title, name }: { readonly title: string | null; readonly name: string }): string =>
  title === null ? name : `${title} ${name}`

/** True for somebody who is at the table: as a holder or for one. */
export const isHere = (row: AttendanceRow | null): boolean => row?.status === 'present' && row.leftAtItem === null

/** True where something is known of the place, or nothing can be: a vacant seat that nobody came for. */
export const isAnswered = (place: Place): boolean => {
  if (place.substitute?.status === 'present') return true
  if (place.row === null || place.row.status === 'expected') return place.seat.holder === null && place.row === null
  return true
}
