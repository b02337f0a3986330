/** Attendance by seat, by organisation and by person. */
import type { SeatOnDay } from '#modules/bodies/index.ts'
import type { AttendanceRow } from './attendance.ts'
import { countsOf, type Attendances, type Counts, type Invitation, type Outcome } from './attendance-figures.ts'

export interface SeatFigure extends Counts {
  readonly id: string
  readonly post: string
  readonly organisation: string | null
  /** At how many meetings nobody held it. */
  readonly vacant: number
}

export interface OrganisationFigure extends Counts {
  readonly name: string
  /** Posts of its seats at the latest meeting. */
  readonly posts: readonly string[]
  /** How many meetings have passed, up to the latest, without anybody of it; 0 where it has no seat any more. */
  readonly missed: number
  /** The last day on which anybody of it came; null for never in this time. */
  readonly lastCame: string | null
}

export interface PersonFigure extends Counts {
  readonly name: string
  readonly organisation: string | null
  /** Times that they came for somebody else. */
  readonly asSubstitute: number
  readonly inAttendance: number
}

const byName = <T>(name: (one: T) => string) => {
  const { compare } = new Intl.Collator('en-GB')
  return (a: T, b: T): number => compare(name(a), name(b))
}

/** Each seat, in the order of the body's seats. */
export const seatFigures = ({ invitations, vacancies }: Attendances): readonly SeatFigure[] => {
  const seats = new Map<string, SeatOnDay>()
  for (const { seat } of [...invitations, ...vacancies]) if (seat !== null) seats.set(seat.id, seat)
  return [...seats.values()]
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, post, organisation }) => ({
      id,
      post,
      organisation,
      vacant: vacancies.filter(({ seat }) => seat.id === id).length,
      ...countsOf(invitations.filter(({ seat }) => seat?.id === id)),
    }))
}

interface Agency {
  readonly id: string | null
  readonly name: string
}

const agencyOf = (seat: SeatOnDay | null, row: AttendanceRow | null): Agency | null => {
  const id = seat?.organisationId ?? row?.organisationId ?? null
  const name = seat?.organisation ?? row?.organisation ?? null
  return name === null ? null : { id, name }
}

const keyOf = ({ id, name }: Agency): string => id ?? `name ${name.toLowerCase()}`

interface Appearance {
  readonly agency: string
  readonly date: string
  readonly there: boolean
}

const isThere = (outcome: Outcome): boolean => outcome === 'came' || outcome === 'substitutes'

/** At which meetings an organisation should have been, and where it was. */
const appearancesOf = ({ invitations, guests, vacancies }: Attendances): readonly Appearance[] =>
  [
    ...invitations.map(({ meeting, seat, row, outcome }) => ({
      agency: agencyOf(seat, row),
      date: meeting.date,
      there: isThere(outcome),
    })),
    ...vacancies.map(({ meeting, seat }) => ({ agency: agencyOf(seat, null), date: meeting.date, there: false })),
    ...guests.map(({ meeting, row }) => ({ agency: agencyOf(null, row), date: meeting.date, there: true })),
  ].flatMap(({ agency, ...rest }) => (agency === null ? [] : [{ agency: keyOf(agency), ...rest }]))

const missedOf = (key: string, meetings: Attendances['meetings'], appearances: readonly Appearance[]): number => {
  let missed = 0
  for (const { date } of meetings.toReversed()) {
    const own = appearances.filter(one => one.agency === key && one.date === date)
    if (own.length === 0 || own.some(({ there }) => there)) break
    missed++
  }
  return missed
}

/** Each organisation that was invited or should have been, by name; one that has not come for long is told by `missed`. */
export const organisationFigures = (attendances: Attendances): readonly OrganisationFigure[] => {
  const { meetings, invitations, vacancies } = attendances
  const agencies = new Map<string, Agency>()
  for (const agency of [
    ...invitations.map(({ seat, row }) => agencyOf(seat, row)),
    ...vacancies.map(({ seat }) => agencyOf(seat, null)),
  ]) {
    if (agency !== null) agencies.set(keyOf(agency), agency)
  }
  const appearances = appearancesOf(attendances)
  const latest = meetings.at(-1)?.seats ?? []
  return [...agencies]
    .map(([key, { id, name }]) => {
      const own = invitations.filter(({ seat, row }) => {
        const agency = agencyOf(seat, row)
        return agency !== null && keyOf(agency) === key
      })
      const there = appearances.filter(one => one.agency === key && one.there).map(({ date }) => date)
      return {
        name,
        posts: latest.filter(({ organisationId }) => id !== null && organisationId === id).map(({ post }) => post),
        missed: missedOf(key, meetings, appearances),
        lastCame: there.toSorted().at(-1) ?? null,
        ...countsOf(own),
      }
    })
    .toSorted(byName(({ name }) => name))
}

const personIn = ({ seat, row }: Invitation) =>
  row !== null && row.status !== 'expected'
    ? { id: row.personId, name: row.name, organisation: row.organisation }
    : seat?.holder
      ? { id: seat.holder.personId, name: seat.holder.name, organisation: seat.organisation }
      : row && { id: row.personId, name: row.name, organisation: row.organisation }

/** A substitute came: of the holder it says that they apologised, or whatever is noted of them. */
const ownOutcome = ({ outcome, row }: Invitation): Outcome =>
  outcome !== 'substitutes' ? outcome : row?.status === 'absent' ? 'absent' : row === null ? 'unmarked' : 'apologies'

/**
 * Each person, by name.
 * @param rootOf - the person with whom somebody was merged, or themselves
 */
export const personFigures = (
  { invitations, guests }: Attendances,
  rootOf: (personId: string) => string,
): readonly PersonFigure[] => {
  const people = new Map<
    string,
    { name: string; organisation: string | null; own: { outcome: Outcome }[]; stood: number; attended: number }
  >()
  const at = (who: { readonly id: string | null; readonly name: string; readonly organisation: string | null }) => {
    const key = who.id === null ? `name ${who.name.toLowerCase()}` : rootOf(who.id)
    const known = people.get(key) ?? { name: who.name, organisation: who.organisation, own: [], stood: 0, attended: 0 }
    people.set(key, known)
    // The latest name and organisation are the ones to show.
    known.name = who.name
    known.organisation = who.organisation ?? known.organisation
    return known
  }
  for (const invitation of invitations) {
    const who = personIn(invitation)
    if (who !== null && who !== undefined) at(who).own.push({ outcome: ownOutcome(invitation) })
  }
  for (const { row } of guests) {
    const person = at({ id: row.personId, name: row.name, organisation: row.organisation })
    if (row.status === 'in attendance') person.attended++
    else person.stood++
  }
  return [...people.values()]
    .map(({ name, organisation, own, stood, attended }) => ({
      name,
      organisation,
      asSubstitute: stood,
      inAttendance: attended,
      ...countsOf(own),
    }))
    .toSorted(byName(({ name }) => name))
}
