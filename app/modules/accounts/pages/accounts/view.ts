import { button } from '#ui/components/button.ts'
import { table } from '#ui/components/table.ts'
import { tag } from '#ui/components/tag.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import type { AccountWithRoles } from '../../queries/list-accounts.ts'
import { paths } from '../../paths.ts'
import { roleOnBody } from '../role-words.ts'

const row = ({ account, roles }: AccountWithRoles) => {
  const held = [...(account.administrator ? ['Administrator'] : []), ...roles.map(roleOnBody)]
  return [
    {
      content: html`<a class="govuk-link" href="${paths.oneAccount(account.id)}">${account.name}</a><br /><span class="ma-quiet">${account.email}</span>`,
      classes: 'ma-breakable',
    },
    {
      content: html`${account.closedAt !== null && html`${tag({ content: 'Closed', classes: 'govuk-tag--grey' })}<br />`}
      ${held.length === 0 ? 'No role yet' : html`${held.map((role, i) => [i > 0 && html`<br />`, role])}`}`,
    },
  ]
}

/** Everybody who can sign in. */
export const accountsView = (accounts: readonly AccountWithRoles[]): Html =>
  html`<h1 class="govuk-heading-l">People with accounts</h1>
    ${button({ content: 'Add an account', href: paths.addAccount })}
    <div class="ma-scroll" tabindex="0" role="region" aria-label="People with accounts">
      ${table({
        head: [{ content: 'Name and address' }, { content: 'Roles' }],
        rows: accounts.map(row),
      })}
    </div>`

export interface NameAndAddress {
  readonly name: string
  readonly email: string
  readonly problems: readonly FieldProblem[]
}

/** The fields of an account that people type. */
export const accountFields = ({ name, email, problems }: NameAndAddress): Html =>
  html`${textField({ name: 'name', label: 'Name', hint: 'As minutes print it', value: name, width: 30, spellcheck: false, autocomplete: 'off', problems })}
  ${textField({
    name: 'email',
    label: 'E-mail address',
    type: 'email',
    value: email,
    width: 30,
    autocomplete: 'off',
    spellcheck: false,
    problems,
  })}`

/** The form to add somebody. */
export const addAccountView = (props: NameAndAddress): Html =>
  html`${problemSummary({ problems: props.problems })}
    <h1 class="govuk-heading-l">Add an account</h1>
    <p class="govuk-body">They get an e-mail with a link to sign in. You can give them roles next.</p>
    <form method="post" action="${paths.addAccount}" novalidate>
      ${accountFields(props)} ${button({ content: 'Add and send the link', preventDoubleClick: true })}
    </form>`
