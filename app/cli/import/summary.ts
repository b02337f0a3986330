import { consoleActor } from '#modules/accounts/index.ts'
import { findIntake, offered, type Intake, type IntakeState, type QuestionGroup } from '#modules/intake/index.ts'
import type { OpenRecord } from '../record-tools.ts'
import { questionText } from './ask-questions.ts'
import type { Given } from './give-files.ts'

/** A file of this run, as it is at its end. */
export interface FileState {
  readonly path: string
  /** False where it was given in an earlier run. */
  readonly isNew: boolean
  readonly intake: Pick<Intake, 'state' | 'problem'>
}

export const statesOf = async (record: OpenRecord, { intakes }: Given): Promise<readonly FileState[]> => {
  const states: FileState[] = []
  for (const { path, isNew, intake } of intakes) {
    const { state, problem } = await record.look(consoleActor, look => findIntake(look, intake.id))
    states.push({ path, isNew, intake: { state, problem } })
  }
  return states
}

const words: Readonly<Record<IntakeState, string>> = {
  waiting: 'waiting',
  reading: 'being read',
  asking: 'waiting for answers',
  taken: 'taken in',
  nothing: 'without minutes',
  failed: 'not read',
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** Questions that are printed at most; a file takes any number. */
const mostPrinted = 30

const countLines = (states: readonly FileState[]): readonly string[] => {
  const counts = Map.groupBy(
    states.filter(({ isNew }) => isNew),
    ({ intake }) => intake.state,
  )
  const before = states.filter(({ isNew }) => !isNew).length
  return [
    ...[...counts].map(([state, same]) => `${plural(same.length, 'file')} ${words[state]}`),
    ...(before > 0 ? [`${plural(before, 'file')} given before, and not taken in again`] : []),
  ]
}

/** What a person reads at the end of an import. */
export const importSummary = (
  states: readonly FileState[],
  {
    questions,
    writtenTo,
    isAnswering,
  }: {
    readonly questions: readonly QuestionGroup[]
    readonly writtenTo: string | null
    readonly isAnswering: boolean
  },
): string => {
  const failed = states.filter(({ intake }) => intake.state === 'failed')
  const printed = writtenTo === null ? questions.slice(0, mostPrinted).map(questionText) : []
  const how =
    writtenTo === null
      ? 'Answer them on the page /intake/questions; or have them written into a file with --questions FILE.\n'
      : `They are in ${writtenTo}. Write an answer behind each “=”, then run: matters import --answer ${writtenTo}\n`
  return [
    ...countLines(states).map(line => `${line}\n`),
    ...failed.map(({ path, intake }) => `${path}: ${intake.problem ?? ''}\n`),
    ...(questions.length > 0 ? [`\n${plural(questions.length, 'question')} to answer.\n`, ...printed, how] : []),
    ...(states.length === 0 && questions.length === 0 && !isAnswering ? ['There is nothing to do.\n'] : []),
  ].join('')
}

/** The same for programs. */
export const importJson = (states: readonly FileState[], questions: readonly QuestionGroup[]): string => {
  const files = states.map(({ path, isNew, intake }) => ({ file: path, new: isNew, ...intake }))
  const asked = questions.map(group => ({
    id: group.id,
    kind: group.kind,
    printed: group.printed,
    about: group.about,
    files: group.files,
    suggested: group.suggested,
    answers: offered(group, true).map(({ id, name, why }) => ({ id, name, why })),
  }))
  return `${JSON.stringify({ version: 1, files, questions: asked }, null, 2)}\n`
}
