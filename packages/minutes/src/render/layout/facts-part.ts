import type { CivilDate } from '../../tree/nodes.ts'
import { longDate } from '../../tree/long-date.ts'
import type { Facts } from './sheet.ts'

/** A table of labels and values, without those that are not given; nothing where none is. */
export const factsPart = (caption: string, rows: readonly (readonly [string, string | null])[]): readonly Facts[] => {
  const given = rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
  return given.length === 0 ? [] : [{ part: 'facts', caption, rows: given }]
}

/** A date for a table of facts. */
export const factDate = (date: CivilDate | null): string | null => (date === null ? null : longDate(date))
