import type { Item, Minutes } from '../../tree/nodes.ts'
import { isRoutine } from '../business.ts'
import { parentsOf } from '../outline.ts'
import { passagesOfItem } from '../passages.ts'
import { defineRule, type Finding } from '../rule.ts'
import { listWords, nameItem } from '../words.ts'

/** Shorter business is information in passing. */
const LONG_ENOUGH_WORDS = 60
/** More than this many, and the remark is on the minutes, not on each item. */
const MOST_SINGLE = 4
// Words that are an outcome though no decision: the item says itself that nothing was to be decided.
const SETTLED =
  /\b(?:noted|received|no (?:further )?(?:action|comments?|questions|matters)|for information|nothing to report|deferred|carried forward|thanked|approved|agreed|endorsed|accepted|supported|adopted|confirmed as)\b/i

interface Business {
  readonly item: Item
  words: number
  hasOutcome: boolean
}

/** The items of the agenda, each with what stands below it. */
const businessOf = (minutes: Minutes): readonly Business[] => {
  const parents = parentsOf(minutes.items)
  const roots: (Business | undefined)[] = []
  minutes.items.forEach((item, index) => {
    const parent = parents[index] ?? -1
    const root = (parent >= 0 ? roots[parent] : undefined) ?? { item, words: 0, hasOutcome: false }
    roots[index] = root
    const passages = passagesOfItem(item).filter(({ place }) => place !== 'title')
    for (const { text } of passages) root.words += text.split(/\s+/).length
    root.hasOutcome ||=
      item.decisions.length > 0 || item.actions.length > 0 || passages.some(({ text }) => SETTLED.test(text))
  })
  return [...new Set(roots)].filter(root => root !== undefined)
}

function* find(minutes: Minutes): Generator<Finding> {
  // A numbered paragraph without a heading is part of a discussion, not business of its own.
  const business = businessOf(minutes).filter(
    ({ item, words }) => item.title !== null && !isRoutine(item) && words >= LONG_ENOUGH_WORDS,
  )
  const open = business.filter(({ hasOutcome }) => !hasOutcome).map(({ item }) => item)
  const first = open[0]
  if (!first) return
  if (open.length > MOST_SINGLE) {
    yield {
      message: `${open.length} of ${business.length} items record no decision and no action: ${listWords(open.map(nameItem), 12)}. Say what came of each, even “noted”.`,
      at: first.position,
      item: first,
    }
    return
  }
  for (const item of open) {
    yield {
      message: `${nameItem(item)}: no decision and no action is recorded. Say what came of it, even “noted”.`,
      at: item.position,
      item,
    }
  }
}

/** An item with no outcome. */
export const itemWithoutOutcome = defineRule({
  id: 'item-without-outcome',
  severity: 'note',
  title: 'An item has no outcome',
  find,
})
