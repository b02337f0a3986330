import type { Diagnostic } from '../tree/diagnostic.ts'
import type { Minutes } from '../tree/nodes.ts'
import { lint, type LintOptions } from './lint.ts'

/** Remarks of the reader that a rule of the proof-reader makes again, and better. */
const SAID_BY_RULE: ReadonlyMap<string, string> = new Map([
  ['meeting-date-not-found', 'meeting-date-missing'],
  ['owner-not-resolved', 'initials-unclear'],
])

/**
 * All remarks on minutes, in the order of the text: what the reader was not sure of and what the proof-reader found, the
 * same thing said once. Pure.
 */
export const proofRead = (minutes: Minutes, options: LintOptions = {}): Diagnostic[] => {
  const found = lint(minutes, options)
  const rules = new Set(found.map(({ rule }) => rule))
  const own = minutes.diagnostics.filter(({ rule }) => !rules.has(SAID_BY_RULE.get(rule) ?? ''))
  return [...own, ...found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
