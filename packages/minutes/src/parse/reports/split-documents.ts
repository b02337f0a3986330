import { diagnosticAt } from '../../tree/diagnostic.ts'
import type { Document } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { keepAsPrinted, readDocument } from './read-document.ts'
import { findStarts } from './starts.ts'

/** Printed lines of the longest pack that is read: 3,000 full pages. */
const LONGEST = 1_000_000

const tooLong = (lines: readonly Line[]): Document => {
  const kept = keepAsPrinted(lines)
  const message = `This file has ${lines.length.toLocaleString('en-GB')} lines, more than can be read as one. It was kept as it is. Split it by meeting and read the parts.`
  return {
    ...kept,
    diagnostics: [diagnosticAt(kept.position.start, { rule: 'too-long-to-read', severity: 'error', message })],
  }
}

/** Cuts a file's lines into the documents that it holds and reads each. */
export const splitDocuments = (lines: readonly Line[], meta: Readonly<Record<string, string>>): Document[] => {
  if (lines.length === 0) return []
  if (lines.length > LONGEST) return [tooLong(lines)]
  const starts = findStarts(lines)
  const title = meta['title'] ?? null
  return starts.map((start, i) =>
    readDocument(lines.slice(start, starts[i + 1] ?? lines.length), starts.length === 1 ? title : null),
  )
}
