import { contentWords, likeness } from '../../ledger/likeness.ts'
import type { Minutes } from '../../tree/nodes.ts'
import { asksForAct } from '../asks-for-act.ts'
import { setsOutDecisions } from '../house-style.ts'
import { inFamily } from '../outline.ts'
import { hasOwner } from '../owners.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem, shorten } from '../words.ts'

/** Actions may be gathered in a list at the end; as many are held against a decision, so that the work stays bounded. */
const MOST_COMPARED = 200
/** As alike as two wordings of one matter are. */
const SAME_MATTER = 0.6

function* find(minutes: Minutes): Generator<Finding> {
  const owned = inFamily(minutes, item => item.actions.some(hasOwner))
  const wordings = minutes.items
    .flatMap(item => item.actions.filter(hasOwner))
    .slice(0, MOST_COMPARED)
    .map(action => contentWords(action.text))
  // Where decisions are set out, what is agreed in running text is the business of the rule on promises.
  const formalOnly = setsOutDecisions(minutes)
  for (const [index, item] of minutes.items.entries()) {
    if (owned[index]) continue
    for (const decision of item.decisions) {
      if (formalOnly && decision.marker !== 'formal') continue
      if ((decision.kind !== 'resolved' && decision.kind !== 'agreed') || !asksForAct(decision.text)) continue
      const words = contentWords(decision.text)
      if (wordings.some(wording => likeness(words, wording) >= SAME_MATTER)) continue
      yield {
        message: `${nameItem(item)}: it was decided that something be done, and nobody is named to do it: “${shorten(decision.text)}”. Name an owner.`,
        at: decision.position,
        item,
      }
    }
  }
}

/** A decision to act with no owner. */
export const decisionWithoutOwner = defineRule({
  id: 'decision-without-owner',
  severity: 'warning',
  title: 'A decision to act has no owner',
  find,
})
