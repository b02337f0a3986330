import type { ParagraphProperties } from './properties.ts'
import { readParagraphProperty } from './properties.ts'
import { walkXml } from './walk-xml.ts'

export interface Level {
  start: number
  /** "decimal", "lowerLetter", "bullet" … as in `w:numFmt`. */
  format: string
  /** What is printed: "%1.%2" stands for the numbers of the first two levels. */
  text: string
  /** Print all numbers of the label as figures. */
  legal: boolean
  /** Level whose next number starts this one afresh (from 1); 0 never; null any above. */
  restart: number | null
  /** Paragraph style that is numbered on this level. */
  style: string | undefined
  readonly paragraph: ParagraphProperties
}

export interface ListDefinition {
  readonly levels: Map<number, Level>
  /** A list style that stands in for the definition. */
  numStyleLink: string | undefined
  styleLink: string | undefined
}

export interface ListInstance {
  definition: string
  /** Numbers to start afresh at, by level. */
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

export interface Numbering {
  readonly definitions: ReadonlyMap<string, ListDefinition>
  readonly instances: ReadonlyMap<string, ListInstance>
}

const whole = (text: string | undefined): number => {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 1_000_000) : 0
}

const newLevel = (): Level => ({
  start: 1,
  format: 'decimal',
  text: '',
  legal: false,
  restart: null,
  style: undefined,
  paragraph: {},
})

/** Reads `numbering.xml`: the lists that paragraphs can belong to. */
export const readNumbering = (part: Uint8Array | undefined): Numbering => {
  const definitions = new Map<string, ListDefinition>()
  const instances = new Map<string, ListInstance>()
  let definition: ListDefinition | null = null
  let instance: ListInstance | null = null
  let level: Level | null = null
  let override = 0
  if (!part) return { definitions, instances }
  walkXml(part, {
    open: (name, attribute, parent) => {
      const value = attribute('val')
      if (name === 'w:abstractNum') {
        definition = { levels: new Map(), numStyleLink: undefined, styleLink: undefined }
        definitions.set(attribute('abstractNumId') ?? '', definition)
      } else if (name === 'w:num') {
        instance = { definition: '', starts: new Map(), levels: new Map() }
        instances.set(attribute('numId') ?? '', instance)
      } else if (name === 'w:abstractNumId' && instance) instance.definition = value ?? ''
      else if (name === 'w:numStyleLink' && definition) definition.numStyleLink = value
      else if (name === 'w:styleLink' && definition) definition.styleLink = value
      else if (name === 'w:lvlOverride') override = whole(attribute('ilvl'))
      else if (name === 'w:startOverride' && instance) instance.starts.set(override, whole(value))
      else if (name === 'w:lvl') {
        level = newLevel()
        const levels = instance?.levels ?? definition?.levels
        levels?.set(whole(attribute('ilvl')), level)
      } else if (!level) return
      else if (name === 'w:start') level.start = whole(value)
      else if (name === 'w:numFmt') level.format = value ?? 'decimal'
      else if (name === 'w:lvlText') level.text = value ?? ''
      else if (name === 'w:isLgl') level.legal = value === undefined || !/^(?:0|false|off)$/.test(value)
      else if (name === 'w:lvlRestart') level.restart = whole(value)
      else if (name === 'w:pStyle') level.style = value
      else if (parent === 'w:pPr') readParagraphProperty(name, attribute, level.paragraph)
      else if (name === 'w:rPr') return false
    },
    close: name => {
      if (name === 'w:lvl') level = null
      else if (name === 'w:abstractNum') definition = null
      else if (name === 'w:num') instance = null
    },
    text: () => {},
  })
  return { definitions, instances }
}
