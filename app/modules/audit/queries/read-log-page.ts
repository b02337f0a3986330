import type { ReadTx } from '#platform/db/database.ts'
import type { AuditEntry } from '../model.ts'
import { selectEntries, type AuditFilter } from '../store.ts'

/** How many entries a page shows. */
const perPage = 50

export interface LogPage {
  readonly entries: readonly AuditEntry[]
  /** Where the next page begins: entries before this one; null on the last. */
  readonly next: number | null
}

/** A page of the audit log, the newest first. Whoever calls it has asked the policy who may read it. */
export const readLogPage = async (
  tx: ReadTx,
  { most = perPage, ...filter }: Omit<AuditFilter, 'most'> & { readonly most?: number },
): Promise<LogPage> => {
  // One more than is shown tells whether there is another page.
  const found = await selectEntries(tx, { ...filter, most: most + 1 })
  const entries = found.slice(0, most)
  return { entries, next: found.length > most ? (entries.at(-1)?.id ?? null) : null }
}
