import type { Action, Decision, ListItem, Paragraph } from '../../tree/nodes.ts'
import { coverage, covers } from '../words/wordings.ts'
import type { Wording, Wordings } from '../words/wordings.ts'

/** What is said twice is looked for among so many neighbours; no item of a real meeting has more. */
const NEIGHBOURS = 300

/** The owners of an action in lower case, by whom two actions are of the same people. */
const ownerNames = (a: Pick<Action, 'owners'>): string[] => a.owners.map(o => (o.name ?? o.printed).toLowerCase())

/** Tells of a promise whether one like it, of the same people, was kept among the last; remembers those that were not told. */
export const promiseRepeated = (wordings: Wordings): ((promise: Action) => boolean) => {
  const kept = new Map<string, { readonly at: number; readonly words: Wording }[]>()
  let count = 0
  return promise => {
    const words = wordings.of(promise.text)
    const names = ownerNames(promise).join()
    const theirs = kept.get(names) ?? []
    for (let i = theirs.length - 1; i >= 0; i--) {
      const other = theirs[i]
      if (!other || other.at < count - NEIGHBOURS) break
      if (covers(other.words, words, 0.85)) return true
    }
    theirs.push({ at: count++, words })
    kept.set(names, theirs)
    return false
  }
}

/** What remains of a promise without the words that any promise has is too little to tell it from another of the owner's. */
const isVague = (bare: string): boolean =>
  !/\p{L}{4,}.*\p{L}{4,}.*\p{L}{5,}/u.test(
    bare.replace(
      /\b(?:would|will|agreed|stated|promised|that|look|into|this|matter|provide|update|with|back|get|and|the|group|could)\b/gi,
      '',
    ),
  )

/** Tells of a promise that it says nothing new: that a resolution or an explicit action of the item tells it again. */
export const promiseTold = (
  explicit: readonly Action[],
  decisions: readonly Decision[],
  wordings: Wordings,
): ((promise: Action, block: Paragraph | ListItem) => boolean) => {
  const make = () => ({
    others: explicit
      .slice(0, NEIGHBOURS)
      .map(other => ({ other, names: ownerNames(other), words: wordings.of(other.text) })),
    decided: decisions
      .slice(0, NEIGHBOURS)
      .filter(d => d.marker === 'formal')
      .map(d => wordings.of(d.text)),
  })
  // Most items hold no promise.
  let known: ReturnType<typeof make> | null = null
  return (promise, block) => {
    if (explicit.length === 0 && decisions.length === 0) return false
    const { others, decided } = (known ??= make())
    if (others.length === 0 && decided.length === 0) return false
    const doers = ownerNames(promise)
    const bare = promise.text.replace(
      new RegExp(promise.owners.map(o => o.printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)', 'g'),
      '',
    )
    const words = wordings.of(bare)
    let vague: boolean | null = null
    for (const { other, names, words: otherWords } of others) {
      const same = names.some(n => doers.includes(n))
      // Beside a mark, another person's task in the same paragraph is a task of its own.
      const here = other.position.start.offset === block.position.start.offset
      if (here && block.marks.length > 0 && !same) continue
      if (same && block.marks.length > 0 && other.text.includes(promise.text.slice(0, 30))) return true
      const share = coverage(words, otherWords)
      if (share >= 0.62 || (same && share >= 0.3)) return true
      if (same && (vague ??= isVague(bare))) return true
    }
    return decided.some(d => covers(d, words, 0.6))
  }
}
