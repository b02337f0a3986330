import type { Diagnostic, Severity } from '../tree/diagnostic.ts'
import type { Document, Item, Minutes } from '../tree/nodes.ts'
import type { Position } from '../tree/position.ts'

/** What a rule may look at beside the minutes themselves. */
export interface LintContext {
  /** The other documents of the same file or meeting: reports, notice, agenda; empty where there are only the minutes. */
  readonly others: readonly Document[]
}

/** One thing that a rule found. */
export interface Finding {
  /** Plain English: what is wrong and what to do. The item is named by the words of the message. */
  readonly message: string
  readonly at: Position | null
  readonly item?: Item | null
  /** The people that unclear initials might mean. */
  readonly candidates?: readonly string[]
  /** Where this finding matters more or less than the rule usually does. */
  readonly severity?: Severity
}

/** One thing that the proof-reader looks for. */
export interface Rule {
  /** Stable, kebab-case. */
  readonly id: string
  readonly severity: Severity
  /** What it looks for, in a few words. */
  readonly title: string
  /** Path of the page that explains it, from the root of the project. */
  readonly docs: string
  readonly check: (minutes: Minutes, context: LintContext) => Diagnostic[]
}

export interface RuleDefinition {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly find: (minutes: Minutes, context: LintContext) => Iterable<Finding>
}

/** Makes a rule: `find` yields what is wrong, and each finding becomes a diagnostic with the rule's id and severity. */
export const defineRule = ({ id, severity, title, find }: RuleDefinition): Rule => ({
  id,
  severity,
  title,
  docs: `docs/rules/${id}.md`,
  check: (minutes, context) =>
    Array.from(find(minutes, context), finding => ({
      rule: id,
      severity: finding.severity ?? severity,
      message: finding.message,
      line: finding.at?.start.line ?? null,
      page: finding.at?.start.page ?? null,
      item: finding.item?.number ?? null,
      ...(finding.candidates ? { candidates: finding.candidates } : {}),
    })),
})
