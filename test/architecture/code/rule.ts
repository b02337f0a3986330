import type { Plant } from '../imports/rule.ts'
import type { SourceFile } from '../project/source-file.ts'

/** Something found in a file: where, and what. */
export interface Finding {
  /** Offset into the file's text. */
  readonly at: number
  readonly what: string
}

/** A rule about what one file may say. */
export interface CodeRule {
  readonly name: string
  readonly reason: string
  /** Which files it speaks of. */
  readonly covers: (path: string) => boolean
  readonly find: (file: SourceFile) => readonly Finding[]
  /** Each of these must be caught. */
  readonly caught: readonly Plant[]
  /** Each of these must be let through. */
  readonly allowed: readonly Plant[]
}
