import { diagnosticAt } from '../../tree/diagnostic.ts'
import type { Document } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { keepAsPrinted, readDocument } from './read-document.ts'
import { findStarts } from './starts.ts'

/** Printed lines and owners' marks of the longest pack that is read: 2,000 full pages. */
const LONGEST = 95_000

/** A mark is as much work as three lines: what it asks for and who it stands for are looked for. */
const sizeOf = (lines: readonly Line[]): number => lines.reduce((size, line) => size + 1 + 3 * line.marks.length, 0)

const tooLong = (lines: readonly Line[]): Document => {
  const kept = keepAsPrinted(lines)
  const message = `This file has at least ${lines.length.toLocaleString('en-GB')} lines, more than can be read as one. It was kept as it is. Split it by meeting and read the parts.`
  return {
    ...kept,
    diagnostics: [diagnosticAt(kept.position.start, { rule: 'too-long-to-read', severity: 'error', message })],
  }
}

/** Cuts a file's lines into the documents that it holds and reads each. */
export const splitDocuments = (lines: readonly Line[], meta: Readonly<Record<string, string>>): Document[] => {
  if (lines.length === 0) return []
  if (sizeOf(lines) > LONGEST) return [tooLong(lines)]
  const starts = findStarts(lines)
  const title = meta['title'] ?? null
  return starts.map((start, i) =>
    readDocument(lines.slice(start, starts[i + 1] ?? lines.length), starts.length === 1 ? title : null),
  )
}
