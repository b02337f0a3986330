import type { Context } from 'hono'
import { Invalid } from '#kernel/errors.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'

/** Our forms hold a few words; a passkey's answer is some thousand letters. */
const maxBytes = 50_000

const empty: Form = { text: () => '', texts: () => [], files: () => [] }

/** The fields of a small form; all empty where what was sent is none. */
export const readFields = async (c: Context): Promise<Form> => {
  const form = await readForm(c, maxBytes)
  return typeof form === 'string' ? empty : form
}

/** Runs a command. Tells what is wrong with the form where it says that; throws anything else. */
export const tried = async <T>(
  command: () => Promise<T>,
): Promise<{ readonly done: T } | { readonly problems: readonly FieldProblem[] }> => {
  try {
    return { done: await command() }
  } catch (error) {
    if (error instanceof Invalid) return { problems: error.problems }
    throw error
  }
}
