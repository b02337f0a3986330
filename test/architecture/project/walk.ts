import type { Node } from 'oxc-parser'

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Visits a syntax tree, parents before children. */
export const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit)
  }
}

/** Every node of the type, in the order of the text. */
export const findAll = <Type extends Node['type']>(
  node: Node,
  type: Type,
): readonly Extract<Node, { type: Type }>[] => {
  const found: Extract<Node, { type: Type }>[] = []
  const is = (candidate: Node): candidate is Extract<Node, { type: Type }> => candidate.type === type
  walk(node, candidate => {
    if (is(candidate)) found.push(candidate)
  })
  return found
}
