import type { CivilDate, Due } from '../tree/nodes.ts'
import { findHandover } from './handover.ts'
import { awaiting } from './outcomes/awaiting.ts'
import { carried } from './outcomes/carried.ts'
import { closedByDelivery, closedOutright } from './outcomes/closed.ts'
import { findPhrase, isDoubtful, isNegated, isNotYet } from './outcomes/phrase.ts'
import type { Hit, Phrase } from './outcomes/phrase.ts'
import { slipped } from './outcomes/slipped.ts'
import { withdrawn } from './outcomes/withdrawn.ts'
import type { Verdict } from './owed.ts'
import { sentencesOf } from './sentences.ts'
import { hasComeBy, isLaterThanDue, timesNamed } from './until.ts'
import type { NamedTime } from './until.ts'

/** The action that an update speaks of, and when it does so. */
export interface UpdateContext {
  /** What the action asks for. */
  readonly action: string
  readonly owners: readonly string[]
  readonly due: Due | null
  /** Date of the document that gives the update. */
  readonly on: CivilDate | null
}

interface Seen {
  transferred: { readonly to: string; readonly words: string } | null
  slipped: { readonly words: string; readonly because: string; readonly until: NamedTime | null } | null
  until: NamedTime | null
  withdrawn: Hit | null
  awaiting: Hit | null
  closedOutright: Hit | null
  delivered: Hit | null
  carried: Hit | null
}

const quote = ({ words, because }: { readonly words: string; readonly because: string }): string =>
  `“${words}”: ${because}.`

const standing = (hit: Hit): boolean => !isNegated(hit) && !isNotYet(hit)
const find = (sentence: string, phrases: readonly Phrase[]): Hit | null =>
  findPhrase(sentence, phrases, hit => !isNegated(hit))

/** Looks to the future, so that a time named in it is one to come. */
const looksAhead =
  /\b(?:will|shall|to be|expected|hoped?|planned|scheduled|due|now|intend\w*|aim\w*|anticipated|arranged for|until|by)\b/i

const readSentence = (sentence: string, context: UpdateContext, seen: Seen): void => {
  const putOff = find(sentence, slipped)
  const time =
    timesNamed(sentence, context.on)
      .filter(one => !hasComeBy(one, context.on))
      .at(-1) ?? null
  if (time !== null && (putOff !== null || looksAhead.test(sentence))) seen.until = time
  if (putOff !== null) seen.slipped = { ...putOff, until: time }
  else if (
    time !== null &&
    seen.until === time &&
    context.due !== null &&
    time.date !== null &&
    isLaterThanDue(time, context.due)
  ) {
    seen.slipped = { words: time.printed, because: `it was due ${context.due.printed}`, until: time }
  }
  seen.transferred = findHandover(sentence, context) ?? seen.transferred
  seen.withdrawn = findPhrase(sentence, withdrawn, hit => !isNegated(hit) && !isDoubtful(hit)) ?? seen.withdrawn
  seen.awaiting = find(sentence, awaiting) ?? seen.awaiting
  const outright = findPhrase(sentence, closedOutright, standing)
  if (outright !== null) {
    // What the report called open or late before this sentence is over now.
    Object.assign(seen, { slipped: null, awaiting: null, carried: null, transferred: null, until: null })
    seen.closedOutright = outright
  }
  seen.delivered = findPhrase(sentence, closedByDelivery, standing) ?? seen.delivered
  if (outright === null) seen.carried = findPhrase(sentence, carried) ?? seen.carried
}

/**
 * Reads what an update says of an action. What is still open outranks what was only sent or said, so that nothing is
 * called done that may not be; an outright "completed" closes what stood before it. An action that was handed over and
 * put off is transferred, with `until` set.
 */
export const classifyUpdate = (update: string, context: UpdateContext): Verdict => {
  const seen: Seen = {
    transferred: null,
    slipped: null,
    until: null,
    withdrawn: null,
    awaiting: null,
    closedOutright: null,
    delivered: null,
    carried: null,
  }
  for (const sentence of sentencesOf(update)) readSentence(sentence, context, seen)
  const until = seen.slipped?.until?.printed ?? seen.until?.printed ?? null
  const verdict = (outcome: Verdict['outcome'], reason: string): Verdict => ({ outcome, to: null, until, reason })

  if (seen.transferred !== null) {
    return {
      outcome: 'transferred',
      to: seen.transferred.to,
      until,
      reason: `“${seen.transferred.words}”: it is in other hands.`,
    }
  }
  if (seen.slipped !== null) return verdict('slipped', quote(seen.slipped))
  if (seen.awaiting !== null) return verdict('awaiting', quote(seen.awaiting))
  if (seen.withdrawn !== null && seen.closedOutright === null)
    return { ...verdict('withdrawn', quote(seen.withdrawn)), until: null }
  if (seen.closedOutright !== null && seen.carried === null)
    return { ...verdict('closed', quote(seen.closedOutright)), until: null }
  if (seen.carried !== null) return verdict('carried', quote(seen.carried))
  if (seen.delivered !== null) return { ...verdict('closed', quote(seen.delivered)), until: null }
  if (update.trim() === '') return verdict('awaiting', 'The report lists it and says nothing of it.')
  return verdict('carried', 'The report speaks of it and does not say that it is done.')
}
