import type { Context } from 'hono'
import { readForm } from '#platform/http/read-form.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { wholeNumber } from '../whole-number.ts'

/** What was sent from the page on which minutes are typed. */
export interface SentText {
  readonly text: string
  /** The version that it was typed on. */
  readonly version: number
  readonly opened: number
  readonly confirm: boolean
  readonly back: boolean
  /** The attendance that was taken is to be put into the text. */
  readonly put: boolean
  /** Of a first text: of the people whom it was begun with. */
  readonly mark: string
  readonly reason: string
}

/** Of a whole form: twice what is kept, since every letter may be sent as three. */
const maxBytes = 8_000_000

/** Reads the form; null where it is none, or is longer than any minutes. */
export const readSent = async (c: Context): Promise<SentText | null> => {
  const form = await readForm(c, maxBytes)
  if (typeof form === 'string') return null
  const [, matched] = /^"?(\d{1,9})"?$/.exec(c.req.header('if-match') ?? '') ?? []
  return {
    text: form.text('text'),
    version: wholeNumber(matched ?? form.text('version')),
    opened: wholeNumber(form.text('opened')),
    confirm: form.text('confirm') === 'yes',
    back: form.text('back') === 'yes',
    put: form.text('put') === 'people',
    mark: form.text('people'),
    reason: form.text('reason').trim(),
  }
}

/** What is wrong with a confirmation. */
export const reasonProblems = ({ confirm, reason }: SentText): readonly FieldProblem[] =>
  confirm && reason === '' ? [{ field: 'reason', message: 'Enter why this goes, in a few words' }] : []
