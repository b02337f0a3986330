import type { ParagraphProperties } from './properties.ts'
import type { Styles } from './read-styles.ts'
import type { Level, ListDefinition, Numbering } from './read-numbering.ts'
import { formatLabel } from './format-label.ts'

export interface ListLabel {
  readonly label: string
  readonly depth: number
  /** Of the list's level. */
  readonly paragraph: ParagraphProperties
}

export interface Counter {
  /** Counts a paragraph and gives the label that Word prints before it; null where it is in no list. */
  readonly next: (properties: ParagraphProperties, styleId: string | undefined) => ListLabel | null
}

/** Counts list paragraphs in the order of the document, as Word does. */
export const createCounter = (numbering: Numbering, styles: Styles): Counter => {
  const counts = new Map<ListDefinition, (number | undefined)[]>()
  const restarted = new Set<string>()
  const byStyleLink = new Map([...numbering.definitions.values()].map(d => [d.styleLink, d]))

  const definitionOf = (id: string): ListDefinition | undefined => {
    const own = numbering.definitions.get(id)
    if (!own || own.numStyleLink === undefined || own.levels.size > 0) return own
    return byStyleLink.get(own.numStyleLink) ?? own
  }

  const levelIndex = (levelAt: (i: number) => Level | undefined, styleId: string | undefined): number => {
    for (let i = 0; i < 9; i++) if (styleId !== undefined && levelAt(i)?.style === styleId) return i
    return 0
  }

  return {
    next: (properties, styleId) => {
      const inherited = styles.resolve(styleId).paragraph
      const numId = properties.numId ?? inherited.numId
      const instance = numId === undefined || numId === '0' ? undefined : numbering.instances.get(numId)
      const definition = instance && definitionOf(instance.definition)
      if (!instance || !definition || numId === undefined) return null
      const levelAt = (i: number): Level | undefined => instance.levels.get(i) ?? definition.levels.get(i)
      const index = properties.level ?? inherited.level ?? levelIndex(levelAt, styleId)
      const level = levelAt(index)
      if (!level) return null
      const numbers = counts.get(definition) ?? []
      counts.set(definition, numbers)
      const start = instance.starts.get(index)
      const key = `${numId}/${index}`
      if (start !== undefined && !restarted.has(key)) {
        restarted.add(key)
        numbers[index] = start
      } else numbers[index] = (numbers[index] ?? level.start - 1) + 1
      for (let i = index + 1; i < 9; i++) {
        const restart = levelAt(i)?.restart ?? null
        if (restart === null || (restart > 0 && index < restart)) numbers[i] = undefined
      }
      const shown = Array.from({ length: 9 }, (_, i) => numbers[i] ?? levelAt(i)?.start ?? 1)
      const label = formatLabel(level, shown, levelAt)
      return label === '' ? null : { label, depth: index, paragraph: level.paragraph }
    },
  }
}
