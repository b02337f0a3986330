import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface TableCell {
  readonly content: Content
  readonly format?: 'numeric'
  readonly classes?: string
  readonly colspan?: number
  readonly rowspan?: number
  readonly attributes?: Attributes
}

export interface TableProps {
  readonly caption?: string
  readonly captionClasses?: string
  readonly head?: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
  /** True where the first cell of each row names the row. */
  readonly firstCellIsHeader?: boolean
  readonly classes?: string
  readonly attributes?: Attributes
}

/** Attributes of a cell beside its class. Most cells have none. */
const others = ({ colspan, rowspan, attributes: given }: TableCell): Html | false =>
  (colspan !== undefined || rowspan !== undefined || given !== undefined) && attributes({ colspan, rowspan, ...given })

const th = (scope: 'col' | 'row', cell: TableCell): Html => {
  const format = scope === 'col' && cell.format && `govuk-table__header--${cell.format}`
  return html`<th scope="${scope}" class="${classes('govuk-table__header', format, cell.classes)}"${others(cell)}>${cell.content}</th>`
}

const td = (cell: TableCell): Html => {
  const format = cell.format && `govuk-table__cell--${cell.format}`
  return html`<td class="${classes('govuk-table__cell', format, cell.classes)}"${others(cell)}>${cell.content}</td>`
}

/** GOV.UK table. */
export const table = (props: TableProps): Html => {
  const row = (cells: readonly TableCell[]): Html =>
    html`<tr class="govuk-table__row">
      ${cells.map((cell, i) => (i === 0 && props.firstCellIsHeader === true ? th('row', cell) : td(cell)))}
    </tr>`
  const caption =
    props.caption !== undefined &&
    html`<caption class="${classes('govuk-table__caption', props.captionClasses)}">
      ${props.caption}
    </caption>`
  const head =
    props.head !== undefined &&
    html`<thead class="govuk-table__head">
      <tr class="govuk-table__row">
        ${props.head.map(cell => th('col', cell))}
      </tr>
    </thead>`
  return html`<table${attributes({ class: classes('govuk-table', props.classes), ...props.attributes })}>${caption}
${head}
<tbody class="govuk-table__body">${props.rows.map(row)}</tbody></table>`
}
