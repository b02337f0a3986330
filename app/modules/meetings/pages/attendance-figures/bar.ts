import { html, type Html } from '#ui/html.ts'
import { countsInWords, type Counts, type Outcome } from '../../model/attendance-figures.ts'

const parts: readonly (readonly [Outcome, string])[] = [
  ['came', 'ma-attbar__came'],
  ['substitutes', 'ma-attbar__substitutes'],
  ['apologies', 'ma-attbar__apologies'],
  ['absent', 'ma-attbar__absent'],
  ['unmarked', 'ma-attbar__unmarked'],
]

const width = 200
const height = 14

/**
 * A bar of what became of invitations, in proportion to the longest bar beside it.
 * @param longest - how many invitations the longest bar stands for
 */
export const attendanceBar = (counts: Counts, longest: number): Html => {
  const unit = longest === 0 ? 0 : width / longest
  let at = 0
  const pieces = parts.map(([outcome, name]) => {
    const size = counts[outcome] * unit
    const x = at
    at += size
    return (
      size > 0 && html`<rect class="${name}" x="${x.toFixed(1)}" y="0" width="${size.toFixed(1)}" height="${height}" />`
    )
  })
  return html`<svg class="ma-attbar" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${countsInWords(counts)}" preserveAspectRatio="none">${pieces}</svg>`
}

/** What the colours of the bars mean. */
export const barKey: Html = html`<ul class="ma-attbar-key" aria-label="What the colours mean">
  ${(
    [
      ['ma-attbar__came', 'Came'],
      ['ma-attbar__substitutes', 'Substitute came'],
      ['ma-attbar__apologies', 'Apologies'],
      ['ma-attbar__absent', 'Absent'],
      ['ma-attbar__unmarked', 'Not marked'],
    ] as const
  ).map(
    ([name, label]) =>
      html`<li>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="${name}" width="14" height="14" /></svg>
        ${label}
      </li>`,
  )}
</ul>`
