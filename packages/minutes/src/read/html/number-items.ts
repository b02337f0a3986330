import { formatNumber } from '../rich/format-number.ts'
import { readCss } from './read-style.ts'

/** The label of a list item, printed before the first line in it. */
export interface ItemLabel {
  readonly label: string
  readonly depth: number
  printed: boolean
}

export interface ListState {
  readonly depth: number
  /** The label of the next item. */
  readonly next: (attributes: ReadonlyMap<string, string>) => ItemLabel
}

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : null

/** Counts the items of a list as browsers do: `start`, `value`, `reversed` aside, and numbers as `type` prints them. */
export const createItemNumbers = (
  tag: string,
  attributes: ReadonlyMap<string, string>,
  outer: ListState | null,
): ListState => {
  const depth = outer ? outer.depth + 1 : 0
  const css = readCss(attributes.get('style'))
  const type = css.get('list-style-type') ?? css.get('list-style') ?? attributes.get('type') ?? ''
  let number = (whole(attributes.get('start')) ?? 1) - 1
  return {
    depth,
    next: item => {
      if (tag !== 'ol') return { label: '•', depth, printed: false }
      number = whole(item.get('value')) ?? number + 1
      return { label: `${formatNumber(number, item.get('type') ?? type)}.`, depth, printed: false }
    },
  }
}
