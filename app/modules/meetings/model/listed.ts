/** The list of people that minutes print, beside what was noted: what the clerk changed in one, and where the two differ. */
import type { Attendee } from '#minutes'
import { foldOf } from '#modules/bodies/index.ts'
import type { AttendanceRow } from './attendance.ts'

/** Somebody as a text of minutes lists them. */
export type Listed = Pick<
  Attendee,
  'name' | 'title' | 'role' | 'organisation' | 'initials' | 'status' | 'chair' | 'substituteFor'
>

/** Names that differ in title, capitals and marks alone are one. */
export const nameKey = (name: string): string => foldOf.person(name)

/** Without what else a reading knows of them, in a fixed order. */
export const listedOf = (one: Listed): Listed => {
  const { name, title, role, organisation, initials, status, chair, substituteFor } = one
  return { name, title, role, organisation, initials, status, chair, substituteFor }
}

/** What the text would list of those of whom something is known. */
export const listedFrom = (rows: readonly AttendanceRow[]): readonly Listed[] =>
  rows.flatMap(row => (row.status === 'expected' ? [] : [listedOf({ ...row, status: row.status })]))

/** What became of somebody in the list: null where they were not, or are no longer, there. */
export interface ListChange {
  readonly was: Listed | null
  readonly is: Listed | null
}

/** By name; a name that a list has twice tells nobody apart, so it is left out of all. */
const byName = (lists: readonly (readonly Listed[])[]): readonly ReadonlyMap<string, Listed>[] => {
  const keys = lists.map(list => list.map(({ name }) => nameKey(name)))
  const unclear = new Set(['', ...keys.flatMap(own => own.filter((key, place) => own.indexOf(key) !== place))])
  return lists.map(
    list => new Map(list.map(one => [nameKey(one.name), one] as const).filter(([key]) => !unclear.has(key))),
  )
}

const same = (a: Listed, b: Listed): boolean => JSON.stringify(listedOf(a)) === JSON.stringify(listedOf(b))

/** A name that goes on being typed, or is put right: it begins as the other does, in the same list. */
const isSameEntry = (gone: Listed, come: Listed): boolean => {
  const [a, b] = [nameKey(gone.name), nameKey(come.name)]
  return gone.status === come.status && (a.startsWith(b) || b.startsWith(a))
}

/** What differs between two lists. Somebody whose name was typed on is changed, not gone and come. */
export const listChanges = (before: readonly Listed[], now: readonly Listed[]): readonly ListChange[] => {
  const [old = new Map<string, Listed>(), current = new Map<string, Listed>()] = byName([before, now])
  const gone = [...old].flatMap(([key, one]) => (current.has(key) ? [] : [one]))
  const taken = new Set<Listed>()
  const present = [...current].flatMap(([key, is]): readonly ListChange[] => {
    const was = old.get(key) ?? gone.find(one => !taken.has(one) && isSameEntry(one, is)) ?? null
    if (was !== null) taken.add(was)
    return was !== null && same(was, is) ? [] : [{ was, is }]
  })
  return [...present, ...gone.filter(one => !taken.has(one)).map(was => ({ was, is: null }))]
}

/** Somebody who was noted otherwise than a text lists them; "not listed", "not noted" where one of the two lacks them. */
export interface ListDifference {
  readonly name: string
  readonly noted: Listed | null
  readonly listed: Listed | null
}

const agree = (noted: Listed, listed: Listed): boolean =>
  noted.status === listed.status &&
  noted.chair === listed.chair &&
  nameKey(noted.substituteFor ?? '') === nameKey(listed.substituteFor ?? '')

/**
 * Where what was noted differs from what a text lists, as far as saving the text would leave it so: what the clerk has
 * changed in the text since it was saved is about to be noted.
 * @param saved - the list of the text as it was saved; null where none was
 */
export const listDifferences = (
  noted: readonly Listed[],
  { listed, saved }: { readonly listed: readonly Listed[]; readonly saved: readonly Listed[] | null },
): readonly ListDifference[] => {
  const pending = new Set(
    (saved === null ? [] : listChanges(saved, listed)).flatMap(({ was, is }) =>
      [was, is].flatMap(one => (one === null ? [] : [nameKey(one.name)])),
    ),
  )
  const [known = new Map<string, Listed>(), read = new Map<string, Listed>()] = byName([noted, listed])
  const differing = [...known].flatMap(([key, one]): readonly ListDifference[] => {
    const found = read.get(key) ?? null
    return pending.has(key) || (found !== null && agree(one, found))
      ? []
      : [{ name: one.name, noted: one, listed: found }]
  })
  if (saved === null) return differing
  const unnoted = [...read].flatMap(([key, one]) =>
    known.has(key) || pending.has(key) ? [] : [{ name: one.name, noted: null, listed: one }],
  )
  return [...differing, ...unnoted]
}
