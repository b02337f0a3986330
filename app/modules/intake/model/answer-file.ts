import type { Problem } from '#kernel/errors.ts'
import type { BodyKind } from '#modules/bodies/index.ts'
import type { QuestionGroup } from '../model.ts'
import { checkAnswer, leaveOut, makeNew, takesNew } from './answers.ts'
import { foldText } from './fold.ts'
import { questionWords } from './question-words.ts'

/** An answer to a question, by the question's id. */
export interface GivenAnswer {
  readonly id: string
  readonly answer: string
  /** Of "named": the body that is to be founded. */
  readonly body?: NamedBody
}

/** A body as somebody names it who answers a question. */
export interface NamedBody {
  readonly name: string
  readonly kind: BodyKind
  readonly parentId: string | null
}

const head = `# Questions about files that are being taken in.
#
# Write an answer behind each "=": one of the answers listed above it, as it is written there. What you leave empty is asked
# again. Then run: matters import --answer THIS-FILE
`

/** Names of the choices; those that two share are told apart by their ids. */
const choiceLines = ({ kind, printed, choices }: QuestionGroup): readonly string[] => {
  const { isNew, isLeftOut } = questionWords[kind]
  const twice = (name: string): boolean => choices.filter(one => foldText(one.name) === foldText(name)).length > 1
  return [
    ...choices.map(({ id, name, why }) => `${twice(name) ? id : name}   (${twice(name) ? `${name}, ${why}` : why})`),
    ...(takesNew({ kind, printed }) ? [`${makeNew}   (${isNew})`] : []),
    ...(kind === 'meeting' ? ['a day such as 2026-03-10'] : []),
    `${leaveOut}   (${isLeftOut})`,
  ]
}

const printQuestion = (group: QuestionGroup): string =>
  [
    '',
    `# ${questionWords[group.kind].ask(group.printed)}`,
    `# ${group.about}${group.files > 1 ? ` (and in ${group.files - 1} more ${group.files === 2 ? 'file' : 'files'})` : ''}`,
    ...choiceLines(group).map(line => `#     ${line}`),
    `${group.id} = ${group.answer ?? group.suggested ?? ''}`,
    '',
  ].join('\n')

/** A file of questions that a person can fill in. */
export const writeAnswerFile = (groups: readonly QuestionGroup[]): string =>
  `${head}${groups.map(printQuestion).join('')}`

/** What somebody typed as the answer to a question: a choice's id or name, "new", "leave-out", or the day of a meeting. */
export const typedAnswer = (group: QuestionGroup, typed: string): string => {
  const wanted = typed.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(wanted) && group.kind === 'meeting') return `on:${wanted}`
  const named = group.choices.filter(({ name }) => foldText(name) === foldText(wanted))
  const [only] = named
  const word = wanted.toLowerCase()
  if (word === makeNew || word === leaveOut) return word
  return only !== undefined && named.length === 1 ? only.id : wanted
}

/** Reads a filled-in file of questions. Lines of questions that were answered meanwhile are passed over. */
export const readAnswerFile = (
  text: string,
  groups: readonly QuestionGroup[],
): { readonly answers: readonly GivenAnswer[]; readonly problems: readonly Problem[] } => {
  const answers: GivenAnswer[] = []
  const problems: Problem[] = []
  for (const [place, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(#|$)/.test(line)) continue
    const [, id, typed] = /^\s*([0-9a-f]{12})\s*=\s*(.*?)\s*$/.exec(line) ?? []
    const field = `line ${place + 1}`
    if (id === undefined || typed === undefined) {
      problems.push({ field, message: 'This is no line of a question: it should begin with the name of one and “=”' })
      continue
    }
    const group = groups.find(one => one.id === id)
    if (typed === '' || group === undefined) continue
    const answer = typedAnswer(group, typed)
    const problem = checkAnswer(group, answer)
    if (problem === null) answers.push({ id, answer })
    else problems.push({ field, message: `“${typed}”: ${problem}` })
  }
  return { answers, problems }
}
