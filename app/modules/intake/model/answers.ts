import type { QuestionGroup, QuestionKind } from '../model.ts'

/** An answer that is there for every question. */
export const leaveOut = 'leave-out'
export const makeNew = 'new'
/** A new body, under a name that somebody types. */
export const makeNamed = 'named'

const sameAs = 'same:'
const onDay = 'on:'

/** What an answer says. */
export type Answer =
  | { readonly kind: 'leave-out' }
  | { readonly kind: 'new' }
  /** The same as a name that is printed elsewhere. */
  | { readonly kind: 'same'; readonly printed: string }
  /** A meeting of that day. */
  | { readonly kind: 'on'; readonly date: string }
  | { readonly kind: 'known'; readonly id: string }

/** The answer that says "the same as this name, wherever that one goes". */
export const sameAnswer = (printed: string): string => `${sameAs}${printed}`

/** The answer that says "the meeting of this day". */
export const dayAnswer = (date: string): string => `${onDay}${date}`

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return false
  }
}

export const readAnswer = (answer: string): Answer => {
  if (answer === leaveOut || answer === makeNew) return { kind: answer }
  if (answer.startsWith(sameAs)) return { kind: 'same', printed: answer.slice(sameAs.length) }
  if (answer.startsWith(onDay)) return { kind: 'on', date: answer.slice(onDay.length) }
  return { kind: 'known', id: answer }
}

const namesNone = ', which names no body'

/** How a file is asked about that names no body. */
export const unnamedBody = (file: string): string => `${file}${namesNone}`

/** Whether a question can be answered with "new": a meeting is new by its date alone, and what has no name cannot be made. */
export const takesNew = ({ kind, printed }: { readonly kind: QuestionKind; readonly printed: string }): boolean =>
  kind !== 'meeting' && !(kind === 'body' && printed.endsWith(namesNone))

/** What is wrong with an answer to a question; null where nothing is. */
export const checkAnswer = (
  { kind, printed, choices }: Pick<QuestionGroup, 'kind' | 'printed' | 'choices'>,
  answer: string,
): string | null => {
  if (answer === leaveOut || choices.some(({ id }) => id === answer)) return null
  if (answer === makeNew && takesNew({ kind, printed })) return null
  const read = readAnswer(answer)
  if (kind === 'meeting' && read.kind === 'on') return isDay(read.date) ? null : 'Give the day as 2026-03-10'
  return 'Choose one of the answers of the list'
}
