import type { Owner } from '#minutes'
import type { SeatOnDay } from '#modules/bodies/index.ts'

/** Who came, as the attendance of the meeting has it. */
export interface Attended {
  readonly name: string
  readonly title: string | null
  readonly role: string | null
  readonly organisation: string | null
  readonly status: 'expected' | 'present' | 'in attendance' | 'apologies' | 'absent'
  readonly chair: boolean
  readonly substituteFor: string | null
  readonly personId: string | null
  readonly seatId: string | null
  readonly organisationId: string | null
}

/** Who may be meant on the day of a meeting. */
export interface KnownPeople {
  readonly seats: readonly SeatOnDay[]
  readonly attendance: readonly Attended[]
}

export interface OwnerLinks {
  readonly personId: string | null
  readonly seatId: string | null
  readonly organisationId: string | null
}

const nobody: OwnerLinks = { personId: null, seatId: null, organisationId: null }

/** Names that differ in capitals, accents, full stops or blanks alone are one name. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const initialsOf = (name: string): string =>
  foldName(name)
    .split(' ')
    .map(part => part[0] ?? '')
    .join('')

const ofSeat = (seat: SeatOnDay): OwnerLinks => ({
  personId: seat.holder?.personId ?? null,
  seatId: seat.id,
  organisationId: seat.organisationId,
})

/** The one that all agree on; null where there is none, or more than one. */
const only = <T>(values: readonly T[]): T | null => {
  const different = [...new Set(values)]
  return different.length === 1 ? (different[0] ?? null) : null
}

/** What is certain of several seats: whatever is the same in each. */
const agreed = (links: readonly OwnerLinks[]): OwnerLinks => ({
  personId: only(links.map(({ personId }) => personId)),
  seatId: only(links.map(({ seatId }) => seatId)),
  organisationId: only(links.map(({ organisationId }) => organisationId)),
})

const byName = (name: string, { seats, attendance }: KnownPeople): OwnerLinks | null => {
  const held = seats.filter(({ holder }) => holder !== null && foldName(holder.name) === name).map(ofSeat)
  const came = attendance.filter(one => foldName(one.name) === name && (one.personId ?? one.seatId) !== null)
  if (came.length === 0) return held.length === 0 ? null : agreed(held)
  const links = agreed(came)
  const seat = held.find(({ personId }) => personId === links.personId)
  return links.seatId === null && seat !== undefined && held.length === 1 ? seat : links
}

const byPost = (printed: string, { seats }: KnownPeople): OwnerLinks | null => {
  const bare = printed.replace(/^the /, '')
  const found = seats.filter(({ post }) => foldName(post) === bare)
  return found.length === 1 ? agreed(found.map(ofSeat)) : null
}

const byOrganisation = (name: string, { seats }: KnownPeople): OwnerLinks | null => {
  const found = seats.filter(({ organisation }) => organisation !== null && foldName(organisation) === name)
  return found.length === 0 ? null : { ...agreed(found.map(ofSeat)), personId: null }
}

const byInitials = (printed: string, { seats }: KnownPeople): OwnerLinks | null => {
  if (!/^\p{L}{2,4}$/u.test(printed)) return null
  const found = seats.filter(({ holder }) => holder !== null && initialsOf(holder.name) === printed)
  return found.length > 0 && only(found.map(({ holder }) => holder?.personId)) !== null
    ? agreed(found.map(ofSeat))
    : null
}

/**
 * Who an owner of an action is in the record, on the day of the meeting. What is not certain is left open: the label
 * stays as it was printed.
 */
export const linksOfOwner = (owner: Owner, known: KnownPeople): OwnerLinks => {
  if (owner.name === null && owner.candidates.length > 0) return nobody
  const [name, printed] = [foldName(owner.name ?? owner.printed), foldName(owner.printed)]
  return (
    byName(name, known) ??
    byPost(name, known) ??
    byPost(printed, known) ??
    byOrganisation(name, known) ??
    (owner.name === null ? byInitials(printed, known) : null) ??
    nobody
  )
}
