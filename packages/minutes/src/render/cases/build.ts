/** Short ways to write trees by hand, for the cases. */
import type { Attendee, Emphasis, Item, ListItem, MattersArisingRow, Paragraph } from '../../tree/nodes.ts'
import { plainAttendee, plainItem } from '../../tree/plain.test-support.ts'
import type { Position } from '../../tree/position.ts'

/** A line of an imagined source. */
export const at = (line: number, page: number | null = null): Position => ({
  start: { offset: line * 80, line, page },
  end: { offset: line * 80 + 79, line, page },
})

const spanOf = (text: string, part: string | undefined, kind: Emphasis['kind']): readonly Emphasis[] => {
  if (part === undefined) return []
  const start = text.indexOf(part)
  return [{ start, end: start + part.length, kind }]
}

interface Style {
  readonly bold?: string
  readonly italic?: string
  readonly marks?: readonly string[]
}

const inline = (text: string, { bold, italic, marks = [] }: Style) => ({
  text,
  emphasis: [...spanOf(text, bold, 'bold'), ...spanOf(text, italic, 'italic')],
  marks: marks.map(mark => ({ text: mark, position: at(1) })),
  position: at(1),
})

export const paragraph = (text: string, style: Style = {}): Paragraph => ({ type: 'paragraph', ...inline(text, style) })

export const listItem = (label: string, text: string, style: Style = {}): ListItem => ({
  type: 'list-item',
  label,
  ...inline(text, style),
})

export const attendee = (name: string, given: Partial<Attendee> = {}): Attendee => plainAttendee(name, at(1), given)

export const item = (number: string | null, title: string | null, given: Partial<Item> = {}): Item =>
  plainItem(number, title, at(1), given)

export const row = (minute: string, title: string, given: Partial<MattersArisingRow> = {}): MattersArisingRow => ({
  type: 'matters-arising-row',
  minute,
  title,
  meetingDate: '2026-03-12',
  matter: '',
  update: '',
  position: at(1),
  ...given,
})
