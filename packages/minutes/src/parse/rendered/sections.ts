import { ITEM_RULES, SECTION_RULE } from '../../render/text/grammar.ts'
import type { TextLine } from './lines.ts'

/** A heading with what stands below it. Level 0 is a part that is not an item; the lines above the first heading have none. */
export interface TextSection {
  readonly heading: TextLine | null
  readonly level: number
  readonly lines: readonly TextLine[]
}

/** Level that an underline tells, or null where the line is none. */
const levelOf = (line: TextLine | undefined): number | null => {
  if (line === undefined) return null
  const [rule = '', level, ...more] = line.text.trimEnd().split(' ')
  const sign = rule.charAt(0)
  if (rule.length < 3 || more.length > 0 || rule !== sign.repeat(rule.length)) return null
  if (level !== undefined) return sign === '+' && /^-?\d{1,6}$/.test(level) ? Number(level) : null
  if (sign === SECTION_RULE) return 0
  const index = ITEM_RULES.findIndex(known => known === sign)
  return index < 0 ? null : index + 1
}

/** Cuts the lines at underlined headings. */
export const sectionsOf = (lines: readonly TextLine[]): readonly TextSection[] => {
  const sections: { heading: TextLine | null; level: number; lines: TextLine[] }[] = [
    { heading: null, level: 0, lines: [] },
  ]
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined) break
    const level = /^\S/.test(line.text) && !/^[|>]/.test(line.text) ? levelOf(lines[i + 1]) : null
    if (level === null) sections.at(-1)?.lines.push(line)
    else {
      sections.push({ heading: line, level, lines: [] })
      i++
    }
  }
  return sections
}
