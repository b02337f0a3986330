import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { radioField, selectField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import { roles, type Account, type RoleHeld } from '../../model.ts'
import type { BodyName } from '../../queries/list-accounts.ts'
import { paths } from '../../paths.ts'
import { accountFields, type NameAndAddress } from '../accounts/view.ts'
import { buttonForm, hiddenFields } from '../button-form.ts'
import { roleOnBody, roleWords } from '../role-words.ts'

export interface OneAccountProps extends NameAndAddress {
  readonly account: Account
  readonly roles: readonly RoleHeld[]
  readonly bodies: readonly BodyName[]
}

const held = ({ account, roles: own }: OneAccountProps): Html => {
  if (own.length === 0) return html`<p class="govuk-body">No role on any body yet.</p>`
  const entry = (one: RoleHeld): Html =>
    html`<li class="ma-role">
      <span>${roleOnBody(one)}</span>
      <form method="post" action="${paths.changeAccount(account.id, 'take-role')}">
        ${hiddenFields({ body: one.body.id, role: one.role })}
        <button type="submit" class="govuk-link ma-link-button">
          Take away<span class="govuk-visually-hidden"> ${roleOnBody(one)}</span>
        </button>
      </form>
    </li>`
  return html`<ul class="govuk-list ma-roles">
    ${own.map(entry)}
  </ul>`
}

const give = ({ account, bodies }: OneAccountProps): Html =>
  bodies.length === 0
    ? html`<p class="govuk-body">There is no body yet. Once there is one, you can give roles on it here.</p>`
    : html`<form method="post" action="${paths.changeAccount(account.id, 'give-role')}">
        ${selectField({
          name: 'body',
          label: 'Body',
          problems: [],
          options: bodies.map(({ id, name }) => ({ value: id, label: name })),
        })}
        ${radioField({
          name: 'role',
          label: 'Role',
          small: true,
          value: 'member',
          problems: [],
          options: roles.map(role => ({ value: role, label: `${roleWords[role].label}: ${roleWords[role].does}` })),
        })}
        ${button({ content: 'Give this role', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`

const whole = ({ account }: OneAccountProps): Html => {
  const { id, version, administrator } = account
  const fields = { version, administrator: administrator ? 'no' : 'yes' }
  const action = paths.changeAccount(id, 'administrator')
  return html`<h2 class="govuk-heading-m">Administrator</h2>
    <p class="govuk-body">
      An administrator may do everything, on every body. ${administrator ? 'This account is one.' : 'This account is none.'}
    </p>
    ${buttonForm({
      action,
      fields,
      label: administrator ? 'No longer an administrator' : 'Make an administrator',
      classes: 'govuk-button--secondary',
    })}`
}

const end = ({ account }: OneAccountProps): Html => {
  const { id, version, closedAt } = account
  const action = paths.changeAccount(id, 'closed')
  return closedAt === null
    ? html`<h2 class="govuk-heading-m">Close the account</h2>
        <p class="govuk-body">
          They are signed out at once, and cannot sign in again. What they did stays in the record under their name.
        </p>
        ${buttonForm({ action, fields: { version, closed: 'yes' }, label: 'Close the account', classes: 'govuk-button--warning' })}`
    : html`<h2 class="govuk-heading-m">Open the account again</h2>
        ${buttonForm({ action, fields: { version, closed: 'no' }, label: 'Open the account again', classes: 'govuk-button--secondary' })}`
}

const open = (props: OneAccountProps): Html => {
  const { account } = props
  return html`<h2 class="govuk-heading-m">Roles</h2>
    ${held(props)} ${give(props)}
    <h2 class="govuk-heading-m">Link to sign in</h2>
    <p class="govuk-body">Send another, where the first was lost or is too old.</p>
    ${buttonForm({ action: paths.changeAccount(account.id, 'invite'), label: 'Send a link', classes: 'govuk-button--secondary' })}
    ${whole(props)}`
}

/** One account, for the administrator. */
export const oneAccountView = (props: OneAccountProps): Html => {
  const { account, problems } = props
  return html`${breadcrumbs({
    items: [{ content: 'People with accounts', href: paths.accounts }, { content: account.name }],
  })}
  ${problemSummary({ problems })}
  <h1 class="govuk-heading-l">${account.name}</h1>
  ${account.closedAt !== null && html`<p class="govuk-body">${tag({ content: 'Closed', classes: 'govuk-tag--grey' })}</p>`}
  <form method="post" action="${paths.changeAccount(account.id, 'change')}" novalidate>
    ${hiddenFields({ version: account.version })} ${accountFields(props)}
    ${button({ content: 'Save name and address', preventDoubleClick: true })}
  </form>
  ${account.closedAt === null && open(props)} ${end(props)}`
}
