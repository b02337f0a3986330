import type { Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import { readCivilDate, type TypedDate } from '#ui/form/civil-date.ts'

/** The three boxes of a date as they were sent. */
export const sentDate = (form: Form, name: string): TypedDate => ({
  day: form.text(`${name}-day`),
  month: form.text(`${name}-month`),
  year: form.text(`${name}-year`),
})

/** A date that is kept, for its three boxes. */
export const shownDate = (date: string | null): TypedDate => {
  const [year = '', month = '', day = ''] = date?.split('-') ?? []
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** The date of three boxes; null where nothing was typed, or no date. */
export const dateOf = (typed: TypedDate): string | null => {
  const reading = readCivilDate(typed)
  return reading !== null && 'date' in reading ? reading.date : null
}

/** What is wrong with a date; `required` is said where nothing was typed. */
export const checkDate = (typed: TypedDate, field: string, required?: string): readonly Problem[] => {
  const reading = readCivilDate(typed)
  if (reading === null) return required === undefined ? [] : [{ field, message: required }]
  return 'problem' in reading ? [{ field, message: reading.problem }] : []
}

/** A whole number as it was typed; what is none becomes NaN, which every check refuses. */
export const numberOf = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN)

/** The version that a form was opened with. */
export const versionOf = (form: Form): number => numberOf(form.text('version'))

/** One name a line. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
