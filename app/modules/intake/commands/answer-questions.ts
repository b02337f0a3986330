import { Invalid, NotAllowed, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { addSeat } from '#modules/bodies/index.ts'
import type { QuestionGroup } from '../model.ts'
import { checkAnswer, readAnswer } from '../model/answers.ts'
import type { GivenAnswer, NamedBody } from '../model/answer-file.ts'
import { giverOf, mayFoundBody, mayTakeIn, mayTakeInto } from '../policy.ts'
import { answerQuestion, selectOpenQuestions, settleAnswer } from '../store/questions.ts'
import { foundNamed } from './found-named.ts'
import { seatPeople } from './seat-people.ts'

interface Given {
  readonly group: QuestionGroup
  readonly answer: string
  readonly body: NamedBody | null
}

const problemOf = (act: Act, { group, answer, body }: Given): string | null => {
  if (body !== null) {
    if (group.kind !== 'body') return 'Choose one of the answers of the list'
    return mayFoundBody(act.actor) ? null : 'Only an administrator can found a body'
  }
  const wrong = checkAnswer(group, answer)
  if (wrong !== null) return wrong
  if (group.kind !== 'body') return null
  const read = readAnswer(answer)
  if (read.kind === 'new' && !mayFoundBody(act.actor)) return 'Only an administrator can found a body'
  return read.kind === 'known' && !mayTakeInto(act.actor, read.id) ? 'Choose a body of which you are the clerk' : null
}

/** A seat that was proposed is made at once: no file waits for it. */
const makeSeat = async (act: Act, { kind, folded, facts }: QuestionGroup, answer: string): Promise<void> => {
  const read = readAnswer(answer)
  if (facts === null || (read.kind !== 'new' && read.kind !== 'known')) return
  const plain = { basis: 'invited', voting: false, office: 'member', maximumMonths: null, openedOn: null } as const
  const { bodyId, organisationId, post } = facts
  const seatId = read.kind === 'known' ? read.id : (await addSeat(act, { bodyId, organisationId, post, ...plain })).id
  await settleAnswer(act.tx, { kind, folded }, seatId)
  await seatPeople(act, { seatId, facts })
}

/**
 * Answers questions, each for all files that ask it. Questions that somebody else answered meanwhile are passed over.
 * @returns how many were answered
 * @throws NotAllowed, Invalid where an answer does not fit its question; then none is kept
 */
export const answerQuestions = async (act: Act, answers: readonly GivenAnswer[]): Promise<number> => {
  if (!mayTakeIn(act.actor))
    throw new NotAllowed('Only an administrator, or the clerk of a body, takes in old records.')
  const accountId = giverOf(act.actor)
  const open = new Map((await selectOpenQuestions(act.tx, accountId)).map(group => [group.id, group]))
  const given = answers.flatMap(({ id, answer, body = null }): readonly Given[] => {
    const group = open.get(id)
    return group === undefined ? [] : [{ group, answer, body }]
  })
  const problems = given.flatMap((one): readonly Problem[] => {
    const message = problemOf(act, one)
    return message === null ? [] : [{ field: `q-${one.group.id}`, message: `${one.group.printed}: ${message}` }]
  })
  if (problems.length > 0) throw new Invalid(problems)
  for (const { group, answer: said, body } of given) {
    const answer = body === null ? said : await foundNamed(act, group.id, body)
    const { kind, folded, printed, facts } = group
    await answerQuestion(act.tx, { kind, folded, accountId }, { answer, at: act.now, by: act.by.name })
    await recordChange(act, {
      action: 'question.answered',
      subject: { kind: 'question', id: group.id },
      bodyId: facts?.bodyId ?? null,
      after: { kind, printed, answer, files: group.files },
    })
    if (kind === 'seat') await makeSeat(act, group, answer)
  }
  return given.length
}

/** The answers that are certain unless somebody says otherwise. */
export const certainAnswers = (groups: readonly QuestionGroup[]): readonly GivenAnswer[] =>
  groups.flatMap(({ id, suggested }) => (suggested === null ? [] : [{ id, answer: suggested }]))
