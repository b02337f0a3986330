import { attributes, html, type Html } from '../html.ts'
import { table } from './table.ts'

/** What stands beside another in each group of bars. */
export interface PlotSeries {
  readonly name: string
  /** Which colour and pattern: 1 is solid, 2 is light with an outline. */
  readonly look: 1 | 2
}

export interface PlotGroup {
  /** As the table names it: "January to March 2026". */
  readonly label: string
  /** As it stands below its bars: "Mar 26". */
  readonly short: string
  /** A whole number for each series, not negative. */
  readonly values: readonly number[]
  /** Further cells of its row in the table. */
  readonly more?: readonly string[]
}

export interface BarPlotProps {
  /** Begins the ids of the plot on its page. */
  readonly id: string
  readonly title: string
  /** What the plot shows, in a sentence or two. */
  readonly says: string
  /** Heads of the first column and of the further cells. */
  readonly head: { readonly first: string; readonly more?: readonly string[] }
  readonly series: readonly PlotSeries[]
  readonly groups: readonly PlotGroup[]
}

const width = 480
const height = 200
const floor = 168
const top = 20

const number = (value: number): string => String(Number(value.toFixed(1)))

interface Bar {
  readonly x: number
  readonly wide: number
  readonly value: number
  readonly most: number
  readonly look: 1 | 2
}

const bar = ({ x, wide, value, most, look }: Bar): Html => {
  const tall = most === 0 ? 0 : (value / most) * (floor - top)
  const rect = {
    class: `ma-plot__bar-${look}`,
    x: number(x),
    y: number(floor - tall),
    width: number(wide),
    height: number(tall),
  }
  const label = { x: number(x + wide / 2), y: number(floor - tall - 4), 'text-anchor': 'middle' }
  return html`<rect${attributes(rect)} /><text${attributes(label)}>${value}</text>`
}

const group = ({ groups, series }: BarPlotProps, index: number, most: number): Html => {
  const own = groups[index]
  const room = width / Math.max(1, groups.length)
  const wide = Math.min(36, (room * 0.8) / Math.max(1, series.length))
  const left = room * index + (room - wide * series.length) / 2
  const label = { x: number(room * (index + 0.5)), y: floor + 18, 'text-anchor': 'middle' }
  return html`${series.map(({ look }, place) =>
    bar({ x: left + wide * place, wide: wide - 2, value: own?.values[place] ?? 0, most, look }),
  )}<text${attributes(label)}>${own?.short}</text>`
}

const key = (series: readonly PlotSeries[]): Html =>
  html`<ul class="ma-plot__key" aria-hidden="true">
    ${series.map(
      ({ name, look }) =>
        html`<li>
          <svg width="14" height="14" viewBox="0 0 14 14" focusable="false">
            <rect class="ma-plot__bar-${look}" x="1" y="1" width="12" height="12" />
          </svg>
          ${name}
        </li>`,
    )}
  </ul>`

/** Bars in groups, with what they show in words, and a table of the same figures. */
export const barPlot = (props: BarPlotProps): Html => {
  const { id, title, says, head, series, groups } = props
  const most = Math.max(0, ...groups.flatMap(({ values }) => values))
  const svg = {
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-says`,
    focusable: 'false',
  }
  const line = { class: 'ma-plot__floor', x1: 0, x2: width, y1: floor, y2: floor }
  const more = head.more ?? []
  return html`<section class="ma-plot" aria-labelledby="${id}-title">
    <h2 class="govuk-heading-m" id="${id}-title">${title}</h2>
    <p class="govuk-body" id="${id}-says">${says}</p>
    ${series.length > 1 && key(series)}
    <svg${attributes({ class: 'ma-plot__picture', ...svg })}>${groups.map((_, index) => group(props, index, most))}<line${attributes(line)} /></svg>
    <div class="ma-scroll" tabindex="0" role="region" aria-label="${title}: the same figures">
      ${table({
        head: [
          { content: head.first },
          ...[...series.map(({ name }) => name), ...more].map(content => ({ content, format: 'numeric' as const })),
        ],
        rows: groups.map(({ label, values, more: cells = [] }) => [
          { content: label },
          ...[...values.map(String), ...cells].map(content => ({ content, format: 'numeric' as const })),
        ]),
        firstCellIsHeader: true,
      })}
    </div>
  </section>`
}
