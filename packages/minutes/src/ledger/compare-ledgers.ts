import { contentWords, likeness } from './likeness.ts'

/** What two ledgers of the same minutes are compared by. */
export interface Comparable {
  /** Number of the minute; null where none is printed. */
  readonly minute: string | null
  readonly text: string
  /** Names or initials of those who owe it. */
  readonly owners: readonly string[]
}

/** An action that is in both, and what became different of it. */
export interface KeptAction<Before, After> {
  readonly before: Before
  readonly after: After
  readonly textChanged: boolean
  readonly ownersChanged: boolean
}

export interface LedgerComparison<Before, After> {
  readonly kept: readonly KeptAction<Before, After>[]
  /** In the order that they had. */
  readonly lost: readonly Before[]
  readonly added: readonly After[]
}

/** A clause of the same minute is the same where so much of its words is; one that moved to another minute must keep more. */
const alikeInMinute = 0.5
const alikeElsewhere = 0.75

/** Enough for what a person typed on from, or took the end off. */
const typedOn = 0.95

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

interface Prepared<T> {
  readonly of: T
  readonly index: number
  readonly minute: string | null
  readonly plain: string
  readonly words: ReadonlySet<string>
  readonly owners: string
}

const prepare = <T extends Comparable>(actions: readonly T[]): readonly Prepared<T>[] =>
  actions.map((of, index) => ({
    of,
    index,
    minute: of.minute,
    plain: plain(of.text),
    words: contentWords(of.text),
    owners: of.owners.map(plain).toSorted().join('; '),
  }))

/** How sure it is that two are one action: 0 (another one) to 3 (the same words in the same minute). */
const sureness = (before: Prepared<unknown>, after: Prepared<unknown>): number => {
  const sameMinute = before.minute === after.minute
  const sameOwners = before.owners === after.owners
  const extra = (sameMinute ? 0.6 : 0) + (sameOwners ? 0.3 : 0)
  if (before.plain === after.plain) return 2 + extra
  const [shorter, longer] = before.plain.length < after.plain.length ? [before, after] : [after, before]
  if (sameMinute && shorter.plain.length > 3 && longer.plain.startsWith(shorter.plain)) return typedOn + extra
  const alike = likeness(before.words, after.words)
  return alike >= (sameMinute ? alikeInMinute : alikeElsewhere) ? alike + extra : 0
}

type Ties = Map<number, number>

const sameInAll = ({ minute, plain: words, owners }: Prepared<unknown>): string =>
  JSON.stringify([minute, words, owners])

/** Most of a ledger is as it was: what is the same in all is tied without a look at the rest. */
const tieSame = (old: readonly Prepared<unknown>[], now: readonly Prepared<unknown>[]): Ties => {
  const waiting = Map.groupBy(now, sameInAll)
  const ties: Ties = new Map()
  for (const one of old) {
    const other = waiting.get(sameInAll(one))?.shift()
    if (other !== undefined) ties.set(one.index, other.index)
  }
  return ties
}

/** Ties what is left, the surest pairs first. */
const tieAlike = (old: readonly Prepared<unknown>[], now: readonly Prepared<unknown>[], ties: Ties): void => {
  const taken = new Set(ties.values())
  const pairs = old
    .filter(({ index }) => !ties.has(index))
    .flatMap(one =>
      now.filter(({ index }) => !taken.has(index)).map(other => ({ one, other, sure: sureness(one, other) })),
    )
    .filter(({ sure }) => sure > 0)
    .toSorted((a, b) => b.sure - a.sure || a.one.index - b.one.index || a.other.index - b.other.index)
  for (const { one, other } of pairs) {
    if (ties.has(one.index) || taken.has(other.index)) continue
    ties.set(one.index, other.index)
    taken.add(other.index)
  }
}

/**
 * Ties the actions of a ledger to those of another of the same minutes, after an edit: an action is kept where its
 * clause is still recognisably the same. Each is tied to one at most, the surest pairs first. Pure.
 */
export const compareLedgers = <Before extends Comparable, After extends Comparable>(
  before: readonly Before[],
  after: readonly After[],
): LedgerComparison<Before, After> => {
  const [old, now] = [prepare(before), prepare(after)]
  const tied = tieSame(old, now)
  tieAlike(old, now, tied)
  const taken = new Set(tied.values())
  const kept = old.flatMap(one => {
    const other = now[tied.get(one.index) ?? -1]
    if (other === undefined) return []
    const textChanged = one.plain !== other.plain
    return [{ before: one.of, after: other.of, textChanged, ownersChanged: one.owners !== other.owners }]
  })
  return {
    kept,
    lost: before.filter((_, index) => !tied.has(index)),
    added: after.filter((_, index) => !taken.has(index)),
  }
}
