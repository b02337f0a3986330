import type { Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import { readCivilDate, type TypedDate } from '#ui/form/civil-date.ts'
import { dateField, textField } from '#ui/form/fields.ts'
import { readTimeOfDay } from '#ui/form/time-of-day.ts'
import { html, type Html } from '#ui/html.ts'
import type { Appointment } from '../model.ts'

/** When and where, as it was typed. */
export interface TypedAppointment {
  readonly date: TypedDate
  readonly starts: string
  readonly ends: string
  readonly venue: string
}

/** "2026-03-10" in three boxes; empty ones for null. */
export const typedDate = (date: string | null): TypedDate => {
  if (date === null) return { day: '', month: '', year: '' }
  const { day, month, year } = Temporal.PlainDate.from(date)
  return { day: String(day), month: String(month), year: String(year) }
}

/** What is kept, as the form shows it. */
export const typedAppointment = ({
  date,
  starts,
  ends,
  venue,
}: Omit<Appointment, 'date'> & { readonly date: string | null }): TypedAppointment => ({
  date: typedDate(date),
  starts: starts ?? '',
  ends: ends ?? '',
  venue: venue ?? '',
})

/** The three boxes of a date, as sent. */
export const sentDate = (form: Form, name: string): TypedDate => ({
  day: form.text(`${name}-day`),
  month: form.text(`${name}-month`),
  year: form.text(`${name}-year`),
})

export const sentAppointment = (form: Form): TypedAppointment => ({
  date: sentDate(form, 'date'),
  starts: form.text('starts'),
  ends: form.text('ends'),
  venue: form.text('venue'),
})

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim().replace(/\s+/g, ' '))

/** A date that was typed, or why it is none. "" stands for a date that cannot be read: no command takes it. */
export const readDate = (
  typed: TypedDate,
  { field, missing }: { readonly field: string; readonly missing: string },
): { readonly date: string; readonly problems: readonly Problem[] } => {
  const reading = readCivilDate(typed)
  if (reading === null) return { date: '', problems: [{ field, message: missing }] }
  return 'problem' in reading
    ? { date: '', problems: [{ field, message: reading.problem }] }
    : { date: reading.date, problems: [] }
}

/** Times and place that were typed, or what is wrong with them. */
export const readHours = (
  typed: Omit<TypedAppointment, 'date'>,
): { readonly hours: Omit<Appointment, 'date'>; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = []
  const time = (field: 'starts' | 'ends'): string | null => {
    const reading = readTimeOfDay(typed[field])
    if (reading === null) return null
    if ('time' in reading) return reading.time
    problems.push({ field, message: reading.problem })
    return null
  }
  return { hours: { starts: time('starts'), ends: time('ends'), venue: textOrNull(typed.venue) }, problems }
}

export const readAppointment = (
  typed: TypedAppointment,
): { readonly when: Appointment; readonly problems: readonly Problem[] } => {
  const { date, problems } = readDate(typed.date, { field: 'date', missing: 'Enter the date of the meeting' })
  const { hours, problems: more } = readHours(typed)
  return { when: { date, ...hours }, problems: [...problems, ...more] }
}

interface FieldsProps {
  readonly typed: TypedAppointment
  readonly problems: readonly Problem[]
}

/** Start, end and place. */
export const hoursFields = ({
  typed,
  problems,
}: {
  readonly typed: Omit<TypedAppointment, 'date'>
  readonly problems: readonly Problem[]
}): Html =>
  html`<div class="ma-pair">
      ${textField({ name: 'starts', label: 'Start', hint: 'Such as 2pm', value: typed.starts, width: 10, problems })}
      ${textField({ name: 'ends', label: 'End', hint: 'Such as 4pm', value: typed.ends, width: 10, problems })}
    </div>
    ${textField({ name: 'venue', label: 'Place', value: typed.venue, problems })}`

/** Date, start, end and place. */
export const appointmentFields = ({ typed, problems }: FieldsProps): Html =>
  html`${dateField({ name: 'date', label: 'Date', value: typed.date, problems })} ${hoursFields({ typed, problems })}`
