import type { Context } from 'hono'
import type { Route } from '#platform/http/route.ts'
import { button } from '#ui/components/button.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import { makeFirstAdministrator } from '../../commands/make-first-administrator.ts'
import { nobody, type Visitor } from '../../model.ts'
import { isFirstAdministratorLink } from '../../queries/find-link.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { hiddenFields } from '../button-form.ts'
import { readFields, tried } from '../read-fields.ts'

interface FormProps {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly problems: readonly FieldProblem[]
}

const form = ({ token, name, email, problems }: FormProps): Html =>
  html`${problemSummary({ problems })}
    <h1 class="govuk-heading-l">Welcome to Matters Arising</h1>
    <p class="govuk-body">You are the first here, and so the administrator. You can add your colleagues afterwards.</p>
    <form method="post" action="${paths.firstAdministratorMake}" novalidate>
      ${hiddenFields({ token })}
      ${textField({ name: 'name', label: 'Your name', hint: 'As minutes print it', value: name, width: 30, autocomplete: 'name', spellcheck: false, problems })}
      ${textField({
        name: 'email',
        label: 'Your e-mail address',
        hint: 'You sign in with links that are sent to it',
        type: 'email',
        value: email,
        width: 30,
        autocomplete: 'email',
        spellcheck: false,
        problems,
      })}
      ${button({ content: 'Begin', preventDoubleClick: true })}
    </form>`

const useless = html`<h1 class="govuk-heading-l">This link no longer works</h1>
  <p class="govuk-body">
    It works once, for 24 hours, and until there is an administrator. If there is none, stop the program and start it again:
    it prints another link.
  </p>
  ${button({ content: 'Go to the sign-in page', href: paths.signIn() })}`

/** The link that the console prints while there is no administrator. */
export const firstAdministratorRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => {
  const print = (
    c: Context,
    main: Html,
    { status, hasErrors = false }: { readonly status: 200 | 400; readonly hasErrors?: boolean },
  ): Response => {
    c.header('cache-control', 'no-store')
    return c.html(deps.print({ actor: null, sessionId: null }, { title: 'Welcome', hasErrors, main }), status)
  }
  return [
    {
      method: 'GET',
      path: paths.firstAdministratorPattern,
      access: 'anyone',
      audit: 'nothing, because looking at a link does not use it',
      handle: async c => {
        const token = c.req.param('token') ?? ''
        const holds = await deps.look(nobody, look => isFirstAdministratorLink(look, token))
        if (!holds) return print(c, useless, { status: 400 })
        return print(c, form({ token, name: '', email: '', problems: [] }), { status: 200 })
      },
    },
    {
      method: 'POST',
      path: paths.firstAdministratorMake,
      access: 'anyone',
      audit: 'account.added, session.opened',
      handle: async (c, visitor) => {
        const sent = await readFields(c)
        const [token, name, email] = [sent.text('token'), sent.text('name'), sent.text('email')]
        const given = { token, name, email, browser: deps.browserOf(c, visitor) }
        const result = await tried(() => deps.perform(nobody, act => makeFirstAdministrator(act, given)))
        if ('problems' in result) {
          return print(c, form({ token, name, email, ...result }), { status: 400, hasErrors: true })
        }
        if (result.done === null) return print(c, useless, { status: 400 })
        deps.cookie.set(c, result.done)
        return c.redirect('/', 303)
      },
    },
  ]
}
