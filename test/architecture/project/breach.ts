/** One place where a rule is broken. */
export interface Breach {
  readonly rule: string
  readonly path: string
  readonly line: number
  /** What is there: "imports node:fs". */
  readonly what: string
  /** Why the rule is there. */
  readonly reason: string
}

/** A breach as a person reads it. */
export const describeBreach = ({ rule, path, line, what, reason }: Breach): string =>
  `${path}:${line}  ${what}  [${rule}: ${reason}]`
