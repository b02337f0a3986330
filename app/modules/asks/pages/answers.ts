import type { Context } from 'hono'
import { Invalid, NotAllowed, Stale, type Problem } from '#kernel/errors.ts'
import type { Actor, Visitor } from '#modules/accounts/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'

const emptyForm: Form = { text: () => '', texts: () => [], files: () => [] }

export const sentForm = async (c: Context): Promise<Form> => {
  const sent = await readForm(c, 20_000)
  return typeof sent === 'string' ? emptyForm : sent
}

export const actorOf = ({ actor }: Visitor): Actor => {
  if (actor === null) throw new NotAllowed('Sign in first.')
  return actor
}

export const seenVersion = (form: Form): number =>
  /^\d{1,9}$/.test(form.text('version')) ? Number(form.text('version')) : -1

/** What is wrong with what was sent, and the status that says so; any other error is thrown again. */
export const mistakesOf = (error: unknown): { readonly problems: readonly Problem[]; readonly status: 400 | 409 } => {
  if (error instanceof Invalid) return { problems: error.problems, status: 400 }
  if (!(error instanceof Stale)) throw error
  const message = `${error.message} Look at what is there now. If you still want to, send this again`
  return { problems: [{ field: '', message }], status: 409 }
}
