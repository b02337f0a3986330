import { html, type Html } from '#ui/html.ts'
import { lineId, type Place } from './findings.ts'

/** A link from a finding to the line of the source that it speaks of; nothing where the line is not known. */
export const lineLink = (place: Place | null, about: string): Html => {
  if (place === null) return html``
  const page = place.page !== null && html`, page ${place.page}`
  const hidden = html`<span class="govuk-visually-hidden"> of the source: ${about}</span>`
  return html`<a class="govuk-link ma-line-link" href="#${lineId(place)}">Line ${place.line}${page}${hidden}</a>`
}
