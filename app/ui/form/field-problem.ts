import { html } from '../html.ts'
import type { ErrorMessageProps } from '../components/error-message.ts'

/** What is wrong with a field: a sentence that says what to do. */
export interface FieldProblem {
  /** Name of the field: also the id of its input. */
  readonly field: string
  readonly message: string
}

/** The error message of a field, each of its problems on a line; nothing where none of the names has one. */
export const errorFor = (
  problems: readonly FieldProblem[],
  names: readonly string[],
): { readonly error?: ErrorMessageProps } => {
  const messages = problems.filter(({ field }) => names.includes(field)).map(({ message }) => message)
  if (messages.length === 0) return {}
  return { error: { content: html`${messages.map((one, i) => [i > 0 && html`<br />`, one])}` } }
}
