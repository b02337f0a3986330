import type { Context } from 'hono'
import { Invalid, NotAllowed, Stale, type Problem } from '#kernel/errors.ts'
import type { Actor, Visitor } from '#modules/accounts/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'

/** More than any form of this module holds, but for files. */
const maxBytes = 100_000

const emptyForm: Form = { text: () => '', texts: () => [], files: () => [] }

/** What was sent; a body that is no form is an empty one, whose fields are then all said to be missing. */
export const sentForm = async (c: Context): Promise<Form> => {
  const sent = await readForm(c, maxBytes)
  return typeof sent === 'string' ? emptyForm : sent
}

/** The number of a hidden field that says what somebody has seen; -1, which is never one, for anything else. */
export const seenNumber = (form: Form, name: string): number => {
  const typed = form.text(name)
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1
}

/** Who is signed in: routes of this module let nobody else in. */
export const actorOf = ({ actor }: Visitor): Actor => {
  if (actor === null) throw new NotAllowed('Sign in first.')
  return actor
}

/** What is wrong with what was typed, to be shown on the form. */
export interface Refused {
  readonly problems: readonly Problem[]
  readonly status: 400 | 409
}

/** Runs a command for a form: mistakes, and a change by somebody else, are said on the form, with what was typed. */
export const refusalOf = async (work: Promise<unknown>): Promise<Refused | null> => {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Invalid) return { problems: error.problems, status: 400 }
    if (!(error instanceof Stale)) throw error
    const message = `${error.message} Look at what is there now. If you still want to, send this again`
    return { problems: [{ field: '', message }], status: 409 }
  }
}
