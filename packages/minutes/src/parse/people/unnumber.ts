import type { Line } from '../line.ts'
import { cutLine } from '../items/heading.ts'
import { opensPerson } from './person-line.ts'
import { statusLabel } from './status-label.ts'

const NUMBER = /^(\d{1,2}[.)]?)\s+(?=\p{Lu})/u

/** People numbered in their list ("1. Ann Bell" under "Present:") become entries of a list: their numbers head no business. */
export const unnumberPeople = (lines: readonly Line[]): readonly Line[] => {
  // Few lines are numbered, and only above those is a heading of people looked for.
  let above: Line | null = null
  let open: boolean | null = null
  const isOpen = (): boolean => (open ??= above !== null && statusLabel(above)?.rest === null)
  return lines.map(line => {
    if (line.row) return line
    const m = NUMBER.exec(line.text)
    const person = m?.[1] && isOpen() && opensPerson(line.text.slice(m[0].length)) ? m : null
    if (person?.[1]) return { ...cutLine(line, person[0].length), gap: line.gap, label: person[1] }
    above = line
    open = null
    return line
  })
}
