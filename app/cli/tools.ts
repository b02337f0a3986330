import type { Pack, Source } from '#minutes'
import type { RecordTools } from './record-tools.ts'
import type { Terminal } from './terminal.ts'

/** What commands are given by the entry. */
export interface Tools {
  readonly terminal: Terminal
  /**
   * Decodes a file; the name tells one text format from another.
   * @throws UnreadableFile
   */
  readonly readSource: (bytes: Uint8Array, name: string) => Promise<Source>
  /** Writes a document as a tagged PDF. */
  readonly renderPdf: (document: Pack | Pack['documents'][number]) => Promise<Uint8Array>
  readonly record: RecordTools
}
