import type { ParagraphProperties, RunProperties } from './properties.ts'
import { readParagraphProperty, readRunProperty } from './properties.ts'
import { walkXml } from './walk-xml.ts'

export interface ResolvedStyle {
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
  /** 1–9 where the style is one of Word's headings, by name or outline level; else 0. */
  readonly heading: number
}

export interface Styles {
  /** A style with all that it is based on; the document's defaults where there is no such style. */
  readonly resolve: (id: string | undefined) => ResolvedStyle
  /** What a character style adds, without the document's defaults. */
  readonly character: (id: string) => RunProperties
  /** Style of paragraphs that name none. */
  readonly normal: string | undefined
}

interface RawStyle {
  basedOn: string | undefined
  name: string
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}

const MOST_STEPS = 32

const headingOf = (chain: readonly RawStyle[], outline: number | undefined): number => {
  if (outline !== undefined) return outline < 9 ? outline + 1 : 0
  for (const style of chain) {
    const level = /^heading ([1-9])$/i.exec(style.name)?.[1]
    if (level) return Number(level)
    if (/^title$/i.test(style.name)) return 1
  }
  return 0
}

/** Reads `styles.xml`. Styles based on each other in a circle end where the circle closes. */
export const readStyles = (part: Uint8Array | undefined): Styles => {
  const raw = new Map<string, RawStyle>()
  const defaults: RawStyle = { basedOn: undefined, name: '', paragraph: {}, run: {} }
  let normal: string | undefined
  let current: RawStyle | null = null
  if (part) {
    walkXml(part, {
      open: (name, attribute, parent) => {
        if (name === 'w:style') {
          current = { basedOn: undefined, name: '', paragraph: {}, run: {} }
          const id = attribute('styleId') ?? ''
          raw.set(id, current)
          if (attribute('type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute('default') ?? '')) normal = id
        } else if (name === 'w:docDefaults') current = defaults
        else if (
          name === 'w:tblStylePr' ||
          name === 'w:latentStyles' ||
          name === 'w:rPrChange' ||
          name === 'w:pPrChange'
        )
          return false
        else if (!current) return
        else if (name === 'w:basedOn') current.basedOn = attribute('val')
        else if (name === 'w:name' && parent === 'w:style') current.name = attribute('val') ?? ''
        else if (parent === 'w:rPr') readRunProperty(name, attribute, current.run)
        else if (parent === 'w:pPr' || parent === 'w:numPr') readParagraphProperty(name, attribute, current.paragraph)
      },
      close: name => {
        if (name === 'w:style' || name === 'w:docDefaults') current = null
      },
      text: () => {},
    })
  }
  const chainOf = (id: string | undefined): RawStyle[] => {
    const chain: RawStyle[] = []
    const seen = new Set<RawStyle>()
    for (
      let style = id === undefined ? undefined : raw.get(id);
      style && !seen.has(style) && chain.length < MOST_STEPS;
    ) {
      chain.push(style)
      seen.add(style)
      style = style.basedOn === undefined ? undefined : raw.get(style.basedOn)
    }
    return chain
  }
  const resolved = new Map<string, ResolvedStyle>()
  return {
    normal,
    character: id =>
      Object.assign(
        {},
        ...chainOf(id)
          .reverse()
          .map(s => s.run),
      ),
    resolve: id => {
      const known = resolved.get(id ?? '')
      if (known) return known
      const chain = chainOf(id)
      const upward = [defaults, ...chain.toReversed()]
      const paragraph: ParagraphProperties = Object.assign({}, ...upward.map(s => s.paragraph))
      const run: RunProperties = Object.assign({}, ...upward.map(s => s.run))
      const style = { paragraph, run, heading: headingOf(chain, paragraph.outline) }
      resolved.set(id ?? '', style)
      return style
    },
  }
}
