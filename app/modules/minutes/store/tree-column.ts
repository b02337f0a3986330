import type { Minutes } from '#minutes'

const isTree = (value: unknown): value is Minutes =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'minutes' && 'items' in value

/**
 * A tree as it was kept. We wrote it ourselves, from a tree, so that the look at its kind is enough.
 * @throws Error where the column holds anything else
 */
export const readTree = (column: string | null): Minutes | null => {
  if (column === null) return null
  const value: unknown = JSON.parse(column)
  if (!isTree(value)) throw new Error('The kept tree of minutes is damaged')
  return value
}
