import type { Happening, HappeningKind } from '../model/event.ts'

const kinds: Readonly<Record<HappeningKind, readonly string[]>> = {
  issued: ['owners', 'due'],
  reworded: ['before', 'after', 'owners', 'due'],
  accepted: ['owner'],
  declined: ['owner', 'reason', 'suggested'],
  'date-proposed': ['owner', 'on', 'reason'],
  'date-settled': ['agreed', 'reason'],
  dated: ['due', 'reason'],
  prioritised: ['priority'],
  progress: ['owner', 'text', 'files'],
  'reported-done': ['owner', 'text', 'files'],
  returned: ['reason'],
  closed: ['reason'],
  carried: ['due', 'reason'],
  transferred: ['owner', 'to', 'reason'],
  'handed-over': ['owner', 'to', 'cause'],
  withdrawn: ['reason'],
  merged: ['into', 'reason'],
  reopened: ['reason'],
  undone: ['reason'],
}

const isKind = (kind: string): kind is HappeningKind => Object.hasOwn(kinds, kind)

const isHappening = (value: unknown): value is Happening => {
  if (typeof value !== 'object' || value === null || !('kind' in value) || typeof value.kind !== 'string') return false
  return isKind(value.kind) && kinds[value.kind].every(field => Object.hasOwn(value, field))
}

/** The columns of a happening. */
export const columnsOfHappening = ({ kind, ...data }: Happening): { readonly kind: string; readonly data: string } => ({
  kind,
  data: JSON.stringify(data),
})

/**
 * A happening as it was written.
 * @throws Error where the columns are of no kind that is known: of a newer program, or spoilt
 */
export const happeningOf = ({ kind, data }: { readonly kind: string; readonly data: string }): Happening => {
  const rest: unknown = JSON.parse(data)
  const value: unknown = typeof rest === 'object' ? { ...rest, kind } : null
  if (!isHappening(value)) throw new Error(`The ledger holds an event of the kind “${kind}” that cannot be read`)
  return value
}
