import type { Context } from 'hono'
import { Invalid, type Problem } from '#kernel/errors.ts'
import { nobody, type Visitor } from '#modules/accounts/index.ts'
import { listBodies } from '#modules/bodies/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { readCivilDate, type TypedDate } from '#ui/form/civil-date.ts'
import { answerQuestions } from '../../commands/answer-questions.ts'
import type { QuestionGroup } from '../../model.ts'
import type { GivenAnswer } from '../../model/answer-file.ts'
import { dayAnswer, makeNamed } from '../../model/answers.ts'
import { mayFoundBody } from '../../policy.ts'
import { paths } from '../../paths.ts'
import { listQuestions } from '../../queries/list-intakes.ts'
import type { IntakeDeps } from '../deps.ts'
import { readNamedBody, readTypedBody, type TypedBody } from './named-body.ts'
import { dayFieldOf, fieldOf, otherDay, questionsView } from './view.ts'

/** More than anybody answers at one time; the rest follows. */
const most = 100
const maxBytes = 500_000

interface Sent {
  readonly chosen: ReadonlyMap<string, string>
  readonly days: ReadonlyMap<string, TypedDate>
  readonly named: ReadonlyMap<string, TypedBody>
  readonly answers: readonly GivenAnswer[]
  readonly problems: readonly Problem[]
}

const nothing: Sent = { chosen: new Map(), days: new Map(), named: new Map(), answers: [], problems: [] }

/** What was chosen; a question that was left open is no mistake. */
const readSent = (form: Form, questions: readonly QuestionGroup[]): Sent => {
  const chosen = new Map(
    questions.map(group => [group.id, form.text(fieldOf(group))] as const).filter(([, value]) => value !== ''),
  )
  const part = (group: QuestionGroup, name: string): string => form.text(`${dayFieldOf(group)}-${name}`)
  const days = new Map(
    questions
      .filter(({ kind }) => kind === 'meeting')
      .map(one => [one.id, { day: part(one, 'day'), month: part(one, 'month'), year: part(one, 'year') }] as const),
  )
  const named = new Map(
    questions.filter(({ kind }) => kind === 'body').map(one => [one.id, readTypedBody(one, form)] as const),
  )
  const answers: GivenAnswer[] = []
  const problems: Problem[] = []
  for (const group of questions) {
    const value = chosen.get(group.id)
    if (value === undefined) continue
    const typed = named.get(group.id)
    if (value === makeNamed && typed !== undefined) {
      const read = readNamedBody(group, typed)
      if ('body' in read) answers.push({ id: group.id, answer: makeNamed, body: read.body })
      else problems.push(read.problem)
      continue
    }
    if (value !== otherDay) {
      answers.push({ id: group.id, answer: value })
      continue
    }
    const read = readCivilDate(days.get(group.id) ?? { day: '', month: '', year: '' })
    if (read !== null && 'date' in read) answers.push({ id: group.id, answer: dayAnswer(read.date) })
    else problems.push({ field: dayFieldOf(group), message: read?.problem ?? 'Enter the day of the meeting' })
  }
  return { chosen, days, named, answers, problems }
}

/** `/intake/questions`: everything that has to be answered, each thing once. */
export const questionsRoutes = (deps: IntakeDeps): readonly Route<Visitor>[] => {
  const show = async (
    c: Context,
    visitor: Visitor,
    given: { all: readonly QuestionGroup[]; sent: Sent },
  ): Promise<Response> => {
    const { all, sent } = given
    const bodies = await deps.look(visitor.actor ?? nobody, listBodies)
    const main = questionsView({
      ...sent,
      bodies: bodies.filter(({ dissolvedOn }) => dissolvedOn === null),
      questions: all.slice(0, most),
      more: Math.max(0, all.length - most),
      mayFoundBody: mayFoundBody(visitor.actor ?? nobody),
    })
    const hasErrors = sent.problems.length > 0
    const page = { title: 'Questions about old records', section: paths.intake, hasErrors, main }
    return c.html(deps.print(visitor, page), hasErrors ? 400 : 200)
  }

  const get = async (c: Context, visitor: Visitor): Promise<Response> => {
    const all = await deps.look(visitor.actor ?? nobody, listQuestions)
    return show(c, visitor, { all, sent: nothing })
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const actor = visitor.actor ?? nobody
    const form = await readForm(c, maxBytes)
    const all = await deps.look(actor, listQuestions)
    if (typeof form === 'string') return show(c, visitor, { all, sent: nothing })
    const sent = readSent(form, all.slice(0, most))
    if (sent.problems.length > 0) return show(c, visitor, { all, sent })
    try {
      await deps.perform(actor, act => answerQuestions(act, sent.answers))
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      return show(c, visitor, { all, sent: { ...sent, problems: error.problems } })
    }
    deps.wake()
    return c.redirect(paths.intake, 303)
  }

  return [
    { method: 'GET', path: paths.questions, access: 'signed-in', audit: 'nothing, because it only reads', handle: get },
    { method: 'POST', path: paths.questions, access: 'signed-in', audit: 'question.answered', handle: post },
  ]
}
