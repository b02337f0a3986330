import type { Balance } from '#minutes'
import { count, listed } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'

const accounts = ['closed', 'carried', 'transferred', 'withdrawn', 'unaccounted'] as const

const words: Readonly<Record<(typeof accounts)[number], string>> = {
  closed: 'closed',
  carried: 'carried',
  transferred: 'transferred',
  withdrawn: 'withdrawn',
  unaccounted: 'unaccounted for',
}

/** "8 actions were owed: 3 closed, 2 carried, 1 transferred and 2 unaccounted for." */
const balanceInWords = (balance: Balance): string => {
  const owed = balance.opening + balance.new
  const parts = accounts.filter(account => balance[account] > 0).map(account => `${balance[account]} ${words[account]}`)
  const from = balance.opening === 0 ? '' : ` (${balance.opening} open before, ${balance.new} new)`
  return `${count(owed, 'action')} ${owed === 1 ? 'was' : 'were'} owed${from}: ${listed(parts)}.`
}

const term = (figure: number, name: string, account: string): Html =>
  html`<span class="ma-equation__term ma-equation__term--${account}">
    <span class="ma-equation__figure">${figure}</span> <span class="ma-equation__name">${name}</span>
  </span>`

const sign = (text: string): Html => html` <span class="ma-equation__sign">${text}</span> `

/** The shares of the balance as a bar; the equation beside it gives the same figures. */
const bar = (balance: Balance): Html => {
  const total = accounts.reduce((sum, account) => sum + balance[account], 0)
  let x = 0
  const parts = accounts.map(account => {
    const width = total === 0 ? 0 : (balance[account] / total) * 1000
    const left = x
    x += width
    return (
      width > 0 &&
      html`<rect class="ma-bar__${account}" x="${left.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="12" />`
    )
  })
  return html`<svg class="ma-bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${parts}
  </svg>`
}

/** The balance in words, as a bar and as an equation. */
export const balanceView = (balance: Balance): Html =>
  html`<div class="ma-balance">
    <p class="govuk-body ma-balance__words">${balanceInWords(balance)}</p>
    ${bar(balance)}
    <p class="ma-equation">
      ${term(balance.opening, 'opening', 'opening')}${sign('+')}${term(balance.new, 'new', 'new')}${sign('=')}${accounts.map(
        (account, i) => [i > 0 && sign('+'), term(balance[account], account, account)],
      )}
    </p>
  </div>`
