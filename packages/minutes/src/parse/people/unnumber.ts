import type { Line } from '../line.ts'
import { cutLine } from '../items/heading.ts'
import { opensPerson } from './person-line.ts'
import { statusLabel } from './status-label.ts'

const NUMBER = /^(\d{1,2}[.)]?)\s+(?=\p{Lu})/u

/** People numbered in their list ("1. Ann Bell" under "Present:") become entries of a list: their numbers head no business. */
export const unnumberPeople = (lines: readonly Line[]): readonly Line[] => {
  let open = false
  return lines.map(line => {
    if (line.row) return line
    const m = NUMBER.exec(line.text)
    const person = open && m?.[1] && opensPerson(line.text.slice(m[0].length)) ? m : null
    if (person?.[1]) return { ...cutLine(line, person[0].length), gap: line.gap, label: person[1] }
    open = statusLabel(line)?.rest === null
    return line
  })
}
