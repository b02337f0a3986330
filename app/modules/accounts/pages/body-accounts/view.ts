import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { radioField, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import { roles, type Role } from '../../model.ts'
import type { AccountWithRoles, BodyName } from '../../queries/list-accounts.ts'
import { paths } from '../../paths.ts'
import { hiddenFields } from '../button-form.ts'
import { roleWords } from '../role-words.ts'

export interface BodyAccountsProps {
  readonly body: BodyName
  readonly accounts: readonly AccountWithRoles[]
  /** Roles that whoever looks may give and take. */
  readonly may: readonly Role[]
  readonly email: string
  readonly name: string
  readonly role: string
  readonly problems: readonly FieldProblem[]
  /** What was done just now: "invited" or "given". */
  readonly done: string
}

const doneWords: Readonly<Record<string, string>> = {
  invited: 'The role is given. They get an e-mail with a link to sign in',
  given: 'The role is given',
}

const entries = ({ body, may }: BodyAccountsProps, { account, roles: held }: AccountWithRoles): readonly Html[] =>
  held.map(({ role }) => {
    const { label } = roleWords[role]
    return html`<li class="ma-role">
      <span><strong>${account.name}</strong>, ${label}${account.closedAt !== null && ' (account closed)'}<br /><span class="ma-quiet ma-breakable">${account.email}</span></span>
      ${
        may.includes(role) &&
        html`<form method="post" action="${paths.takeBodyRole(body.slug)}">
          ${hiddenFields({ account: account.id, role })}
          <button type="submit" class="govuk-link ma-link-button">
            Take away<span class="govuk-visually-hidden"> ${label} from ${account.name}</span>
          </button>
        </form>`
      }
    </li>`
  })

/** Who may use a body, for its clerk. */
export const bodyAccountsView = (props: BodyAccountsProps): Html => {
  const { body, accounts, may, email, name, role, problems } = props
  const done = doneWords[props.done]
  return html`${breadcrumbs({ items: [{ content: body.name, href: `/bodies/${body.slug}` }, { content: 'Who can see this body' }] })}
    ${problemSummary({ problems })}
    ${done !== undefined && notificationBanner({ type: 'success', content: done })}
    <h1 class="govuk-heading-l">Who can see this body</h1>
    ${
      accounts.length === 0
        ? html`<p class="govuk-body">Only administrators so far.</p>`
        : html`<ul class="govuk-list ma-roles">
            ${accounts.map(one => entries(props, one))}
          </ul>`
    }
    <h2 class="govuk-heading-m">Give somebody a role</h2>
    <form method="post" action="${paths.giveBodyRole(body.slug)}" novalidate>
      ${textField({
        name: 'email',
        label: 'Their e-mail address',
        hint: 'Somebody who has no account yet gets a link to sign in',
        type: 'email',
        value: email,
        width: 30,
        autocomplete: 'off',
        spellcheck: false,
        problems,
      })}
      ${textField({
        name: 'name',
        label: 'Their name, if they have no account yet',
        hint: 'As minutes print it',
        value: name,
        width: 30,
        autocomplete: 'off',
        spellcheck: false,
        problems,
      })}
      ${radioField({
        name: 'role',
        label: 'Role',
        small: true,
        value: role,
        problems: [],
        options: roles
          .filter(one => may.includes(one))
          .map(one => ({ value: one, label: `${roleWords[one].label}: ${roleWords[one].does}` })),
      })}
      ${button({ content: 'Give this role', preventDoubleClick: true })}
    </form>`
}
