import type { Document } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { readMinutes } from '../minutes.ts'

/** Cuts a file's lines into the documents that it holds and reads each. */
export const splitDocuments = (lines: readonly Line[], meta: Readonly<Record<string, string>>): Document[] =>
  lines.length === 0 ? [] : [readMinutes(lines, meta['title'] ?? null)]
