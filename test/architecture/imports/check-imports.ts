import type { Breach } from '../project/breach.ts'
import { appRules } from './app-rules.ts'
import type { Edge } from './edge.ts'
import { findCycles } from './find-cycles.ts'
import { libraryRules } from './library-rules.ts'
import { moduleRules } from './module-rules.ts'
import type { ImportRule } from './rule.ts'

/** Every rule of who may import whom. */
export const importRules: readonly ImportRule[] = [...libraryRules, ...appRules, ...moduleRules]

/** Every import that breaks a rule, and every cycle. */
export const checkImports = (edges: readonly Edge[]): readonly Breach[] => [
  ...edges.flatMap(edge =>
    importRules
      .filter(rule => rule.breaks(edge))
      .map(({ name, reason }) => ({
        rule: name,
        path: edge.from,
        line: edge.line,
        what: `imports ${edge.to}`,
        reason,
      })),
  ),
  ...findCycles(edges),
]
