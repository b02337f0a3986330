import type { ListItem, Paragraph, Section } from '../tree/nodes.ts'
import type { Position } from '../tree/position.ts'

const point = { offset: 0, line: 1, page: null }
/** What is composed stands in no source. */
export const composed: Position = { start: point, end: point }

const base = { emphasis: [], marks: [], position: composed } as const

export const paragraph = (text: string): Paragraph => ({ type: 'paragraph', text, ...base })

const styled = (text: string, kind: 'bold' | 'italic', end: number): Paragraph => ({
  ...paragraph(text),
  emphasis: [{ start: 0, end, kind }],
})

export const heading = (text: string): Paragraph => styled(text, 'bold', text.length)

/** A remark on what it stands below. */
export const aside = (text: string): Paragraph => styled(text, 'italic', text.length)

/** "Place: Council Chamber", the label in bold. */
export const labelled = (label: string, value: string): Paragraph =>
  styled(`${label}: ${value}`, 'bold', label.length + 1)

export const clause = (label: string, text: string): ListItem => ({ type: 'list-item', label, text, ...base })

export const section = (given: Pick<Section, 'blocks'> & Partial<Section>): Section => ({
  type: 'section',
  number: null,
  title: null,
  position: composed,
  ...given,
})
