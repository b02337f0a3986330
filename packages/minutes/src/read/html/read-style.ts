import type { Style } from '../rich/rich.ts'
import { hiddenClasses, styles } from './elements.ts'

/** The style that an element gives its text on top of what it inherits: by its name, and by its `style` attribute. */
export const styleOf = (tag: string, css: string, inherited: Style): Style => {
  const kind = styles.get(tag)
  let style = kind && tag !== 'th' ? { ...inherited, [kind]: true } : inherited
  if (css === '') return style
  const weight = /font-weight\s*:\s*(\w+)/i.exec(css)?.[1]
  if (weight) style = { ...style, bold: /^(?:bold|bolder|[6-9]00)$/i.test(weight) }
  const slant = /font-style\s*:\s*(\w+)/i.exec(css)?.[1]
  if (slant) style = { ...style, italic: /^(?:italic|oblique)$/i.test(slant) }
  if (/text-decoration[a-z-]*\s*:[^;]*underline/i.test(css)) style = { ...style, underline: true }
  return style
}

/** True for an element that the page does not show, or shows to screen readers only. */
export const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '') ||
  (attributes.get('class') ?? '').split(/\s+/).some(c => hiddenClasses.has(c.toLowerCase()))

const PX_PER_EM = 14

/**
 * Width of a cell in ems of body text, from its `width` attribute or style in pixels or points; null where it has none,
 * or gives a percentage.
 */
export const widthOf = (attributes: ReadonlyMap<string, string>): number | null => {
  const attribute = /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/i.exec(attributes.get('width') ?? '')
  if (attribute) return Number(attribute[1]) / PX_PER_EM
  const css = /(?:^|;)\s*width\s*:\s*(\d+(?:\.\d+)?)\s*(px|pt)/i.exec(attributes.get('style') ?? '')
  if (!css) return null
  return (Number(css[1]) * (css[2]?.toLowerCase() === 'pt' ? 4 / 3 : 1)) / PX_PER_EM
}
