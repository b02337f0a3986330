import type { Document } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { readDocument } from './read-document.ts'
import { findStarts } from './starts.ts'

/** Cuts a file's lines into the documents that it holds and reads each. */
export const splitDocuments = (lines: readonly Line[], meta: Readonly<Record<string, string>>): Document[] => {
  if (lines.length === 0) return []
  const starts = findStarts(lines)
  const title = meta['title'] ?? null
  return starts.map((start, i) =>
    readDocument(lines.slice(start, starts[i + 1] ?? lines.length), starts.length === 1 ? title : null),
  )
}
