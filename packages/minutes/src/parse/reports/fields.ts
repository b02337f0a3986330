import type { Field } from '../../tree/nodes.ts'
import { positionOf } from '../people/read-section.ts'
import type { Line } from '../line.ts'

/** Labels of the header that reports carry, with the name under which each is found again. */
const LABELS: readonly (readonly [string, RegExp])[] = [
  ['report number', /^(?:report\s+(?:no|number|ref(?:erence)?)\.?|ref(?:erence)?(?:\s+no)?\.?)$/i],
  [
    'decision maker',
    /^(?:decision\s+maker|decision\s+by|for\s+decision\s+by|report\s+(?:to|for)|to|meeting|committee|board|partnership\s+board)$/i,
  ],
  ['date', /^(?:date|date\s+of\s+meeting|meeting\s+date|report\s+date)$/i],
  ['decision type', /^(?:decision\s+type|type\s+of\s+(?:report|decision)|status)$/i],
  ['title', /^(?:title|report\s+title|subject|title\s+of\s+report|report\s+on|re)$/i],
  [
    'contact officer',
    /^(?:contact\s+officer|contact|officer\s+contact|lead\s+officer|report\s+(?:by|of|from)|presented\s+by|presenting\s+officer|report\s+owner)$/i,
  ],
  [
    'author',
    /^(?:author|report\s+author|authors?|prepared\s+by|written\s+by|compiled\s+by|report\s+prepared\s+by|submitted\s+by)$/i,
  ],
  ['chief officer', /^(?:chief\s+officer|director|responsible\s+(?:officer|director))$/i],
  ['ward', /^(?:wards?|wards?\s+affected)$/i],
  [
    'date filed',
    /^(?:date\s+(?:report\s+)?(?:filed|submitted|received|lodged)|report\s+(?:filed|submitted)(?:\s+on)?|filed)$/i,
  ],
  ['last meeting', /^(?:date\s+of\s+(?:the\s+)?last\s+.{3,50}|last\s+meeting)$/i],
  [
    'purpose',
    /^(?:approval\s*\/\s*information|for\s+(?:information|decision|discussion|approval)|purpose|purpose\s+of\s+report|reason\s+for\s+report|classification)$/i,
  ],
  ['agenda item', /^(?:agenda\s+item(?:\s+no\.?)?|item(?:\s+no\.?)?)$/i],
]

/** A field of a report's header, under the name by which it is found again. */
export interface NamedField extends Field {
  readonly name: string
  /** How many lines it takes up. */
  readonly lines: number
}

const nameOf = (label: string): string | null =>
  LABELS.find(([, p]) => p.test(label.replace(/\s+/g, ' ').trim()))?.[0] ?? null

/** Reads "Author: Priya Nair" (also in two columns, or a label with its value on the next line). */
export const fieldAt = (lines: readonly Line[], index: number): NamedField | null => {
  const line = lines[index]
  if (!line) return null
  const make = (label: string, value: string, count: number): NamedField | null => {
    const name = nameOf(label)
    return name
      ? { type: 'field', label: label.trim(), value: value.trim(), position: positionOf(line), name, lines: count }
      : null
  }
  const [first, ...rest] = line.segments
  if (first && rest.length > 0 && first.text.length < 50) {
    const named = make(first.text.replace(/[:\s]+$/, ''), rest.map(s => s.text).join(' '), 1)
    if (named && (/:$/.test(first.text) || line.row)) return named
  }
  const colon = /^([^:]{2,60}?)\s*:\s*(.*)$/.exec(line.text)
  if (colon?.[1] !== undefined && colon[2] !== undefined) return make(colon[1], colon[2], 1)
  const next = lines[index + 1]
  if (/^report\s+no\.?$/i.test(line.text) && next && next.text.length < 30) return make(line.text, next.text, 2)
  return null
}

/** The header fields at the front of a document: the run of labelled lines within its first lines, values wrapped or not. */
export const readFields = (lines: readonly Line[], within = 40): { fields: NamedField[]; until: number } => {
  const fields: NamedField[] = []
  let until = 0
  for (let i = 0; i < Math.min(lines.length, within); i++) {
    const field = fieldAt(lines, i)
    if (field) {
      // A label further down starts something of its own.
      if (fields.length > 0 && i - until > 6) break
      fields.push(field)
      i += field.lines - 1
      until = i + 1
      continue
    }
    const last = fields.at(-1)
    const line = lines[i]
    if (
      last &&
      line &&
      until === i &&
      line.gap === 0 &&
      line.text.length < 120 &&
      !/^\d/.test(line.text) &&
      last.value !== ''
    ) {
      fields[fields.length - 1] = { ...last, value: `${last.value}\n${line.text}` }
      until = i + 1
    }
  }
  return { fields, until }
}

/** The value of a named field; null where the form does not print it or leaves it empty. */
export const valueOf = (fields: readonly NamedField[], name: string): string | null =>
  fields.find(f => f.name === name)?.value.trim() || null

/** Person out of an author's field: "Rob Vale – Head of …", "Priya Nair, VAWG Manager\nmail" → the name. */
export const authorOf = (value: string | null): string | null =>
  value
    ? (value
        .split('\n')[0]
        ?.split(/\s+[–—-]\s+|,|\s{2,}|\s\(|;/)[0]
        ?.trim() ??
        null) ||
      null
    : null

export const bareField = ({ type, label, value, position }: NamedField): Field => ({ type, label, value, position })
