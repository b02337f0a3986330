import { contentWords, likeness } from '../../ledger/likeness.ts'
import type { Action, Decision, Item, Minutes } from '../../tree/nodes.ts'
import { plainName } from '../people.ts'
import { defineRule, type Finding } from '../rule.ts'
import { count, listWords, nameItem, shorten } from '../words.ts'

/** A promise is behind a decision where half of the shorter wording stands in the other. */
const ALIKE = 0.5
/** The same owner has a task in the item: a little likeness is then enough. */
const ALIKE_FOR_OWNER = 0.2
/** So many formal entries of an item are held against each promise, so that the work stays bounded. */
const MOST_COMPARED = 100

interface Promised {
  readonly item: Item
  readonly made: Action | Decision
}

const ownersOf = (made: Action | Decision): readonly string[] =>
  made.type === 'action' ? made.owners.map(owner => plainName(owner.name ?? owner.printed)) : []

const promisesOf = (item: Item): readonly Promised[] =>
  [
    ...item.decisions.filter(({ marker, kind }) => marker === 'prose' && (kind === 'agreed' || kind === 'resolved')),
    ...item.actions.filter(({ marker, status }) => marker === 'prose' && status !== 'closed'),
  ].map(made => ({ item, made }))

const isFormal = (made: Action | Decision): boolean => made.marker === (made.type === 'action' ? 'explicit' : 'formal')

interface Formal {
  readonly words: ReadonlySet<string>
  readonly owners: readonly string[]
  readonly offset: number
}

const formalOf = (item: Item): readonly Formal[] =>
  [...item.actions, ...item.decisions]
    .filter(isFormal)
    .slice(0, MOST_COMPARED)
    .map(made => ({
      words: contentWords(made.text),
      owners: ownersOf(made),
      offset: made.position.start.offset,
    }))

const isKept = (made: Action | Decision, formal: readonly Formal[]): boolean => {
  const words = contentWords(made.text)
  const promisers = ownersOf(made)
  return formal.some(({ words: recorded, owners, offset }) => {
    const alike = likeness(words, recorded)
    if (alike >= ALIKE || offset === made.position.start.offset) return true
    return alike >= ALIKE_FOR_OWNER && owners.some(owner => promisers.includes(owner))
  })
}

function* findInItem(item: Item, promises: readonly Promised[]): Generator<Finding> {
  const formal = formalOf(item)
  const seen = new Set<number>()
  for (const { made } of promises) {
    const { offset } = made.position.start
    if (seen.has(offset) || isKept(made, formal)) continue
    seen.add(offset)
    yield {
      message: `${nameItem(item)}: “${shorten(made.text)}” is promised in the narrative, and no decision or action records it. Record it, or reword it.`,
      at: made.position,
      item,
    }
  }
}

function* find(minutes: Minutes): Generator<Finding> {
  const promises = minutes.items.flatMap(promisesOf)
  const first = promises[0]
  if (!first) return
  if (!minutes.items.some(item => item.decisions.some(isFormal) || item.actions.some(isFormal))) {
    // A house style without formal decisions: one remark on the style, not one for each sentence.
    const items = [...new Set(promises.map(({ item }) => nameItem(item)))]
    yield {
      message:
        `These minutes set out no decision and no action as one; ${count(promises.length, 'promise')} stand only in the ` +
        `narrative (${listWords(items)}). Set them out as “Action: who, what, by when” so that they can be followed.`,
      at: first.made.position,
      item: first.item,
      severity: 'note',
    }
    return
  }
  for (const [item, made] of Map.groupBy(promises, promise => promise.item)) yield* findInItem(item, made)
}

/** A promise in the narrative with no resolution behind it. */
export const promiseWithoutDecision = defineRule({
  id: 'promise-without-decision',
  severity: 'warning',
  title: 'A promise in the narrative is not recorded',
  find,
})
