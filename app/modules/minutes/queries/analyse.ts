import {
  buildLedger,
  proofRead,
  parse,
  type Diagnostic,
  type Document,
  type Ledger,
  type Severity,
  type Source,
} from '#minutes'
import type { ReadFile, Reading, Remark } from '../model.ts'

/** A file that has been decoded. */
export interface Decoded {
  readonly label: string
  readonly source: Source
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

const readFile = ({ label, source }: Decoded): ReadFile => ({
  label,
  format: source.format,
  text: source.text,
  pages: source.pages,
  pack: parse(source),
})

/** A remark that says the same of the same line as one before it is left out. */
const once = (remarks: readonly Remark[]): Remark[] => {
  const seen = new Set<string>()
  return remarks.filter(({ file, line, rule, message }) => {
    const key = JSON.stringify([file, line, rule, message])
    return seen.size < seen.add(key).size
  })
}

const remarksOf = (files: readonly ReadFile[], ledger: Ledger | null): readonly Remark[] => {
  const all = files.flatMap(({ pack }) => pack.documents)
  const remarks = files.flatMap(({ pack }, file) => {
    const own = (document: Document): readonly Diagnostic[] =>
      document.type === 'minutes' ? proofRead(document, { others: all }) : document.diagnostics
    return [...pack.diagnostics, ...pack.documents.flatMap(own)].map(diagnostic => ({ ...diagnostic, file }))
  })
  const ofAll = (ledger?.diagnostics ?? []).map(diagnostic => ({ ...diagnostic, file: null }))
  return once([...remarks, ...ofAll]).sort(
    (a, b) =>
      gravity[a.severity] - gravity[b.severity] ||
      (a.file ?? files.length) - (b.file ?? files.length) ||
      (a.line ?? 0) - (b.line ?? 0),
  )
}

/** Reads decoded files: what they hold, what is to be said of it, and what became of what was owed. */
export const analyse = (decoded: readonly Decoded[]): Reading => {
  const files = decoded.map(readFile)
  const documents = files.flatMap(({ pack }) => pack.documents)
  const minutes = documents.filter(({ type }) => type === 'minutes')
  const reports = documents.filter(({ type }) => type === 'matters-arising' || type === 'action-log')
  const ledger = minutes.length === 0 ? null : buildLedger(documents)
  return {
    files,
    remarks: remarksOf(files, ledger),
    ledger,
    followed: reports.length > 0 || minutes.length > 1,
  }
}
