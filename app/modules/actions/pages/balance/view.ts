import type { Problem } from '#kernel/errors.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { difference } from '#modules/ledger/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { table } from '#ui/components/table.ts'
import { count, listed, showDate } from '#ui/format.ts'
import type { TypedDate } from '#ui/form/civil-date.ts'
import { dateField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import type { BalanceRead } from '../../queries/read-balance.ts'

export interface BalanceProps {
  readonly found: BalanceRead
  readonly days: { readonly from: string; readonly until: string }
  readonly typed: { readonly from: TypedDate; readonly until: TypedDate }
  readonly problems: readonly Problem[]
}

type One = BalanceRead['accounts'][number]

interface Part {
  readonly name: string
  readonly words: string
  readonly of: (account: One) => boolean
}

const opening: readonly Part[] = [
  { name: 'Open at the start', words: 'Issued before the first day, and open then.', of: one => one.opening },
  { name: 'New', words: 'Issued or opened again in these days.', of: one => !one.opening },
]

const closing: readonly Part[] = [
  { name: 'Closed', words: 'The body closed them.', of: ({ outcome }) => outcome === 'closed' },
  { name: 'Carried', words: 'Open at the end.', of: ({ outcome }) => outcome === 'carried' },
  {
    name: 'Transferred',
    words: 'Open at the end, with somebody else than before.',
    of: ({ outcome }) => outcome === 'transferred',
  },
  { name: 'Withdrawn', words: 'Withdrawn, or merged into another.', of: ({ outcome }) => outcome === 'withdrawn' },
]

const listOf = (accounts: readonly One[]): Html =>
  html`<ul class="govuk-list">
    ${accounts.map(
      ({ actionId, row, state }) =>
        html`<li>
          <a class="govuk-link" href="${paths.action(actionId)}">${row?.reference ?? 'An action'}</a> ${row?.text}
          <span class="ma-quiet">${listed(state.owners.map(({ label }) => label))}</span>
        </li>`,
    )}
  </ul>`

const partOf = ({ name, words, of }: Part, accounts: readonly One[]): Html => {
  const own = accounts.filter(of)
  if (own.length === 0) return html`<p class="govuk-body">${name}: none</p>`
  const content = html`<p class="govuk-body">${words}</p>
    ${listOf(own)}`
  return details({ summary: `${name}: ${count(own.length, 'action')}`, content })
}

/** The page on which the actions of a body are shown to balance. */
export const balanceView = ({ found, days, typed, problems }: BalanceProps): Html => {
  const { body, balance, accounts } = found
  const balances = difference(balance) === 0
  const numbers = [
    ['Open at the start', balance.opening],
    ['New', balance.new],
    ['Closed', balance.closed],
    ['Carried', balance.carried],
    ['Transferred', balance.transferred],
    ['Withdrawn', balance.withdrawn],
  ] as const
  return html`${breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.name, href: bodyPaths.body(body.slug) },
      { content: 'Actions', href: paths.actions(body.slug) },
      { content: 'Does it balance?' },
    ],
  })}
    ${problemSummary({ problems, dates: ['from', 'until'] })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Does it balance?</h1>
    <div class="ma-verdict ${balances ? 'ma-verdict--balanced' : 'ma-verdict--lost'}">
      <p class="ma-verdict__title">
        ${balance.opening} + ${balance.new} ${balances ? '=' : '≠'} ${balance.closed} + ${balance.carried} +
        ${balance.transferred} + ${balance.withdrawn}
      </p>
      <p class="govuk-body">
        From ${showDate(days.from)} to ${showDate(days.until)}, both days counted:
        ${balances ? 'every action is accounted for.' : 'it does not balance. Tell the administrator.'}
      </p>
    </div>
    ${table({
      caption: 'What the numbers are',
      captionClasses: 'govuk-table__caption--m',
      head: [{ content: 'What' }, { content: 'Actions', format: 'numeric' }],
      rows: numbers.map(([name, value]) => [{ content: name }, { content: value, format: 'numeric' as const }]),
      firstCellIsHeader: true,
    })}
    <h2 class="govuk-heading-m ma-part">Where they come from</h2>
    ${opening.map(part => partOf(part, accounts))}
    <h2 class="govuk-heading-m ma-part">What became of them</h2>
    ${closing.map(part => partOf(part, accounts))}
    <h2 class="govuk-heading-m ma-part">Other days</h2>
    <form method="get" action="${paths.balance(body.slug)}" novalidate>
      ${dateField({ name: 'from', label: 'First day', value: typed.from, problems })}
      ${dateField({ name: 'until', label: 'Last day', value: typed.until, problems })}
      ${button({ content: 'Show these days', classes: 'govuk-button--secondary' })}
    </form>`
}
