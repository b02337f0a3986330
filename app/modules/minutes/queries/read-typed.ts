import { parse, proofRead, readText } from '#minutes'
import type { TypedReading } from '../model/record.ts'

/**
 * Reads a text that somebody types as minutes. Pure, and quick enough for every pause of the typist: it runs in a thread
 * for pages, and wherever else it is needed.
 */
export const readTyped = (text: string): TypedReading => {
  const { documents, diagnostics } = parse(readText(text))
  const at = documents.findIndex(({ type }) => type === 'minutes')
  const minutes = documents.find(document => document.type === 'minutes') ?? null
  return {
    text,
    minutes,
    remarks: minutes === null ? diagnostics : [...diagnostics, ...proofRead(minutes)],
    endsAt: documents[at + 1]?.position.start.line ?? null,
  }
}
