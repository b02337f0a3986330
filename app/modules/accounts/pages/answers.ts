import type { Context } from 'hono'
import { Invalid, NotAllowed, Stale, type Problem } from '#kernel/errors.ts'
import type { Actor, Visitor } from '../model.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'

/** More than any form without files holds. */
const maxBytes = 500_000

const emptyForm: Form = { text: () => '', texts: () => [], files: () => [] }

/** What was sent; a body that is no form is an empty one, whose fields are then all said to be missing. */
export const sentForm = async (c: Context): Promise<Form> => {
  const sent = await readForm(c, maxBytes)
  return typeof sent === 'string' ? emptyForm : sent
}

/** The number of a hidden field that says which version somebody has seen; -1, which is never one, for anything else. */
export const seenVersion = (form: Form, name = 'version'): number => {
  const typed = form.text(name)
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1
}

/** Who is signed in: routes of this module let nobody else in. */
export const actorOf = ({ actor }: Visitor): Actor => {
  if (actor === null) throw new NotAllowed('Sign in first.')
  return actor
}

/** What is wrong with what was typed, to be said on the form. */
export interface Refusal {
  readonly problems: readonly Problem[]
  readonly status: 400 | 409
}

/** What a command did, or what is wrong with what was typed. */
type Outcome<T> = { readonly done: T } | Refusal

/** What an error says of what was typed, or of a change by somebody else; any other error is thrown again. */
export const mistakesOf = (error: unknown): Refusal => {
  if (error instanceof Invalid) return { problems: error.problems, status: 400 }
  if (!(error instanceof Stale)) throw error
  const message = `${error.message} Look at what is there now. If you still want to, send this again`
  return { problems: [{ field: '', message }], status: 409 }
}

/** Runs a command for a form: mistakes, and a change by somebody else, are said on the form, with what was typed. */
export const outcomeOf = async <T>(work: Promise<T>): Promise<Outcome<T>> => {
  try {
    return { done: await work }
  } catch (error) {
    return mistakesOf(error)
  }
}

/** The same for a command that tells nothing; null where it was done. */
export const refusalOf = async (work: Promise<unknown>): Promise<Refusal | null> => {
  const outcome = await outcomeOf(work)
  return 'done' in outcome ? null : outcome
}
