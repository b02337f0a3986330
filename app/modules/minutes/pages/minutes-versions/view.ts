import { button } from '#ui/components/button.ts'
import { selectField } from '#ui/form/fields.ts'
import { table } from '#ui/components/table.ts'
import { count, showDate, showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { pageLinks } from '#ui/paging.ts'
import { diffLines, type LineChange } from '../../model/line-diff.ts'
import type { TextVersion } from '../../model/record.ts'
import { paths } from '../../paths.ts'
import type { TextVersions } from '../../queries/text-versions.ts'
import { minutesTrail } from '../where.ts'

/** The two texts that were chosen; null where none was. */
export interface ChosenPair {
  readonly older: TextVersion | null
  readonly newer: TextVersion | null
}

/** Lines that are the same in both are shown this far round a change. */
const around = 2

const marks: Readonly<Record<LineChange['kind'], string>> = { same: '', removed: 'Taken out', added: 'Put in' }
const signs: Readonly<Record<LineChange['kind'], string>> = { same: ' ', removed: '−', added: '+' }

const printed = ({ kind, text }: LineChange): Html =>
  html`<div class="ma-diff__line ma-diff__line--${kind}"><span aria-hidden="true">${signs[kind]} </span>${kind !== 'same' && html`<span class="govuk-visually-hidden">${marks[kind]}: </span>`}${text}\n</div>`

const difference = (older: TextVersion, newer: TextVersion): Html => {
  const changes = diffLines(older.text, newer.text)
  const isNear = (index: number): boolean =>
    changes.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same')
  const shown = changes.map((change, index) => ({ change, index })).filter(({ index }) => isNear(index))
  const changed = changes.filter(({ kind }) => kind !== 'same').length
  return html`<section aria-labelledby="difference">
    <h2 class="govuk-heading-m" id="difference">From version ${older.version} to version ${newer.version}</h2>
    ${changed === 0 && html`<p class="govuk-body">The two are the same.</p>`}
    ${
      changed > 0 &&
      html`<p class="govuk-body">${count(changed, 'line')} differ${changed === 1 ? 's' : ''}.</p>
        <div class="ma-diff__text" tabindex="0" role="region" aria-labelledby="difference">
          ${shown.map(({ change, index }, i) => [i > 0 && shown[i - 1]?.index !== index - 1 && html`<div class="ma-diff__gap" aria-hidden="true">…</div>`, printed(change)])}
        </div>`
    }
  </section>`
}

/** The list of texts that were saved, with a form to choose two of them. */
export const versionsView = (found: TextVersions, { older, newer }: ChosenPair): Html => {
  const { meeting, versions, page } = found
  const [last] = versions
  // What was chosen can be chosen still where it is on another page.
  const chosen = new Map([newer, older].filter(one => one !== null).map(one => [one.version, one]))
  const others = [...chosen.values()].filter(one => !versions.some(({ version }) => version === one.version))
  const options = [...versions, ...others].map(({ version, savedAt, savedBy }) => ({
    value: String(version),
    label: `${version}: ${showInstant(savedAt)}, ${savedBy}`,
  }))
  const before = versions[1] ?? last
  return html`${minutesTrail(found, 'Versions')}
    <h1 class="govuk-heading-l">Versions of the minutes of ${showDate(meeting.date)}</h1>
    <p class="govuk-body">Every text that was saved is kept. Choose two to see what differs.</p>
    <form method="get" action="${paths.versions(meeting.id)}" class="ma-versions__choose">
      ${selectField({ name: 'older', label: 'From', value: String(older?.version ?? before?.version ?? ''), options, problems: [] })}
      ${selectField({ name: 'newer', label: 'To', value: String(newer?.version ?? last?.version ?? ''), options, problems: [] })}
      ${page > 1 && html`<input type="hidden" name="page" value="${page}" />`}
      ${button({ content: 'Compare', classes: 'govuk-button--secondary' })}
    </form>
    ${older !== null && newer !== null && difference(older, newer)}
    ${table({
      caption: 'Texts that were saved',
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: [{ content: 'Version' }, { content: 'Saved' }, { content: 'By' }, { content: 'Length', format: 'numeric' }],
      rows: versions.map(({ version, savedAt, savedBy, characters }) => [
        { content: version },
        { content: showInstant(savedAt) },
        { content: savedBy },
        { content: characters.toLocaleString('en-GB'), format: 'numeric' },
      ]),
    })}
    ${pageLinks(found, n => `${paths.versions(meeting.id)}?page=${n}`)}`
}
