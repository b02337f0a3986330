import type { Breach } from '../project/breach.ts'
import { lineAt } from '../project/source-file.ts'
import type { SourceFile } from '../project/source-file.ts'
import { leftoverRules } from './leftover-rules.ts'
import type { CodeRule } from './rule.ts'
import { shapeRules } from './shape-rules.ts'
import { typeRules } from './type-rules.ts'
import { worldRules } from './world-rules.ts'

/** Every rule about what one file may say. */
export const codeRules: readonly CodeRule[] = [...typeRules, ...shapeRules, ...worldRules, ...leftoverRules]

/** Everything in the files that breaks a rule. */
export const checkCode = (files: readonly SourceFile[]): readonly Breach[] =>
  files.flatMap(file =>
    codeRules
      .filter(rule => rule.covers(file.path))
      .flatMap(({ name, reason, find }) =>
        find(file).map(({ at, what }) => ({ rule: name, path: file.path, line: lineAt(file.text, at), what, reason })),
      ),
  )
