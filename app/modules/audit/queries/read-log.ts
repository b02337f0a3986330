import type { ReadTx } from '#platform/db/database.ts'
import type { AuditEntry } from '../model.ts'
import { selectEntries, type AuditFilter } from '../store.ts'

/** Entries of the audit log, the newest first. Whoever calls it has asked the policy who may read them. */
export const readLog = (tx: ReadTx, filter: AuditFilter): Promise<readonly AuditEntry[]> => selectEntries(tx, filter)
