import type { Found } from './found.ts'

const isFound = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && 'documents' in value && 'meetings' in value && 'bodies' in value

/**
 * What was read of a file, as it was kept while it waited. We wrote it ourselves, so that the look at its parts is enough.
 * @throws Error where it is anything else
 */
export const readFound = (json: string | null): Found => {
  const value: unknown = json === null ? null : JSON.parse(json)
  if (!isFound(value)) throw new Error('What was read of a file is damaged')
  return value
}
