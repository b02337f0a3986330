import type { Context } from 'hono'
import { readForm } from '#platform/http/read-form.ts'
import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { fileSize } from '#ui/format.ts'
import { html } from '#ui/html.ts'
import type { Input } from '../../model.ts'
import { paths } from '../../paths.ts'
import type { WebDeps } from '../deps.ts'
import { checkForm, nothingGiven, type FieldError, type FieldName, type Typed } from './form.ts'
import { printReading } from './print-reading.ts'
import { readMinutesView } from './view.ts'

/** What the form shows beside its fields. */
interface Shown {
  readonly errors?: readonly FieldError[]
  readonly typed?: Typed
}

const nothing: Typed = { minutes: '', report: '' }

const fieldOf = (input: Input): FieldName =>
  input.field === 'minutes' || input.field === 'report' ? input.field : 'files'

/** The form (GET) and what was read (POST). Nothing is kept, so the result is the answer itself and not an address. */
export const readMinutesRoutes = (deps: WebDeps): readonly Route<Visitor>[] => {
  const form = (c: Context, status: 200 | 400 | 413 | 503, shown: Shown = {}): Response => {
    const { limits, seconds } = deps
    const { errors = [], typed = nothing } = shown
    const main = html`${readMinutesView({ errors, typed, limits, seconds })}`
    return c.html(deps.layout({ title: 'Read minutes', hasErrors: errors.length > 0, main }), status)
  }

  const post = async (c: Context): Promise<Response> => {
    // Twice the limit is taken in, so that a person who gives a little too much is told so with the text still there.
    const sent = await readForm(c, deps.limits.maxBytes * 2 + 100_000)
    if (sent === 'too-large') {
      const message = `Give less than ${fileSize(deps.limits.maxBytes)} at a time`
      return form(c, 413, { errors: [{ field: 'files', message }] })
    }
    if (sent === 'malformed') return form(c, 400, { errors: [{ field: 'files', message: nothingGiven }] })
    const { inputs, errors, typed } = checkForm(sent, deps.limits)
    if (errors.length > 0) return form(c, 400, { errors, typed })

    const waiting = deps.gate.enter()
    if (waiting === null) {
      c.header('retry-after', '10')
      return form(c, 503, {
        errors: [{ field: 'files', message: 'Too many people are reading minutes just now. Try again in 10 seconds' }],
        typed,
      })
    }
    using _place = await waiting
    const result = await deps.read(inputs)
    if ('problems' in result) {
      const wrong = result.problems.map(({ input, message }) => ({ field: fieldOf(input), message }))
      return form(c, 400, { errors: wrong, typed })
    }
    // The answer may hold what is said of people, so nobody on the way may keep it.
    c.header('cache-control', 'no-store')
    return c.html(printReading(deps, { reading: result.reading, example: false }))
  }

  const open = { access: 'anyone', audit: 'nothing, because nothing is kept', path: paths.readMinutes } as const
  return [
    { ...open, method: 'GET', handle: c => form(c, 200) },
    { ...open, method: 'POST', handle: post },
  ]
}
