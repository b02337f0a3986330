import type { LedgerEntry } from '#minutes'
import { longDate } from '#minutes'
import { count, listed } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { Reading } from '../../../model.ts'
import type { Finding } from './findings.ts'
import { lineLink } from './line-link.ts'

const owner = (entry: LedgerEntry): string =>
  entry.owners.length === 0 ? 'No owner is named' : `Owed by ${listed(entry.owners)}`

const lostEntry = ({ id, place, of: entry }: Finding<LedgerEntry>): Html => {
  const name = `Minute ${entry.minute ?? entry.reference}`
  return html`<li class="ma-lost__entry" id="${id}-lost">
    <h3 class="govuk-heading-s ma-lost__name">
      <span class="ma-lost__minute">${name}</span>${entry.title !== null && html` ${entry.title}`}
    </h3>
    <p class="govuk-body ma-lost__text">${entry.text}</p>
    <p class="govuk-body-s ma-lost__facts">
      ${owner(entry)}${entry.meetingDate !== null && html` since ${longDate(entry.meetingDate)}`}.
      ${lineLink(place, name)}
    </p>
  </li>`
}

const heading = (lost: number, owed: number): Html =>
  html`<h2 class="ma-verdict__title" id="lost">
    <span class="ma-verdict__figure">${lost}</span> of ${count(owed, 'action')} ${lost === 1 ? 'is' : 'are'} unaccounted
    for
  </h2>`

/** What was lost, first and large; or that nothing was; or what is missing to tell. */
export const lostView = (reading: Reading, ledger: readonly Finding<LedgerEntry>[]): Html => {
  const entries = reading.ledger?.entries ?? []
  const owed = entries.length
  if (owed === 0) {
    return html`<section class="ma-verdict ma-verdict--unknown" aria-labelledby="lost">
      <h2 class="ma-verdict__title" id="lost">No actions were found</h2>
      <p class="govuk-body">
        Nobody is named as the owner of anything in what you gave. If that is wrong, look at the remarks below.
      </p>
    </section>`
  }
  if (!reading.followed) {
    return html`<section class="ma-verdict ma-verdict--unknown" aria-labelledby="lost">
      <h2 class="ma-verdict__title" id="lost">
        <span class="ma-verdict__figure">${owed}</span> ${owed === 1 ? 'action is' : 'actions are'} owed
      </h2>
      <p class="govuk-body">
        To see whether any was lost, give the Matters Arising report or the minutes that followed as well.
      </p>
    </section>`
  }
  const lost = entries.filter(({ outcome }) => outcome === 'unaccounted')
  if (lost.length === 0) {
    return html`<section class="ma-verdict ma-verdict--balanced" aria-labelledby="lost">
      <h2 class="ma-verdict__title" id="lost">Nothing was lost</h2>
      <p class="govuk-body">Each of the ${count(owed, 'action')} is accounted for.</p>
    </section>`
  }
  return html`<section class="ma-verdict ma-verdict--lost" aria-labelledby="lost">
    ${heading(lost.length, owed)}
    <p class="govuk-body ma-verdict__lead">
      What followed says nothing of ${lost.length === 1 ? 'it' : 'them'}: not done, not dropped, not carried on.
    </p>
    <ul class="ma-lost">
      ${ledger.filter(({ of }) => of.outcome === 'unaccounted').map(lostEntry)}
    </ul>
  </section>`
}
