import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import type { MailShown } from '../../queries/list-mail.ts'
import { paths } from '../../paths.ts'
import { hiddenFields } from '../button-form.ts'

export interface SignInProps {
  readonly problems: readonly FieldProblem[]
  readonly email: string
  /** Where to go afterwards. */
  readonly next: string
  /** What people call the OpenID provider; null where there is none. */
  readonly provider: string | null
}

const passkeyForm = (next: string): Html =>
  html`<form method="post" action="${paths.signInPasskey}" data-passkey="get" data-options="${paths.signInPasskeyOptions}" hidden>
      ${hiddenFields({ next, credential: '' })}
      ${button({ content: 'Sign in with a passkey', classes: 'govuk-button--secondary' })}
      <p class="govuk-body" role="status" data-passkey-status></p>
    </form>
    <p class="govuk-hint" data-passkey-missing>
      Passkeys need JavaScript and a newer browser. Without them, use a link by e-mail.
    </p>`

/** The form to sign in. */
export const signInView = ({ problems, email, next, provider }: SignInProps): Html =>
  html`${problemSummary({ problems })}
    <h1 class="govuk-heading-l">Sign in</h1>
    <p class="govuk-body">We send you a link by e-mail. There is no password.</p>
    <form method="post" action="${paths.signIn()}" novalidate>
      ${hiddenFields({ next })}
      ${textField({
        name: 'email',
        label: 'Your e-mail address',
        hint: 'The one that the clerk of your body has for you',
        type: 'email',
        value: email,
        width: 30,
        autocomplete: 'email',
        spellcheck: false,
        problems,
      })}
      ${button({ content: 'Send me a link', preventDoubleClick: true })}
    </form>
    <h2 class="govuk-heading-m">Other ways</h2>
    ${provider !== null && button({ content: `Sign in with ${provider}`, href: `${paths.openId}?next=${encodeURIComponent(next)}`, classes: 'govuk-button--secondary' })}
    ${passkeyForm(next)}`

/** A mail of this machine: its words, with the link in them to follow. */
const shown = (mail: MailShown): Html => {
  const link = /https?:\/\/[^/\s]+(\/sign-in\/link\/[\w-]+)/.exec(mail.text ?? '')?.[1]
  return html`<h2 class="govuk-heading-m">The mail</h2>
    <p class="govuk-body">
      No mail server is set up, and you are on the machine that Matters Arising runs on, so here is the mail that would have
      been sent.
    </p>
    ${insetText({ content: html`<strong>${mail.subject}</strong><br />To ${mail.to}<pre class="ma-mail-text">${mail.text}</pre>` })}
    ${link !== undefined && button({ content: 'Follow the link in the mail', href: link })}`
}

/** What to do after asking for a link: the same whether there is an account or not, but for whoever sits at the machine. */
export const sentView = (onThisMachine: { readonly mail: MailShown | null } | null): Html =>
  html`<h1 class="govuk-heading-l">Check your e-mail</h1>
    ${
      onThisMachine !== null && onThisMachine.mail === null
        ? html`<p class="govuk-body">
            No account has this address, so there is no mail. An administrator or the clerk of your body adds accounts.
          </p>`
        : html`<p class="govuk-body">
              If there is an account with this address, we have sent it a link. It works once, and for 30 minutes.
            </p>
            <p class="govuk-body"${onThisMachine !== null && html` hidden`}>
              It may take a minute. If it does not come, look into your spam folder, or ask the clerk of your body which
              address they have for you.
            </p>`
    }
    ${onThisMachine !== null && onThisMachine.mail !== null && shown(onThisMachine.mail)}
    <p class="govuk-body"><a class="govuk-link" href="${paths.signIn()}">Ask for another link</a></p>`
