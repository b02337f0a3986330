import type { Source } from '../read/source.ts'
import type { Pack } from '../tree/nodes.ts'
import { layOut } from './layout/lay-out.ts'
import { splitDocuments } from './reports/split-documents.ts'

/** Reads a decoded file into its documents. Never throws on a document: what it is unsure of is a diagnostic. Deterministic. */
export const parse = (source: Source): Pack => ({
  type: 'pack',
  version: 1,
  documents: splitDocuments(layOut(source), source.meta),
  diagnostics: source.diagnostics,
})
