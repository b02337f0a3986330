import type { Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import { readCivilDate, type TypedDate } from '#ui/form/civil-date.ts'
import type { Answer } from '../../model/answer-text.ts'
import { answerKinds, type AnswerKind } from '../../model/ask.ts'

/** An answer as it was typed. */
export interface TypedAnswer {
  /** "" where nothing was chosen. */
  readonly kind: AnswerKind | ''
  readonly words: Readonly<Record<AnswerKind, string>>
  readonly owner: string
  readonly due: TypedDate
  /** Id of a meeting, or "day". */
  readonly to: string
  readonly day: TypedDate
}

const noDate: TypedDate = { day: '', month: '', year: '' }

/** "We ask the Group to name a lead." → "name a lead": what would be done; "" where the words do not say it so. */
const whatIsAsked = (text: string): string =>
  /\b(?:asks?|asked|requests?|requested|invites?|invited)\b.{0,120}?\bto\s+(.+)$/is
    .exec(text)?.[1]
    ?.replace(/[.\s]+$/, '') ?? ''

/** The form before anything was typed. */
export const freshAnswer = (text: string, nextMeeting: string): TypedAnswer => ({
  kind: '',
  words: { agreed: whatIsAsked(text), refused: '', deferred: '' },
  owner: '',
  due: noDate,
  to: nextMeeting,
  day: noDate,
})

const sentDate = (form: Form, name: string): TypedDate => ({
  day: form.text(`${name}-day`),
  month: form.text(`${name}-month`),
  year: form.text(`${name}-year`),
})

export const sentAnswer = (form: Form): TypedAnswer => ({
  kind: answerKinds.find(kind => kind === form.text('answer')) ?? '',
  words: {
    agreed: form.text('agreed-words'),
    refused: form.text('refused-words'),
    deferred: form.text('deferred-words'),
  },
  owner: form.text('agreed-owner'),
  due: sentDate(form, 'agreed-due'),
  to: form.text('deferred-to'),
  day: sentDate(form, 'deferred-date'),
})

type Reading = { readonly answer: Answer } | { readonly problems: readonly Problem[] }

const problem = (field: string, message: string): Reading => ({ problems: [{ field, message }] })

/** What was typed as an answer, or what is wrong with it before any rule is asked. */
export const readAnswer = ({ kind, words, owner, due, to, day }: TypedAnswer): Reading => {
  if (kind === '') return problem('answer', 'Choose what the meeting answers')
  if (kind === 'refused') return { answer: { kind, words: words.refused } }
  const date = readCivilDate(kind === 'agreed' ? due : day)
  if (kind === 'agreed') {
    if (date !== null && 'problem' in date) return problem('agreed-due', date.problem)
    return { answer: { kind, words: words.agreed, owner, dueOn: date?.date ?? null } }
  }
  if (to !== 'day') {
    return { answer: { kind, words: words.deferred, toMeetingId: to === '' ? null : to, toOn: null } }
  }
  if (date === null) return problem('deferred-date', 'Enter the day that it is deferred to')
  if ('problem' in date) return problem('deferred-date', date.problem)
  return { answer: { kind, words: words.deferred, toMeetingId: null, toOn: date.date } }
}
