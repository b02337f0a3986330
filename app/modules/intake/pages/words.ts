import { count } from '#ui/format.ts'
import type { DocumentOutcome, IntakeState } from '../model.ts'

/** What a state is called, and the colour of its tag. */
export const stateWords: Readonly<Record<IntakeState, { readonly word: string; readonly colour: string }>> = {
  waiting: { word: 'Waiting', colour: 'grey' },
  reading: { word: 'Being read', colour: 'blue' },
  asking: { word: 'Has questions', colour: 'yellow' },
  taken: { word: 'Taken in', colour: 'green' },
  nothing: { word: 'No minutes', colour: 'grey' },
  failed: { word: 'Not read', colour: 'red' },
}

const documentWords: Readonly<Record<string, string>> = {
  notice: 'Notice',
  agenda: 'Agenda',
  minutes: 'Minutes',
  'matters-arising': 'Matters Arising report',
  report: 'Report',
  'action-log': 'Action log',
}

export const documentWord = (kind: string): string => documentWords[kind] ?? 'Paper'

export const outcomeWords: Readonly<Record<DocumentOutcome, string>> = {
  taken: 'taken in',
  same: 'the same as the minutes that are kept',
  'other-version': 'differs from the minutes that are kept, which stay as they are',
  'left-out': 'left out',
  paper: 'kept with the meeting',
}

/** "3 questions and 12 proposed seats". */
export const openWords = ({ questions, seats }: { readonly questions: number; readonly seats: number }): string =>
  [questions > 0 && count(questions, 'question'), seats > 0 && count(seats, 'proposed seat')]
    .filter(text => text !== false)
    .join(' and ')
