import type { Minutes } from '#minutes'
import { button } from '#ui/components/button.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { count, showDate } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { ListDifference } from '#modules/meetings/index.ts'
import type { TypedReading } from '../../model/record.ts'
import { paths } from '../../paths.ts'
import type { FoundMinutes } from '../../queries/find-minutes.ts'
import type { Recipient } from '../../queries/recipients-of.ts'
import { differencesList } from '../edit-minutes/people-differences.ts'
import { minutesTrail } from '../where.ts'

export interface CirculateView {
  readonly place: FoundMinutes
  readonly version: number
  readonly recipients: readonly Recipient[]
  /** Null where the minutes came from a file. */
  readonly reading: TypedReading | null
  readonly tree: Minutes | null
  /** Where the attendance that was taken says otherwise than the text. */
  readonly differences: readonly ListDifference[]
}

const owed = (tree: Minutes | null): number =>
  (tree?.items ?? []).flatMap(({ actions }) => actions.filter(({ marker }) => marker === 'explicit')).length

const names = (list: readonly Recipient[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${list.map(({ name, email }) => html`<li>${name}${email !== null && html` <span class="ma-address">${email}</span>`}</li>`)}
  </ul>`

/** Before minutes are sent round: to whom, and what changes then. */
export const circulateView = (view: CirculateView): Html => {
  const { place, version, recipients, reading, tree, differences } = view
  const { meeting } = place
  const reached = recipients.filter(({ email }) => email !== null)
  const unreached = recipients.filter(({ email }) => email === null)
  const wrong = (reading?.remarks ?? []).filter(({ severity }) => severity === 'error').length
  return html`${minutesTrail(place, 'Send round')}
    <h1 class="govuk-heading-l">Send round the minutes of ${showDate(meeting.date)}</h1>
    <p class="govuk-body">
      They hold ${count(owed(tree), 'action')}. From now on an action that you take out is asked about, and stays on record.
      You can still mend the text until it is approved.
    </p>
    ${tree === null && warningText({ content: 'The text does not read as minutes. Go back and put that right first.' })}
    ${wrong > 0 && warningText({ content: `The proof-reader found ${count(wrong, 'thing')} that ${wrong === 1 ? 'is' : 'are'} wrong. Look at the remarks first.` })}
    ${differences.length > 0 && html`${warningText({ content: 'The attendance that was taken says otherwise than the text.' })}${differencesList(differences)}`}
    ${reached.length > 0 && html`<h2 class="govuk-heading-m">${count(reached.length, 'person', 'people')} who attended will get an e-mail with a link</h2>${names(reached)}`}
    ${unreached.length > 0 && html`<h2 class="govuk-heading-m">No address is known for ${count(unreached.length, 'person', 'people')}</h2>${names(unreached)}<p class="govuk-body">Tell them yourself, or add their address to their entry among the people first.</p>`}
    ${recipients.length === 0 && html`<p class="govuk-body">The minutes name nobody who attended, so no e-mail is sent.</p>`}
    <form method="post" action="${paths.circulate(meeting.id)}">
      <input type="hidden" name="version" value="${version}" />
      <div class="govuk-button-group">
        ${button({ content: 'Send them round', preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.edit(meeting.id)}">Go back to the text</a>
      </div>
    </form>`
}
