import type { Choice, QuestionGroup, QuestionKind } from '../model.ts'
import { leaveOut, makeNew, takesNew } from './answers.ts'

interface Words {
  readonly ask: (printed: string) => string
  readonly isNew: string
  readonly isLeftOut: string
}

/** What each kind of question says, on pages and on the command line. */
export const questionWords: Readonly<Record<QuestionKind, Words>> = {
  body: {
    ask: printed => `Which body is “${printed}”?`,
    isNew: 'A new body',
    isLeftOut: 'None: do not take in its minutes',
  },
  meeting: {
    ask: printed => `Which meeting is “${printed}” of?`,
    isNew: '',
    isLeftOut: 'None: do not take it in',
  },
  organisation: {
    ask: printed => `Which organisation is “${printed}”?`,
    isNew: 'A new organisation',
    isLeftOut: 'None: only keep the words as they are printed',
  },
  person: {
    ask: printed => `Who is “${printed}”?`,
    isNew: 'Somebody new',
    isLeftOut: 'Nobody: only keep the name as it is printed',
  },
  seat: {
    ask: printed => `Is “${printed}” a seat?`,
    isNew: 'Yes, a seat of its own',
    isLeftOut: 'No',
  },
}

/** The answers that a question offers, in the order in which they are shown. */
export const offered = (
  { kind, printed, choices }: Pick<QuestionGroup, 'kind' | 'printed' | 'choices'>,
  mayFoundBody: boolean,
): readonly Choice[] => [
  ...choices,
  ...(takesNew({ kind, printed }) && (kind !== 'body' || mayFoundBody)
    ? [{ id: makeNew, name: questionWords[kind].isNew, why: '' }]
    : []),
  { id: leaveOut, name: questionWords[kind].isLeftOut, why: '' },
]
