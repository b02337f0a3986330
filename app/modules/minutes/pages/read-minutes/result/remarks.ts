import type { Severity } from '#minutes'
import { tag } from '#ui/components/tag.ts'
import { listed } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { Reading, Remark } from '../../../model.ts'
import type { Finding } from './findings.ts'
import { lineLink } from './line-link.ts'

const severities: Readonly<Record<Severity, { readonly words: string; readonly colour: string }>> = {
  error: { words: 'Wrong', colour: 'red' },
  warning: { words: 'Doubtful', colour: 'yellow' },
  note: { words: 'Worth a look', colour: 'grey' },
}

const remark =
  (reading: Reading) =>
  ({ id, place, of }: Finding<Remark>): Html => {
    const { words, colour } = severities[of.severity]
    const unsaid = (of.candidates ?? []).filter(name => !of.message.includes(name))
    const label = of.file !== null && reading.files.length > 1 && reading.files[of.file]?.label
    return html`<li class="ma-found ma-found--${of.severity}" id="${id}">
      <p class="ma-found__head">
        ${tag({ content: words, classes: `govuk-tag--${colour} ma-tag` })}
        ${of.item !== null && of.item !== undefined && html`<span class="ma-found__item">Minute ${of.item}</span>`}
      </p>
      <p class="ma-found__text">${of.message}</p>
      <p class="ma-found__foot">
        ${unsaid.length > 0 && `It may be ${listed(unsaid, 'or')}. `}${label !== false && label !== undefined && html`${label}. `}${lineLink(place, of.rule)}
        <span class="ma-rule">${of.rule}</span>
      </p>
    </li>`
  }

/** What the reader was unsure of and what the proof-reader found, the gravest first. */
export const remarksView = (reading: Reading, remarks: readonly Finding<Remark>[]): Html =>
  remarks.length === 0
    ? html`<p class="govuk-body">The proof-reader has nothing to say.</p>`
    : html`<ol class="ma-founds">
        ${remarks.map(remark(reading))}
      </ol>`
