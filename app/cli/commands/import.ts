import { readFile } from 'node:fs/promises'
import { consoleActor } from '#modules/accounts/index.ts'
import {
  answerQuestions,
  certainAnswers,
  listQuestions,
  readAnswerFile,
  writeAnswerFile,
  type GivenAnswer,
  type IntakeKind,
  type QuestionGroup,
} from '#modules/intake/index.ts'
import type { Command } from '../command.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { askQuestions } from '../import/ask-questions.ts'
import { giveFiles, type Given } from '../import/give-files.ts'
import { importJson, importSummary, statesOf } from '../import/summary.ts'
import { workWithProgress } from '../import/work-with-progress.ts'
import { parseOptions, type Parsed } from '../parse-options.ts'
import type { OpenRecord } from '../record-tools.ts'
import { systemMessage } from '../system-message.ts'
import type { Tools } from '../tools.ts'
import { UsageError } from '../usage-error.ts'
import { writeOutput } from '../write-output.ts'

const known = {
  answer: 'value',
  questions: 'value',
  'yes-to-certain': 'switch',
  retry: 'switch',
  json: 'switch',
} as const

const answerAll = (record: OpenRecord, answers: readonly GivenAnswer[]): Promise<number> =>
  record.perform(consoleActor, act => answerQuestions(act, answers))

const openQuestions = (record: OpenRecord): Promise<readonly QuestionGroup[]> =>
  record.look(consoleActor, listQuestions)

/** Takes the answers of a file that this command wrote and somebody filled in. */
const takeAnswers = async (record: OpenRecord, file: string): Promise<number> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} could not be read. ${systemMessage(error) ?? ''}`, { cause: error })
  }
  const { answers, problems } = readAnswerFile(text, await openQuestions(record))
  if (problems.length > 0) {
    throw new UsageError(
      [
        `${file} has answers that do not fit. None was taken.`,
        ...problems.map(({ field, message }) => `  ${field}: ${message}`),
      ].join('\n'),
    )
  }
  return answerAll(record, answers)
}

/** Says yes to all that is certain, for as long as there is any. */
const sayYes = async (record: OpenRecord, tools: Tools): Promise<void> => {
  for (;;) {
    const certain = certainAnswers(await openQuestions(record))
    if (certain.length === 0) return
    await answerAll(record, certain)
    await workWithProgress(record, tools)
  }
}

/** Asks whoever sits at the terminal, for as long as they answer. */
const askPerson = async (record: OpenRecord, tools: Tools): Promise<void> => {
  for (;;) {
    const answers = await askQuestions(await openQuestions(record), tools.terminal)
    if (answers.length === 0) return
    await answerAll(record, answers)
    await workWithProgress(record, tools)
  }
}

const finish = async (
  record: OpenRecord,
  { given, options, tools }: { readonly given: Given; readonly options: Parsed; readonly tools: Tools },
): Promise<ExitCode> => {
  const questions = await openQuestions(record)
  const target = options.value('questions')
  if (target !== undefined) await writeOutput(target, writeAnswerFile(questions))
  const states = await statesOf(record, given)
  tools.terminal.out(
    options.has('json')
      ? importJson(states, questions)
      : importSummary(states, {
          questions,
          writtenTo: target ?? null,
          isAnswering: options.value('answer') !== undefined,
        }),
  )
  if (given.unopened > 0 || states.some(({ intake }) => intake.state === 'failed')) return exitCode.failed
  return questions.length > 0 ? exitCode.findings : exitCode.well
}

const run =
  (kind: IntakeKind): Command =>
  async (args, tools) => {
    const options = parseOptions(args, known, { files: kind === 'minutes' ? 'any' : 'some' })
    await using record = await tools.record.open()
    const answers = options.value('answer')
    const { terminal } = tools
    if (answers !== undefined) {
      const taken = await takeAnswers(record, answers)
      if (!options.has('json')) terminal.out(`Took ${taken} ${taken === 1 ? 'answer' : 'answers'}.\n`)
    }
    const given = await giveFiles(options.files, { record, terminal, kind, again: options.has('retry') })
    await workWithProgress(record, tools)
    if (options.has('yes-to-certain')) await sayYes(record, tools)
    if (terminal.ask !== undefined && !options.has('json') && !options.has('questions')) await askPerson(record, tools)
    return await finish(record, { given, options, tools })
  }

/** `matters import`: takes minutes and packs into the record. */
export const importMinutes: Command = run('minutes')

/** `matters import-moderngov`: takes in saved answers of the modern.gov web service. */
export const importModernGov: Command = run('moderngov')
