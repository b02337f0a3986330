import type { Context } from 'hono'
import { Invalid, type Problem } from '#kernel/errors.ts'
import { nobody, type Act, type Look, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import type { PageProps } from '#ui/layout.ts'

/** What the form shows: what was typed, or is kept, and what is wrong with it. */
export interface Shown<Typed> {
  readonly typed: Typed
  readonly problems: readonly Problem[]
}

/** A page with one form that changes the record. */
export interface FormPage<Found, Typed> {
  readonly path: string
  readonly audit: string
  /** What the page is about. Throws where the visitor may not know of it, or may not change it. */
  readonly find: (look: Look, c: Context) => Promise<Found>
  /** What stands in the form when it is opened. */
  readonly start: (found: Found, c: Context) => Typed
  readonly read: (form: Form) => Typed
  /** Everything that can be said of it without changing anything. */
  readonly check: (typed: Typed, found: Found) => readonly Problem[]
  /** Makes the change, and says which page comes next. */
  readonly save: (act: Act, typed: Typed, found: Found) => Promise<string>
  readonly print: (found: Found, shown: Shown<Typed>) => PageProps
}

/** A long page of terms of reference, and no more. */
const maxBytes = 500_000

const unread: readonly Problem[] = [
  { field: '', message: 'What you sent is too long, or could not be read. Send less of it' },
]

/**
 * The two routes of a form: it is shown, and what was sent is saved. What cannot be saved is shown again as it was typed,
 * with every problem beside its field; what was saved leads on to another page.
 */
export const formRoutes = <Found, Typed>(deps: PageDeps, page: FormPage<Found, Typed>): readonly Route<Visitor>[] => {
  const { path, audit } = page
  const show = (c: Context, visitor: Visitor, props: PageProps & { readonly status: 200 | 400 }): Response =>
    c.html(deps.print(visitor, { ...props, hasErrors: props.status === 400 }), props.status)

  const get = async (c: Context, visitor: Visitor): Promise<Response> => {
    const found = await deps.look(visitor.actor ?? nobody, look => page.find(look, c))
    return show(c, visitor, { ...page.print(found, { typed: page.start(found, c), problems: [] }), status: 200 })
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const actor = visitor.actor ?? nobody
    const form = await readForm(c, maxBytes)
    const found = await deps.look(actor, look => page.find(look, c))
    const again = (typed: Typed, problems: readonly Problem[]): Response =>
      show(c, visitor, { ...page.print(found, { typed, problems }), status: 400 })
    if (typeof form === 'string') return again(page.start(found, c), unread)
    const typed = page.read(form)
    const problems = page.check(typed, found)
    if (problems.length > 0) return again(typed, problems)
    try {
      return c.redirect(await deps.perform(actor, act => page.save(act, typed, found)), 303)
    } catch (error) {
      if (error instanceof Invalid) return again(typed, error.problems)
      throw error
    }
  }

  return [
    { method: 'GET', path, access: 'signed-in', audit: 'nothing, because it only reads', handle: get },
    { method: 'POST', path, access: 'signed-in', audit, handle: post },
  ]
}

/** A page that only reads. */
export const readRoute = (
  deps: PageDeps,
  page: { readonly path: string; readonly print: (look: Look, c: Context) => Promise<PageProps> },
): Route<Visitor> => ({
  method: 'GET',
  path: page.path,
  access: 'signed-in',
  audit: 'nothing, because it only reads',
  handle: async (c, visitor) =>
    c.html(deps.print(visitor, await deps.look(visitor.actor ?? nobody, look => page.print(look, c)))),
})

/** A part of the address. */
export const part = (c: Context, name: string): string => c.req.param(name) ?? ''
