import { classes, html, type Html } from '#ui/html.ts'
import type { ReadFile, Reading } from '../../../model.ts'
import { lineId, type Finding, type Findings, type Place } from './findings.ts'

/** Above this many lines only those near a finding are shown, so that a very long file does not make a page that no browser can draw. */
export const fullLines = 4_000

type MarkKind = 'remark' | 'action' | 'decision' | 'other'

interface LineMark {
  readonly kind: MarkKind
  /** Id of the finding to go back to. */
  readonly back: string
}

/** What is marked on each line of a file: a remark before an action, an action before a decision. */
const marksOf = (file: number, findings: Findings): ReadonlyMap<number, LineMark> => {
  const marks = new Map<number, LineMark>()
  const put = (kind: MarkKind, list: readonly Finding<unknown>[]): void => {
    for (const { id, place } of list) {
      if (place?.file === file && !marks.has(place.line)) marks.set(place.line, { kind, back: id })
    }
  }
  put('remark', findings.remarks)
  for (const { actions, promises } of findings.minutes) put('action', [...actions, ...promises])
  for (const { decisions } of findings.minutes) put('decision', decisions)
  put('other', findings.ledger)
  put('other', findings.documents)
  return marks
}

const printLine = (place: Pick<Place, 'file' | 'line'>, text: string, mark: LineMark | undefined): Html => {
  const { line } = place
  const back = html`<span class="govuk-visually-hidden">Back from line </span>`
  const number =
    mark === undefined
      ? html`<span class="ma-line__number">${line}</span>`
      : html`<a class="ma-line__number" href="#${mark.back}">${back}${line}</a>`
  const name = classes('ma-line', mark && `ma-line--${mark.kind}`)
  return html`<div class="${name}" id="${lineId(place)}">${number}<span class="ma-line__text">${text}</span></div>\n`
}

/** Lines that findings link to, and the ids of people's lines, must always be there. */
const kept = (lines: readonly string[], file: number, findings: Findings): ReadonlySet<number> => {
  const near = new Set<number>()
  const keep = (line: number): void => {
    for (let at = line - 2; at <= line + 2; at++) if (at >= 1 && at <= lines.length) near.add(at)
  }
  for (const line of marksOf(file, findings).keys()) keep(line)
  for (const { file: own, minutes } of findings.minutes) {
    if (own === file) for (const { position } of minutes.attendance) keep(position.start.line)
  }
  return near
}

const printFile = (read: ReadFile, file: number, findings: Findings): Html => {
  const lines = read.text.replace(/\n$/, '').split('\n')
  const marks = marksOf(file, findings)
  const all = lines.length <= fullLines
  const shown = all ? null : kept(lines, file, findings)
  return html`<section class="ma-source__file">
    <h3 class="govuk-heading-s ma-source__name">${read.label}</h3>
    ${!all && html`<p class="govuk-body-s">This file has ${lines.length} lines. Only those that something was found in are shown.</p>`}
    <div class="ma-lines">
      ${lines.map((text, i) => (shown === null || shown.has(i + 1)) && printLine({ file, line: i + 1 }, text, marks.get(i + 1)))}
    </div>
  </section>`
}

/** The text that was read, line by line, with the way back from each line to what was found in it. */
export const sourceView = (reading: Reading, findings: Findings): Html =>
  html`<section class="ma-source">
    <h2 class="govuk-heading-m" id="source">The source</h2>
    <p class="govuk-body-s ma-source__key">
      <span class="ma-key ma-key--decision">Decision</span> <span class="ma-key ma-key--action">Action</span>
      <span class="ma-key ma-key--remark">Remark</span>
    </p>
    <div class="ma-source__scroll" tabindex="0" role="region" aria-labelledby="source">
      ${reading.files.map((read, file) => printFile(read, file, findings))}
    </div>
  </section>`
