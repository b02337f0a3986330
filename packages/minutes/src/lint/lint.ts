import type { Diagnostic } from '../tree/diagnostic.ts'
import type { Document, Minutes } from '../tree/nodes.ts'
import { rules } from './rules.ts'

/** What the proof-reader may look at beside the minutes. */
export interface LintOptions {
  /** The other documents of the same file or meeting. */
  readonly others?: readonly Document[]
}

/**
 * Proof-reads minutes: what a clerk should look at before they are issued, in the order of the text. Pure; what the reader
 * itself was unsure of is in `minutes.diagnostics` and not repeated here.
 */
export const lint = (minutes: Minutes, options: LintOptions = {}): Diagnostic[] => {
  const context = { others: (options.others ?? []).filter(document => document !== minutes) }
  return rules.flatMap(rule => rule.check(minutes, context)).sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
