import { initialForms, marks } from './name.ts'
import { familyOf, sameName } from './same-name.ts'

/**
 * Entries found by what their names may be marked or called by, without going through all of them: a text may name
 * thousands of people beside thousands of marks. What is found keeps the order in which the entries were given.
 */
export interface NameIndex<T> {
  /** Those whose name the mark may stand for, as printed or in capitals. */
  readonly markedBy: (mark: string) => readonly T[]
  /** Those whose name may be the same person's. */
  readonly called: (name: string) => readonly T[]
  /** Those whose name begins with a text of three letters or more. */
  readonly beginning: (text: string) => readonly T[]
  readonly add: (entry: T) => void
}

/** So many entries are found at most: a name or mark that fits more tells nobody. */
const MOST = 60

const push = (map: Map<string, number[]>, key: string, at: number): void => {
  const had = map.get(key)
  if (!had) map.set(key, [at])
  else if (had.length < MOST) had.push(at)
}

/** First letter of the name and the first two of the family name: what a mark such as "AHop" begins with. */
const markStart = (first: string, family: string): string => `${first.charAt(0)} ${family.slice(0, 2)}`

/** An index of nothing, for the many texts that name nobody. */
export const noNames: Omit<NameIndex<never>, 'add'> = {
  markedBy: () => [],
  called: () => [],
  beginning: () => [],
}

/** An index of entries by their names. */
export const indexNames = <T>(entries: Iterable<T>, nameOf: (entry: T) => string): NameIndex<T> => {
  const all: { readonly entry: T; readonly name: string }[] = []
  const add = (entry: T): void => {
    all.push({ entry, name: nameOf(entry) })
  }
  // Most indexes are asked in one way only, and many once.
  const indexBy = (keysOf: (name: string) => Iterable<string>): ((key: string) => readonly number[] | undefined) => {
    const map = new Map<string, number[]>()
    let done = 0
    return key => {
      for (; done < all.length; done++) for (const k of keysOf(all[done]?.name ?? '')) push(map, k, done)
      return map.get(key)
    }
  }
  const byForm = indexBy(initialForms)
  const byMarkStart = indexBy(name => [markStart(name, name.split(/\s+/).at(-1) ?? '')])
  const byFamily = indexBy(name => [familyOf(name)])
  const byBeginning = indexBy(name => [name.slice(0, 3)])
  for (const entry of entries) add(entry)
  const pick = (places: readonly number[] | undefined, fits?: (name: string) => boolean): T[] => {
    const out: T[] = []
    for (const at of places ?? []) {
      const found = all[at]
      if (found && (!fits || fits(found.name))) out.push(found.entry)
    }
    return out
  }
  const placesOf = (mark: string): readonly number[] => {
    const bare = mark.replace(/[.\s]/g, '')
    if (/^\p{Lu}+$/u.test(bare)) return byForm(bare) ?? []
    const places = byMarkStart(markStart(bare, bare.slice(1))) ?? []
    return places.filter(at => marks(bare, all[at]?.name ?? ''))
  }
  return {
    add,
    markedBy: mark => {
      const capitals = mark.toUpperCase()
      const places = placesOf(mark)
      return capitals === mark
        ? pick(places)
        : pick([...new Set([...places, ...placesOf(capitals)])].sort((a, b) => a - b))
    },
    called: name => pick(byFamily(familyOf(name)), other => sameName(other, name)),
    beginning: text => pick(byBeginning(text.slice(0, 3)), name => name.startsWith(text)),
  }
}
