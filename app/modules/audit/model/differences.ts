import type { Snapshot } from '../model.ts'

/** A field that a change has changed, in words; "" where there was nothing. */
export interface Difference {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** "usualVenue", "usual_venue" → "Usual venue". */
const fieldName = (name: string): string => {
  const words = name
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A value as a person reads it. */
const inWords = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value === true) return 'Yes'
  if (value === false) return 'No'
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  return typeof value === 'object'
    ? Object.entries(value)
        .map(([name, inner]) => `${fieldName(name)}: ${inWords(inner)}`)
        .join('; ')
    : ''
}

/** What differs between a row before and after a change; all of it where there was none before, or is none after. */
export const differences = (before: Snapshot | null, after: Snapshot | null): readonly Difference[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .map(name => ({ field: fieldName(name), before: inWords(before?.[name]), after: inWords(after?.[name]) }))
    .filter(one => one.before !== one.after)
