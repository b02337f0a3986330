import type { Minutes } from '../../tree/nodes.ts'
import { setsOutActions, setsOutDecisions } from '../house-style.ts'
import { lostPromises, promisingPlace } from '../promises.ts'
import { defineRule, type Finding } from '../rule.ts'
import { count, listWords, nameItem, shortenAround } from '../words.ts'

/** In minutes without an action set out as one: promises in more items than this are a matter of style, and one remark. */
const MOST_ITEMS = 4
const MOST_QUOTED = 3

function* find(minutes: Minutes): Generator<Finding> {
  const style = { decisionsAreSetOut: setsOutDecisions(minutes) }
  const lost = minutes.items.flatMap(item => {
    const promises = lostPromises(item, style)
    const first = promises[0]
    return first ? [{ item, first, promises }] : []
  })
  const start = lost[0]
  if (start && lost.length > MOST_ITEMS && !setsOutActions(minutes)) {
    const total = lost.reduce((sum, { promises }) => sum + promises.length, 0)
    yield {
      message:
        `These minutes set out no action as one; ${count(total, 'promise')} stand only in the narrative ` +
        `(${listWords(lost.map(({ item }) => nameItem(item)))}). Set them out as “Action: who, what, by when” so that they can be followed.`,
      at: start.first.position,
      item: start.item,
      severity: 'note',
    }
    return
  }
  for (const { item, first, promises } of lost) {
    const quoted = listWords(
      promises.map(({ text }) => `“${shortenAround(text, promisingPlace(text))}”`),
      MOST_QUOTED,
    )
    const said = promises.length === 1 ? ['is', 'it'] : ['are', 'them']
    yield {
      message:
        `${nameItem(item)}: ${quoted} ${said[0]} promised in the narrative, and no decision or action records ${said[1]}. ` +
        `Record ${said[1]}, or reword ${said[1]}.`,
      at: first.position,
      item,
    }
  }
}

/** A promise in the narrative with no resolution behind it. */
export const promiseWithoutDecision = defineRule({
  id: 'promise-without-decision',
  severity: 'warning',
  title: 'A promise in the narrative is not recorded',
  find,
})
