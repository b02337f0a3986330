import type { Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import { readCivilDate, type TypedDate } from '#ui/form/civil-date.ts'

/** What can be said of an action, by the last part of the address. */
export const answerNames = ['accept', 'not-mine', 'date', 'progress', 'done'] as const
export type AnswerName = (typeof answerNames)[number]

/** What was typed into the form of an answer; each answer uses some of it. */
export interface TypedAnswer {
  /** Position of the last event that the page showed; null where it was not sent. */
  readonly seen: number | null
  readonly reason: string
  readonly suggested: string
  readonly on: TypedDate
  readonly text: string
}

export const emptyAnswer: TypedAnswer = {
  seen: null,
  reason: '',
  suggested: '',
  on: { day: '', month: '', year: '' },
  text: '',
}

export const readAnswer = (form: Form): TypedAnswer => {
  const seen = form.text('seen')
  return {
    seen: /^\d{1,9}$/.test(seen) ? Number(seen) : null,
    reason: form.text('reason'),
    suggested: form.text('suggested'),
    on: { day: form.text('on-day'), month: form.text('on-month'), year: form.text('on-year') },
    text: form.text('text'),
  }
}

/** The day that was typed, or what is wrong with it. */
export const dayOf = ({ on }: TypedAnswer): { readonly date: string } | { readonly problems: readonly Problem[] } => {
  const read = readCivilDate(on)
  if (read === null) return { problems: [{ field: 'on', message: 'Enter the date that you ask for' }] }
  return 'date' in read ? read : { problems: [{ field: 'on', message: read.problem }] }
}
