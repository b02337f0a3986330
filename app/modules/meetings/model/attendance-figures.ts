import type { SeatOnDay } from '#modules/bodies/index.ts'
import { placesOf, type AttendanceRow, type Place } from './attendance.ts'

/** A meeting at which attendance was taken. */
export interface CountedMeeting {
  readonly id: string
  readonly date: string
  /** Seats as they were on the day. */
  readonly seats: readonly SeatOnDay[]
  readonly rows: readonly AttendanceRow[]
}

/** How often. Invited is the sum of the five others; a seat that a substitute came for is counted as that alone. */
export interface Counts {
  readonly invited: number
  readonly came: number
  readonly substitutes: number
  readonly apologies: number
  readonly absent: number
  /** Nobody noted whether they came. */
  readonly unmarked: number
}

export type Outcome = Exclude<keyof Counts, 'invited'>

/** What became of one invitation. A seat that nobody holds is invited to nothing. */
export interface Invitation {
  readonly meeting: CountedMeeting
  readonly seat: SeatOnDay | null
  readonly outcome: Outcome
  /** The holder's. */
  readonly row: AttendanceRow | null
}

/** What is counted of a body's meetings over a period. */
export interface Attendances {
  /** The latest last. */
  readonly meetings: readonly CountedMeeting[]
  readonly invitations: readonly Invitation[]
  /** Everybody who was there without being invited: substitutes, and people in attendance. */
  readonly guests: readonly { readonly meeting: CountedMeeting; readonly row: AttendanceRow }[]
  readonly vacancies: readonly { readonly meeting: CountedMeeting; readonly seat: SeatOnDay }[]
}

const outcomeOfRow = (row: AttendanceRow | null): Outcome => {
  if (row?.status === 'present') return 'came'
  return row?.status === 'apologies' || row?.status === 'absent' ? row.status : 'unmarked'
}

const isVacancy = ({ seat, row, substitute }: Place): boolean =>
  seat.holder === null && row === null && substitute?.status !== 'present'

const outcomeOf = ({ row, substitute }: Place): Outcome =>
  substitute?.status === 'present' && row?.status !== 'present' ? 'substitutes' : outcomeOfRow(row)

/** Somebody without a seat of the record who is no guest: old minutes list members whose seats nobody entered. */
const isMember = (row: AttendanceRow): boolean =>
  row.substituteForSeatId === null && row.substituteFor === null && row.status !== 'in attendance'

/** Sorts what was noted of each meeting into invitations, guests and vacancies. */
export const attendancesOf = (meetings: readonly CountedMeeting[]): Attendances => {
  const placed = meetings.map(meeting => ({ meeting, ...placesOf(meeting.seats, meeting.rows) }))
  const guestsOf = ({ places, others }: (typeof placed)[number]) =>
    [...places.map(({ substitute }) => substitute), ...others.filter(row => !isMember(row))].filter(
      row => row?.status === 'present' || row?.status === 'in attendance',
    )
  return {
    meetings: meetings.toSorted((a, b) => a.date.localeCompare(b.date)),
    invitations: placed.flatMap(({ meeting, places, others }) => [
      ...places
        .filter(place => !isVacancy(place))
        .map(place => ({ meeting, seat: place.seat, outcome: outcomeOf(place), row: place.row })),
      ...others.filter(isMember).map(row => ({ meeting, seat: null, outcome: outcomeOfRow(row), row })),
    ]),
    guests: placed.flatMap(one => guestsOf(one).flatMap(row => (row === null ? [] : [{ meeting: one.meeting, row }]))),
    vacancies: placed.flatMap(({ meeting, places }) => places.filter(isVacancy).map(({ seat }) => ({ meeting, seat }))),
  }
}

/** Adds up what became of invitations. */
export const countsOf = (invitations: readonly { readonly outcome: Outcome }[]): Counts => {
  const of = (outcome: Outcome): number => invitations.filter(one => one.outcome === outcome).length
  return {
    invited: invitations.length,
    came: of('came'),
    substitutes: of('substitutes'),
    apologies: of('apologies'),
    absent: of('absent'),
    unmarked: of('unmarked'),
  }
}

/** How much of the invitations somebody came for, from 0 to 1; null where there was none. */
export const shareOf = ({ invited, came, substitutes }: Counts): number | null =>
  invited === 0 ? null : (came + substitutes) / invited

/** "24 invited, 6 came, 10 apologised." */
export const countsInWords = (counts: Counts): string => {
  const came = counts.came + counts.substitutes
  const stoodIn =
    counts.substitutes > 0
      ? ` (${counts.substitutes} of them ${counts.substitutes === 1 ? 'a substitute' : 'substitutes'})`
      : ''
  const more = [
    counts.absent > 0 && `${counts.absent} ${counts.absent === 1 ? 'was' : 'were'} absent`,
    counts.unmarked > 0 && `${counts.unmarked} ${counts.unmarked === 1 ? 'was' : 'were'} not marked`,
  ].filter(part => part !== false)
  return [`${counts.invited} invited`, `${came} came${stoodIn}`, `${counts.apologies} apologised`, ...more].join(', ')
}
