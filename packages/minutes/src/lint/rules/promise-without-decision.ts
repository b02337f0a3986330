import { contentWords, likeness } from '../../ledger/likeness.ts'
import type { Action, Decision, Item, Minutes } from '../../tree/nodes.ts'
import { asksForAct } from '../asks-for-act.ts'
import { isRoutine } from '../business.ts'
import { setsOutActions, setsOutDecisions } from '../house-style.ts'
import { plainName } from '../people.ts'
import { defineRule, type Finding } from '../rule.ts'
import { count, listWords, nameItem, shorten } from '../words.ts'

type Made = Action | Decision

/** A promise is behind a decision where half of the shorter wording stands in the other. */
const ALIKE = 0.5
/** The same owner has a task in the item: a little likeness is then enough. */
const ALIKE_FOR_OWNER = 0.2
/** So many formal entries of an item are held against each promise, so that the work stays bounded. */
const MOST_COMPARED = 100
/** In minutes without an action set out as one: promises in more items than this are a matter of style, and one remark. */
const MOST_ITEMS = 4

// "It was agreed that Tom would", "to arrange", "should be sent"; not "the application was accepted".
const AHEAD = /\b(?:would|will|should|shall|must|could|needs? to|be)\b|^\W*(?:that )?(?:\p{Lu}\p{L}+ )?to \p{Ll}/u
const DONE_NOW =
  /\b(?:minutes?|record|accepted|approved|confirmed|endorsed|noted|received|adopted|elected|appointed|supported|granted|co-?opted)\b/i

/** What a search for promises may bring up, and is none. */
const NO_PROMISE = /^\W*nothing\b|\basked (?:if|whether)\b/i

interface Recorded {
  readonly words: ReadonlySet<string>
  readonly owners: readonly string[]
  readonly offset: number
}

const ownersOf = (made: Made): readonly string[] =>
  made.type === 'action' ? made.owners.map(owner => plainName(owner.name ?? owner.printed)) : []

const isSetOut = (made: Made): boolean => made.marker === (made.type === 'action' ? 'explicit' : 'formal')

const recordedIn = (item: Item): readonly Recorded[] =>
  [...item.actions, ...item.decisions]
    .filter(isSetOut)
    .slice(0, MOST_COMPARED)
    .map(made => ({
      words: contentWords(made.text),
      owners: ownersOf(made),
      offset: made.position.start.offset,
    }))

const isRecorded = (made: Made, recorded: readonly Recorded[]): boolean => {
  const words = contentWords(made.text)
  const promisers = ownersOf(made)
  return recorded.some(({ words: others, owners, offset }) => {
    const alike = likeness(words, others)
    if (alike >= ALIKE || offset === made.position.start.offset) return true
    return alike >= ALIKE_FOR_OWNER && owners.some(owner => promisers.includes(owner))
  })
}

const asksAhead = ({ kind, text }: Decision): boolean =>
  (kind === 'agreed' || kind === 'resolved') && AHEAD.test(text) && !DONE_NOW.test(text)

/** Where no decision is set out, one in running text that names nobody is the business of the rule on decisions. */
const promisesOf = (item: Item, decisionsAreSetOut: boolean): readonly Made[] => {
  const agreed = item.decisions.filter(
    made =>
      made.marker === 'prose' && asksAhead(made) && (decisionsAreSetOut || !asksForAct(made.text)) && !isRoutine(item),
  )
  const promised = item.actions.filter(
    ({ marker, status, text }) => marker === 'prose' && status !== 'closed' && !NO_PROMISE.test(text),
  )
  const byPlace = new Map([...agreed, ...promised].map(made => [made.position.start.offset, made]))
  return [...byPlace.values()]
}

interface Lost {
  readonly item: Item
  readonly promises: readonly [Made, ...Made[]]
}

const lostIn = (item: Item, decisionsAreSetOut: boolean): readonly Lost[] => {
  const recorded = recordedIn(item)
  const [first, ...more] = promisesOf(item, decisionsAreSetOut).filter(made => !isRecorded(made, recorded))
  return first ? [{ item, promises: [first, ...more] }] : []
}

const quote = (promises: readonly Made[]): string =>
  listWords(
    promises.map(({ text }) => `“${shorten(text, 80)}”`),
    3,
  )

function* find(minutes: Minutes): Generator<Finding> {
  const decisionsAreSetOut = setsOutDecisions(minutes)
  const lost = minutes.items.flatMap(item => lostIn(item, decisionsAreSetOut))
  const first = lost[0]
  if (!first) return
  if (lost.length > MOST_ITEMS && !setsOutActions(minutes)) {
    const total = lost.reduce((sum, { promises }) => sum + promises.length, 0)
    yield {
      message:
        `These minutes set out no action as one; ${count(total, 'promise')} ${total === 1 ? 'stands' : 'stand'} only in the narrative ` +
        `(${listWords(lost.map(({ item }) => nameItem(item)))}). Set them out as “Action: who, what, by when” so that they can be followed.`,
      at: first.promises[0].position,
      item: first.item,
      severity: 'note',
    }
    return
  }
  for (const { item, promises } of lost) {
    const one = promises.length === 1
    yield {
      message:
        `${nameItem(item)}: ${quote(promises)} ${one ? 'is' : 'are'} promised in the narrative, and no decision or action ` +
        `records ${one ? 'it. Record it, or reword it.' : 'them. Record them, or reword them.'}`,
      at: promises[0].position,
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
