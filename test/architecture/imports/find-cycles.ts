import type { Edge } from './edge.ts'
import type { Breach } from '../project/breach.ts'

const reason = 'files that need each other cannot be understood, tested or moved one at a time'

/** Every cycle of imports, once, as the path that leads back to its start. */
export const findCycles = (edges: readonly Edge[]): readonly Breach[] => {
  const next = Map.groupBy(
    edges.filter(edge => edge.kind === 'file'),
    edge => edge.from,
  )
  const finished = new Set<string>()
  const breaches: Breach[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    for (const edge of next.get(path) ?? []) {
      const start = trail.indexOf(edge.to)
      if (start >= 0) {
        const what = `imports in a circle: ${[...trail.slice(start), edge.to].join(' → ')}`
        breaches.push({ rule: 'no-cycles', path, line: edge.line, what, reason })
      } else if (!finished.has(edge.to)) visit(edge.to, [...trail, edge.to])
    }
    finished.add(path)
  }
  for (const path of next.keys()) if (!finished.has(path)) visit(path, [path])
  return breaches
}
