import type { Ledger, LedgerEntry, UnmatchedRow } from '#minutes'
import { table } from '#ui/components/table.ts'
import { longDate } from '#minutes'
import { listed } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { balanceView } from './balance.ts'
import { longestList, type Finding } from './findings.ts'
import { lineLink } from './line-link.ts'
import { outcomeTag } from './outcome-tag.ts'

const outcome = (entry: LedgerEntry): Html =>
  html`${outcomeTag(entry.outcome)}${entry.to !== null && html`<span class="ma-ledger__detail">to ${entry.to}</span>`}${
    entry.until !== null && html`<span class="ma-ledger__detail">until ${longDate(entry.until)}</span>`
  }`

const cells = ({ id, place, of: entry }: Finding<LedgerEntry>) => [
  {
    content: html`${entry.reference}${entry.title !== null && html`<span class="ma-ledger__title">${entry.title}</span>`}${lineLink(place, `minute ${entry.reference}`)}`,
    classes: 'ma-ledger__minute',
    attributes: { id },
  },
  { content: entry.text, classes: 'ma-ledger__text' },
  { content: entry.owners.length === 0 ? 'Nobody' : listed(entry.owners), classes: 'ma-ledger__owner' },
  { content: outcome(entry), classes: 'ma-ledger__outcome' },
  {
    content: entry.reported ?? html`<span class="ma-quiet">Nothing</span>`,
    classes: 'ma-ledger__reported',
  },
]

const whichMinute = ({ minute, meetingDate, title }: UnmatchedRow): string =>
  [minute && `Minute ${minute}`, meetingDate && `of ${longDate(meetingDate)}`, title].filter(Boolean).join(' ')

const unmatchedRow = (row: UnmatchedRow): Html =>
  html`<li class="ma-found ma-found--warning">
    <p class="ma-found__head"><span class="ma-found__item">${whichMinute(row)}</span></p>
    <p class="ma-found__text">${row.matter}</p>
    <p class="ma-found__foot">${row.update}</p>
  </li>`

/** What a report speaks of that these minutes did not ask for. */
const unmatchedView = (rows: readonly UnmatchedRow[]): Html | false =>
  rows.length > 0 &&
  html`<h3 class="govuk-heading-s">
      Reported on, but not owed by these minutes <span class="ma-count">${rows.length}</span>
    </h3>
    <ul class="ma-founds">
      ${rows.slice(0, longestList).map(unmatchedRow)}
    </ul>`

/** The balance, and every owed action with what became of it, in the order given. */
export const ledgerView = (ledger: Ledger, entries: readonly Finding<LedgerEntry>[]): Html =>
  html`<section>
    <h2 class="govuk-heading-m" id="ledger">The ledger</h2>
    ${balanceView(ledger.balance)}
    ${table({
      caption: 'Every action that was owed, and what became of it',
      captionClasses: 'govuk-visually-hidden',
      classes: 'ma-ledger ma-stacks',
      firstCellIsHeader: true,
      head: ['Minute', 'What was agreed', 'Owner', 'Outcome', 'What was reported'].map(content => ({ content })),
      rows: entries.map(cells),
    })}
    ${unmatchedView(ledger.unmatched)}
  </section>`
