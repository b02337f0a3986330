import { longDate } from '#minutes'
import { summaryList } from '#ui/components/summary-list.ts'
import { clockTime, listed } from '#ui/format.ts'
import { html, type Content, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import type { BodyPage } from '../../queries/body-page.ts'
import { link } from '../parts.ts'
import { numberingWords, quorumWords, regimeWords } from '../words.ts'

const times = (start: string | null, end: string | null): string =>
  start === null ? '' : end === null ? `from ${clockTime(start)}` : `${clockTime(start)} to ${clockTime(end)}`

const usual = ({ body: { meetingsAYear, usualStart, usualEnd, usualVenue } }: BodyPage): string =>
  [`${meetingsAYear} in a year`, times(usualStart, usualEnd), usualVenue ?? ''].filter(Boolean).join(', ')

/** What is known of a body, key by key; what nobody has entered is left out. */
export const bodyFacts = (page: BodyPage): Html => {
  const { body, parent, before, otherNames, organisations } = page
  const rows: readonly (readonly [string, Content | null])[] = [
    ['Parent body', parent === null ? null : link(paths.body(parent.slug), parent.name)],
    [
      'Took over from',
      before.length === 0
        ? null
        : html`${before.map((one, i) => [i > 0 && ', ', link(paths.body(one.slug), one.name)])}`,
    ],
    ['Meetings', usual(page)],
    ['Quorum', quorumWords(body.quorum, organisations)],
    ['Papers', html`${regimeWords[body.regime].name}: ${regimeWords[body.regime].hint.toLowerCase()}`],
    ['Minute numbers', `${numberingWords[body.numbering]}; the next is ${body.nextNumber}`],
    ['Reference', body.prefix],
    ['Short name', body.shortName],
    ['Other names', otherNames.length === 0 ? null : listed(otherNames)],
    ['Established', body.establishedOn === null ? null : longDate(body.establishedOn)],
  ]
  return summaryList({
    rows: rows.flatMap(([key, value]) =>
      value === null ? [] : [{ key: { content: key }, value: { content: value } }],
    ),
  })
}
