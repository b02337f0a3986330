import type { Form } from '#platform/http/read-form.ts'
import type { Correction } from '../../model/record.ts'
import { wholeNumber } from '../whole-number.ts'

/** A correction as it was typed. */
export interface TypedCorrection {
  readonly minute: string
  readonly text: string
}

export interface SentApproval {
  readonly version: number
  readonly rows: readonly TypedCorrection[]
  /** True where the button asked for another row rather than for the approval. */
  readonly more: boolean
}

/** No meeting corrects more. */
const mostRows = 40

export const readApproval = (form: Form): SentApproval => {
  const rows = Math.min(wholeNumber(form.text('rows')), mostRows)
  return {
    version: wholeNumber(form.text('version')),
    rows: Array.from({ length: rows }, (_, i) => ({
      minute: form.text(`minute-${i}`),
      text: form.text(`correction-${i}`),
    })),
    more: form.text('more') === 'yes',
  }
}

/** Rows in which something was typed. */
export const correctionsOf = (rows: readonly TypedCorrection[]): readonly Correction[] =>
  rows
    .filter(({ minute, text }) => minute !== '' || text.trim() !== '')
    .map(({ minute, text }) => ({ minuteNumber: minute === '' ? null : minute, text }))
