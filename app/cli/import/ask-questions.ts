import {
  checkAnswer,
  offered,
  questionWords,
  typedAnswer,
  type GivenAnswer,
  type QuestionGroup,
} from '#modules/intake/index.ts'
import type { Terminal } from '../terminal.ts'

/** A question with its answers, numbered. */
export const questionText = (group: QuestionGroup): string => {
  const lines = offered(group, true).map(({ name, why, id }, place) => {
    const certain = group.suggested === id ? ', certain' : ''
    return `  ${place + 1}  ${name}${why === '' ? '' : ` (${why})`}${certain}`
  })
  const more = group.files > 1 ? ` (and in ${group.files - 1} more)` : ''
  const day = group.kind === 'meeting' ? ['  or a day, such as 2026-03-10'] : []
  return [questionWords[group.kind].ask(group.printed), `  ${group.about}${more}`, ...lines, ...day, ''].join('\n')
}

/** The number of an answer, or words, as somebody typed them; null for what is no answer. */
const readTyped = (group: QuestionGroup, typed: string): string | null => {
  const numbered = /^\d{1,3}$/.test(typed.trim()) ? offered(group, true)[Number(typed) - 1]?.id : undefined
  const answer = numbered ?? typedAnswer(group, typed)
  return checkAnswer(group, answer) === null ? answer : null
}

/** Asks a person each question. Nothing typed leaves it open; the end of the input leaves the rest. */
export const askQuestions = async (
  groups: readonly QuestionGroup[],
  terminal: Terminal,
): Promise<readonly GivenAnswer[]> => {
  const answers: GivenAnswer[] = []
  for (const [place, group] of groups.entries()) {
    terminal.err(`\nQuestion ${place + 1} of ${groups.length}\n${questionText(group)}`)
    for (;;) {
      const typed = await terminal.ask?.(`Answer${group.suggested === null ? '' : ' (Enter for what is certain)'}: `)
      if (typed == null) return answers
      if (typed.trim() === '' && group.suggested === null) break
      const answer = typed.trim() === '' ? group.suggested : readTyped(group, typed)
      if (answer !== null) {
        answers.push({ id: group.id, answer })
        break
      }
      terminal.err('This is none of the answers. Type a number of the list, or nothing to leave the question open.\n')
    }
  }
  return answers
}
