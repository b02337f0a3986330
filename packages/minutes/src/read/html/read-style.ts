import type { Style } from '../rich/rich.ts'
import { hiddenClasses, styles } from './elements.ts'

/** Longer `style` attributes are not read to their end. */
const MOST_CSS = 4_000

const none: ReadonlyMap<string, string> = new Map()

/** The declarations of a `style` attribute, by name in small letters; the last of a name stands. */
export const readCss = (css: string | undefined): ReadonlyMap<string, string> => {
  if (css === undefined || css === '') return none
  const declarations = new Map<string, string>()
  for (const part of css.slice(0, MOST_CSS).split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0)
      declarations.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return declarations
}

/** The style that an element gives its text on top of what it inherits: by its name, and by its `style` attribute. */
export const styleOf = (tag: string, css: ReadonlyMap<string, string>, inherited: Style): Style => {
  const kind = styles.get(tag)
  let style = kind && tag !== 'th' ? { ...inherited, [kind]: true } : inherited
  if (css.size === 0) return style
  const weight = css.get('font-weight')
  if (weight !== undefined) style = { ...style, bold: /^(?:bold|bolder|[6-9]00)\b/.test(weight) }
  const slant = css.get('font-style')
  if (slant !== undefined) style = { ...style, italic: /^(?:italic|oblique)\b/.test(slant) }
  const line = css.get('text-decoration') ?? css.get('text-decoration-line') ?? ''
  return line.includes('underline') ? { ...style, underline: true } : style
}

/** True for an element that the page does not show, or shows to screen readers only. */
export const isHidden = (attributes: ReadonlyMap<string, string>, css: ReadonlyMap<string, string>): boolean =>
  attributes.has('hidden') ||
  css.get('display')?.startsWith('none') === true ||
  css.get('visibility')?.startsWith('hidden') === true ||
  (attributes.get('class') ?? '')
    .slice(0, MOST_CSS)
    .split(/\s/)
    .some(c => hiddenClasses.has(c.toLowerCase()))

/** Pixels per em of body text: between the 16 of browsers and the sizes that Word exports (10 to 11 points). */
const PX_PER_EM = 14

const LENGTH = /^(\d{1,5}(?:\.\d{1,5})?)\s{0,5}(px|pt|%)?$/
/** Width of a table whose cells give shares of it: that of a printed page between its margins. */
const PAGE_PX = 620

/**
 * Width of a cell in ems of body text, from its `width` attribute or style, in pixels, points or as a share of the
 * page; null where it has none.
 */
export const widthOf = (attributes: ReadonlyMap<string, string>): number | null => {
  const given = attributes.get('width')?.trim() ?? readCss(attributes.get('style')).get('width') ?? ''
  const [, figure, unit] = LENGTH.exec(given) ?? []
  if (figure === undefined) return null
  const pixels = Number(figure) * (unit === 'pt' ? 4 / 3 : unit === '%' ? PAGE_PX / 100 : 1)
  return pixels > 0 ? pixels / PX_PER_EM : null
}
