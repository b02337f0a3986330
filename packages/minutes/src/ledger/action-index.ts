import type { Owing } from './owing.ts'

/** Finds actions by number and by word, so that a row is not held against every action of twenty years. */
export interface ActionIndex<T extends Owing> {
  readonly add: (action: T) => void
  /** Those whose minute or reference has the number. */
  readonly numbered: (number: string) => readonly T[]
  /** Those that share a word with the wording, its rarest words first. */
  readonly sharing: (words: ReadonlySet<string>) => readonly T[]
}

/** Words in so many actions tell nothing; looking at more of them would only take time. */
const mostLookedAt = 1_000

const put = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

export const actionIndex = <T extends Owing>(): ActionIndex<T> => {
  const byNumber = new Map<string, T[]>()
  const byWord = new Map<string, T[]>()
  return {
    add: action => {
      for (const number of action.numbers) put(byNumber, number, action)
      for (const word of action.wordsWithTitle) put(byWord, word, action)
    },
    numbered: number => byNumber.get(number) ?? [],
    sharing: words => {
      const found = new Set<T>()
      let looked = 0
      for (const list of [...words].map(word => byWord.get(word) ?? []).toSorted((a, b) => a.length - b.length)) {
        looked += list.length
        if (looked > mostLookedAt && found.size > 0) break
        for (const action of list.slice(-mostLookedAt)) found.add(action)
      }
      return [...found]
    },
  }
}
