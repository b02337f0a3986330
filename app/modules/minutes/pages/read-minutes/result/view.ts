import { backLink } from '#ui/components/back-link.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { longDate } from '#minutes'
import { count } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { Reading } from '../../../model.ts'
import { paths } from '../../../paths.ts'
import { actionsView } from './actions.ts'
import { attendanceView } from './attendance.ts'
import { decisionsView } from './decisions.ts'
import { documentsView } from './documents.ts'
import { downloadsView } from './downloads.ts'
import { findingsOf, longestList, type Findings, type MinutesFindings } from './findings.ts'
import { ledgerView } from './ledger.ts'
import { lostView } from './lost.ts'
import { meetingView } from './meeting.ts'
import { remarksView } from './remarks.ts'
import { sourceView } from './source.ts'

export interface ResultProps {
  readonly reading: Reading
  /** What the downloads need, sealed; null where it is too much. */
  readonly sealed: string | null
  /** True for the project's own example. */
  readonly example: boolean
}

/** "Safer Westmere Partnership Strategic Group, 5 March 2026". */
export const readingTitle = (reading: Reading): string => {
  const minutes = reading.files.flatMap(({ pack }) => pack.documents).find(({ type }) => type === 'minutes')
  if (minutes?.type !== 'minutes') return 'What was read'
  const date = minutes.meeting.date === null ? minutes.meeting.datePrinted : longDate(minutes.meeting.date)
  return [minutes.body ?? 'Minutes', date].filter(part => part !== null).join(', ')
}

const minutesView = ({ file, minutes, decisions, actions, promises }: MinutesFindings, prefix: string): Html =>
  html`<section class="ma-minutes">
    <h2 class="govuk-heading-m" id="${prefix}minutes">
      Minutes${minutes.meeting.date !== null && ` of ${longDate(minutes.meeting.date)}`}
    </h2>
    ${meetingView(minutes)}
    <h3 class="govuk-heading-m ma-part" id="${prefix}actions">
      Actions by owner <span class="ma-count">${actions.length}</span>
    </h3>
    ${actionsView(actions, 'No action with an owner was found.')}
    ${
      promises.length > 0 &&
      html`<h3 class="govuk-heading-m ma-part">
          Promises with no resolution <span class="ma-count">${promises.length}</span>
        </h3>
        ${actionsView(promises, '')}`
    }
    <h3 class="govuk-heading-m ma-part" id="${prefix}decisions">
      Decisions <span class="ma-count">${decisions.length}</span>
    </h3>
    ${decisionsView(decisions)}
    <h3 class="govuk-heading-m ma-part" id="${prefix}attendance">
      Attendance <span class="ma-count">${minutes.attendance.length}</span>
    </h3>
    ${attendanceView(file, minutes.attendance.slice(0, longestList))}
  </section>`

/** The way to the parts of a long page. */
const jumpView = (findings: Findings, hasLedger: boolean): Html => {
  const prefix = findings.minutes.length > 1 ? 'meeting-1-' : ''
  const ofMinutes = [
    ['actions', 'Actions'],
    ['decisions', 'Decisions'],
    ['attendance', 'Attendance'],
  ].map(([id, words]) => [`${prefix}${id}`, words])
  const parts = [
    ...(hasLedger ? [['ledger', 'Ledger']] : []),
    ['downloads', 'Download'],
    ['remarks', 'Remarks'],
    ...(findings.minutes.length > 0 ? ofMinutes : []),
    ['source', 'Source'],
    ['documents', 'Documents'],
  ]
  return html`<nav class="ma-jump" aria-label="On this page">
    <ul class="ma-jump__list">
      ${parts.map(([id, words]) => html`<li><a class="govuk-link" href="#${id}">${words}</a></li>`)}
    </ul>
  </nav>`
}

/** What was read, with what was lost at the top and the source beside it. */
export const resultView = ({ reading, sealed, example }: ResultProps): Html => {
  const findings = findingsOf(reading)
  const { ledger } = reading
  const several = findings.minutes.length > 1
  const has = { minutes: findings.minutes.length > 0, ledger: ledger !== null && reading.followed }
  return html`${backLink({ content: 'Read other minutes', href: paths.readMinutes })}
    <h1 class="govuk-heading-l ma-title">${readingTitle(reading)}</h1>
    ${example && html`<p class="govuk-body-s ma-quiet">An example: the borough of Westmere and everybody in it are invented.</p>`}
    ${jumpView(findings, has.ledger)}
    ${findings.isShortened && insetText({ content: `There is more here than a page can show. Each list stops after ${longestList} entries; the downloads hold everything.` })}
    ${ledger !== null && lostView(reading, findings.ledger)}
    ${has.ledger && ledger !== null && ledgerView(ledger, findings.ledger)}
    <section>
      <h2 class="govuk-heading-m" id="downloads">Download</h2>
      ${downloadsView(sealed, has)}
    </section>
    <div class="ma-beside">
      <div class="ma-beside__found">
        <section>
          <h2 class="govuk-heading-m" id="remarks">
            Remarks of the proof-reader <span class="ma-count">${findings.remarks.length}</span>
          </h2>
          ${remarksView(reading, findings.remarks)}
        </section>
        ${findings.minutes.map((one, i) => minutesView(one, several ? `meeting-${i + 1}-` : ''))}
      </div>
      ${sourceView(reading, findings)}
    </div>
    <section>
      <h2 class="govuk-heading-m" id="documents">
        ${count(findings.documents.length, 'document')} in ${count(reading.files.length, 'file')}
      </h2>
      ${documentsView(reading, findings.documents)}
    </section>`
}
