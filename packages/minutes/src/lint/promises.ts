import { likeness } from '../ledger/likeness.ts'
import { contentWords } from '../parse/words/alike.ts'
import type { Action, Decision, Item } from '../tree/nodes.ts'
import { asksForAct } from './asks-for-act.ts'
import { isRoutine } from './business.ts'
import { plainName } from './people.ts'

type Made = Action | Decision

/** A promise is recorded where half of the shorter wording stands in the other. */
const ALIKE = 0.5
/** The same owner has a task in the item: a little likeness is then enough. */
const ALIKE_FOR_OWNER = 0.2
/** So many entries of an item are held against each promise, so that the work stays bounded. */
const MOST_COMPARED = 100

// "It was agreed that Tom would", "to arrange", "should be sent"; not "the application was accepted".
const AHEAD = /\b(?:would|will|should|shall|must|could|needs? to|be)\b|^\W*(?:that )?(?:\p{Lu}\p{L}+ )?to \p{Ll}/u
const DONE_NOW =
  /\b(?:minutes?|record|accepted|approved|confirmed|endorsed|noted|received|adopted|elected|appointed|supported|granted|co-?opted)\b/i
/** What a search for promises may bring up, and is none: questions, views, support, and what was agreed at another time. */
const NO_PROMISE =
  /^\W*nothing\b|\basked (?:if|whether)\b|\bseconded\b|\bhad been agreed\b|\bwould (?:not|support|welcome|prefer)\b|\bwould be (?:useful|helpful|good|better|beneficial|interesting|nice|sensible|appropriate|a good idea)\b/i

interface Wording {
  readonly words: ReadonlySet<string>
  readonly owners: readonly string[]
}

const wordingOf = (made: Made): Wording => ({
  words: contentWords(made.text),
  owners: made.type === 'action' ? made.owners.map(owner => plainName(owner.name ?? owner.printed)) : [],
})

const isSetOut = (made: Made): boolean => made.marker === (made.type === 'action' ? 'explicit' : 'formal')

const isSaidIn = (made: Made, others: readonly Wording[]): boolean => {
  const { words, owners } = wordingOf(made)
  return others.some(other => {
    const alike = likeness(words, other.words)
    return alike >= ALIKE || (alike >= ALIKE_FOR_OWNER && other.owners.some(owner => owners.includes(owner)))
  })
}

/** The parts of a promise that stand for themselves: "that the report be sent, and that Tom would confirm the date". */
const partsOf = (made: Made): readonly Made[] => made.text.split(/,?\s+and that\s+/).map(text => ({ ...made, text }))

const asksAhead = ({ kind, text }: Decision): boolean =>
  (kind === 'agreed' || kind === 'resolved') && AHEAD.test(text) && !DONE_NOW.test(text)

/**
 * The promises in the narrative of an item that no formal decision and no action set out as one records. Where decisions
 * are never set out, one in running text that names nobody is left to the rule on decisions without owner.
 */
export const lostPromises = (item: Item, style: { readonly decisionsAreSetOut: boolean }): readonly Made[] => {
  const recorded = [...item.actions, ...item.decisions].filter(isSetOut).slice(0, MOST_COMPARED).map(wordingOf)
  const agreed = item.decisions
    .filter(made => made.marker === 'prose' && !isRoutine(item))
    .filter(made => asksAhead(made) && (style.decisionsAreSetOut || !asksForAct(made.text)))
  const agreedWordings = agreed.slice(0, MOST_COMPARED).map(wordingOf)
  const promised = item.actions
    .filter(({ marker, status }) => marker === 'prose' && status !== 'closed')
    .filter(made => !isSaidIn(made, agreedWordings))
  return [...agreed, ...promised]
    .filter(({ text }) => !NO_PROMISE.test(text))
    .flatMap(partsOf)
    .filter(made => !isSaidIn(made, recorded))
    .toSorted((a, b) => a.position.start.offset - b.position.start.offset)
}

const PROMISING = [
  /\b(?:agreed|undertook|undertaken|offered|promised|volunteered)\b/i,
  /\b(?:would|will|shall)\b/i,
  /\b(?:are|is|were|was)? to (?=\p{Ll})/u,
] as const

/** Where in the words of a promise its promise stands: a sentence may say much else first. */
export const promisingPlace = (text: string): number => {
  for (const pattern of PROMISING) {
    const match = pattern.exec(text)
    if (match) return match.index
  }
  return 0
}
