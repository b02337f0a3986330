import type { ActionIndex } from './action-index.ts'
import { sameBody } from './chronology.ts'
import { covered } from '../parse/words/alike.ts'
import { contentWords, likeness } from './likeness.ts'
import { sameNumberForm } from './minute-number.ts'
import type { Owing } from './owing.ts'
import type { Mention, Reporter } from './owed.ts'

/** Where a mention stands, and the actions that were owed before that. */
export interface MatchContext<T extends Owing> {
  readonly by: Reporter
  readonly index: ActionIndex<T>
  /** False for what is settled already: only its own number and date speak of it still. */
  readonly isOpen: (action: T) => boolean
}

export interface Match<T extends Owing> {
  readonly answered: readonly T[]
  /** Where the row's own number or date speaks against what it answers. */
  readonly doubt: 'number' | 'date' | null
}

/** An action's words count as named in a row where this part of them is there. */
const named = 0.34
/** Wording this alike is one matter though the number differs or is missing. */
const alike = 0.5

const latestMeeting = <T extends Owing>(group: readonly T[]): readonly T[] => {
  const dates = group.map(one => one.owed.meetingDate ?? '')
  const last = dates.reduce((a, b) => (b > a ? b : a), '')
  return group.filter(one => (one.owed.meetingDate ?? '') === last)
}

const best = <T extends Owing>(
  candidates: readonly T[],
  score: (one: T) => number,
): { top: readonly T[]; score: number } => {
  let top: T[] = []
  let highest = 0
  for (const one of candidates) {
    const its = score(one)
    if (its > highest) [top, highest] = [[], its]
    if (its === highest && its > 0) top.push(one)
  }
  return { top, score: highest }
}

/** Of several actions of one minute, those that the row names; all of them where it names none in particular. */
const namedInRow = <T extends Owing>(group: readonly T[], words: ReadonlySet<string>): readonly T[] => {
  const those = group.filter(one => one.words.size === 0 || covered(one.words, words) >= named)
  return those.length > 0 ? those : group
}

/**
 * Finds the actions that a mention answers: by the number of the minute and the date of its meeting; by wording where
 * the number is missing, or is another's. One row may answer several actions of the same minute.
 */
export const matchMention = <T extends Owing>(mention: Mention, { by, index, isOpen }: MatchContext<T>): Match<T> => {
  const isHere = (one: T) => one.owed.meetingDate === mention.meetingDate
  const mayAnswer = (one: T) => isOpen(one) || (mention.meetingDate !== null && isHere(one))
  const isOwn = ({ owed }: T) => sameBody(owed.body, by.body)
  const saysWhat = contentWords(`${mention.title ?? ''} ${mention.matter}`)
  const alikeness = (one: T) => Math.max(likeness(one.words, saysWhat), likeness(one.wordsWithTitle, saysWhat) * 0.95)
  const sharing = () => index.sharing(saysWhat).filter(one => mayAnswer(one) && isOwn(one))

  const number = sameNumberForm(mention.minute)
  const anyBody = number === null ? [] : index.numbered(number).filter(mayAnswer)
  const own = anyBody.filter(isOwn)
  // A report may name its body in another way than the minutes do; number and date together are enough then.
  const numbered = own.length > 0 ? own : anyBody.filter(isHere)
  const dated = mention.meetingDate === null ? [] : numbered.filter(isHere)
  const group = dated.length > 0 ? dated : mostLikelyMeeting(numbered, alikeness)
  const groupScore = best(group, alikeness).score
  const otherDate =
    dated.length === 0 && mention.meetingDate !== null && group.some(one => one.owed.meetingDate !== null)

  if (group.length > 0 && !(otherDate && groupScore < named)) {
    const elsewhere = groupScore === 0 && saysWhat.size > 2 ? bestByWording(sharing(), alikeness) : []
    if (elsewhere.length > 0) return { answered: elsewhere, doubt: 'number' }
    const row = contentWords(`${mention.matter} ${mention.update}`)
    return { answered: namedInRow(group, row), doubt: otherDate ? 'date' : null }
  }
  // A row with a number and date of its own is of another meeting; its wording may still be that of an action given.
  const worded =
    by.kind === 'minutes'
      ? fullyWorded(sharing(), saysWhat)
      : bestByWording(mention.meetingDate === null ? sharing() : sharing().filter(isHere), alikeness)
  return { answered: worded, doubt: worded.length > 0 && number !== null ? 'number' : null }
}

const mostLikelyMeeting = <T extends Owing>(group: readonly T[], score: (one: T) => number): readonly T[] => {
  const { top } = best(group, score)
  const meeting = latestMeeting(top.length > 0 ? top : group)[0]?.owed.meetingDate ?? null
  return group.filter(one => one.owed.meetingDate === meeting)
}

const bestByWording = <T extends Owing>(candidates: readonly T[], score: (one: T) => number): readonly T[] => {
  const { top, score: highest } = best(candidates, score)
  return highest >= alike ? latestMeeting(top) : []
}

/** In narrative, which is not a list of actions, an action is spoken of only where most of its own words are there. */
const fullyWorded = <T extends Owing>(candidates: readonly T[], words: ReadonlySet<string>): readonly T[] => {
  const spoken = candidates.filter(one => one.words.size > 1 && covered(one.words, words) >= 0.6)
  return latestMeeting(best(spoken, one => covered(one.words, words)).top)
}
