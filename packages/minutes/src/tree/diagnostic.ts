import type { Point } from './position.ts'

/** How much a diagnostic matters: an error is certainly wrong, a warning is probably so, a note is worth a look. */
export type Severity = 'error' | 'warning' | 'note'

/** Something the reader or the proof-reader wants a person to look at. Reading never throws on a document. */
export interface Diagnostic {
  /** Stable rule id in kebab-case; `docs/rules/<rule>.md` explains it. */
  readonly rule: string
  readonly severity: Severity
  /** Plain English: what is wrong and what to do. */
  readonly message: string
  readonly line: number | null
  readonly page: number | null
  /** Item number as printed, where the remark speaks of one item. */
  readonly item?: string | null
  /** For initials that fit two people or none: the people they might mean. */
  readonly candidates?: readonly string[]
}

/** A diagnostic at a point of the source. */
export const diagnosticAt = (
  at: Point | null,
  { rule, severity, message }: Pick<Diagnostic, 'rule' | 'severity' | 'message'>,
): Diagnostic => ({ rule, severity, message, line: at?.line ?? null, page: at?.page ?? null })
