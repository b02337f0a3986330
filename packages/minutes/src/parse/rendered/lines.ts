import type { Point, Position } from '../../tree/position.ts'

/** A line of the text form, with the place where it stands. */
export interface TextLine {
  /** Without line end. */
  readonly text: string
  readonly offset: number
  /** From 1. */
  readonly line: number
}

/** Cuts a text into lines; "\r\n" counts as one line end. */
export const linesOf = (text: string): readonly TextLine[] => {
  const lines: TextLine[] = []
  let offset = 0
  for (const [i, raw] of text.split('\n').entries()) {
    lines.push({ text: raw.endsWith('\r') ? raw.slice(0, -1) : raw, offset, line: i + 1 })
    offset += raw.length + 1
  }
  return lines
}

const startOf = (line: TextLine): Point => ({ offset: line.offset, line: line.line, page: null })
const endOf = (line: TextLine): Point => ({ offset: line.offset + line.text.length, line: line.line, page: null })

/** From the start of the first line to the end of the last. */
export const spanOf = (first: TextLine, last: TextLine): Position => ({ start: startOf(first), end: endOf(last) })

/** Part of one line. */
export const partOf = (line: TextLine, from: number, to: number): Position => ({
  start: { ...startOf(line), offset: line.offset + from },
  end: { ...startOf(line), offset: line.offset + to },
})
