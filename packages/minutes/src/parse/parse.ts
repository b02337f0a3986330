import type { Source } from '../read/source.ts'
import type { Document, Pack } from '../tree/nodes.ts'
import { extract } from './extract.ts'
import { withRemarks } from './minutes.ts'
import { layOut } from './layout/lay-out.ts'
import { parseRenderedText } from './rendered/parse-rendered.ts'
import { splitDocuments } from './reports/split-documents.ts'

/** Reads a decoded file into its documents. Never throws on a document: what it is unsure of is a diagnostic. Deterministic. */
export const parse = (source: Source): Pack => ({
  type: 'pack',
  version: 1,
  documents: documentsOf(source),
  diagnostics: source.diagnostics,
})

const documentsOf = (source: Source): readonly Document[] => {
  const rendered = source.format === 'text' ? parseRenderedText(source.text) : null
  return rendered ? [withRemarks(extract(rendered))] : splitDocuments(layOut(source), source.meta)
}
