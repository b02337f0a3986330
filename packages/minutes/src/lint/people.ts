import { readName } from '../parse/people/name.ts'
import type { Attendee } from '../tree/nodes.ts'

/** A name without accents, capitals, dots and double blanks, to hold names against each other. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * True where two names may be one person: the same words, one of them only a family name, or the same family name with
 * given names of which one shortens the other ("T Ashworth", "Tom Ashworth").
 */
export const maySamePerson = (a: string, b: string): boolean => {
  const [one, two] = [plainName(a).split(' '), plainName(b).split(' ')]
  if (one.at(-1) !== two.at(-1)) return false
  if (one.length === 1 || two.length === 1) return true
  const [first, second] = [one[0] ?? '', two[0] ?? '']
  return first.startsWith(second) || second.startsWith(first)
}

/** So many lines of one family name are looked at, and so many owners of one set of minutes: hostile text stays bounded. */
const MOST_NAMESAKES = 50
export const MOST_OWNERS = 100

/** Looks up the lines of the attendance that may be a named person. */
export type FindLines = (name: string) => readonly Attendee[]

/** An index of the attendance by family name. */
export const indexAttendance = (attendance: readonly Attendee[]): FindLines => {
  const byFamily = Map.groupBy(attendance, ({ name }) => plainName(name).split(' ').at(-1) ?? '')
  return name =>
    (byFamily.get(plainName(name).split(' ').at(-1) ?? '') ?? [])
      .slice(0, MOST_NAMESAKES)
      .filter(attendee => maySamePerson(attendee.name, name))
}

/** True for a status that says that the person was in the room. */
export const cameTo = (attendee: Attendee): boolean =>
  attendee.status === 'present' || attendee.status === 'in attendance'

/** True where a mark can only be initials: "JB", "LG", "MCa". */
export const isInitials = (printed: string): boolean => {
  const bare = printed.replace(/[.\s]/g, '')
  if (/^(?:all|tbc|tba|na|chair|vice|clerk|nil|none|done|info|note|noted|new|old|asap|date|yes|no)$/i.test(bare))
    return false
  return /^\p{Lu}{2,4}$/u.test(bare) || /^\p{Lu}{1,2}\p{Ll}{0,2}\p{Lu}\p{Ll}{0,2}$/u.test(bare)
}

/** True where the words are a person's name and nothing else: not a post, a body or a department. */
export const isPersonName = (printed: string): boolean => {
  const read = readName(printed)
  return read !== null && /^[\s.,]*$/.test(read.rest) && (read.title !== null || read.name.includes(' '))
}

/** What the attendance prints beside the names: posts, agencies, and names that a reader ran together. */
export const textBesideNames = (attendance: readonly Attendee[]): string =>
  attendance
    .flatMap(({ role, organisation, substituteFor }) => [role ?? '', organisation ?? '', substituteFor ?? ''])
    .join('\n')
