import type { Edge } from './edge.ts'

/** A file made up to try a rule: where it would be, and what it would say. */
export type Plant = readonly [path: string, text: string]

/** Who may not import whom, and why. */
export interface ImportRule {
  readonly name: string
  /** Why it matters, in a sentence that helps whoever meets it. */
  readonly reason: string
  readonly breaks: (edge: Edge) => boolean
  /** Each of these must be caught: a rule that catches nothing is no rule. */
  readonly caught: readonly Plant[]
  /** Each of these must be let through. */
  readonly allowed: readonly Plant[]
}
