import type { Minutes } from '#minutes'
import type { Listed } from '#modules/meetings/index.ts'

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

const isListed = (value: unknown): value is Listed =>
  typeof value === 'object' && value !== null && 'name' in value && 'status' in value && 'chair' in value

/**
 * Who a text listed, as it was kept.
 * @throws Error where the column holds anything else
 */
export const readListed = (column: string | null): readonly Listed[] | null => {
  if (column === null) return null
  const value: unknown = JSON.parse(column)
  if (!Array.isArray(value) || !value.every(isListed)) throw new Error('The kept list of people is damaged')
  return value
}
