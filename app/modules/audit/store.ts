import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { AuditEntry, By, Change, Entry, Snapshot } from './model.ts'

const json = (value: Snapshot | null | undefined): string | null => (value == null ? null : JSON.stringify(value))

const isSnapshot = (value: unknown): value is Snapshot => typeof value === 'object' && value !== null

const parsed = (text: string | null): Snapshot | null => {
  const value: unknown = text === null ? null : JSON.parse(text)
  return isSnapshot(value) ? value : null
}

const kinds: readonly By['kind'][] = ['account', 'console', 'system', 'link']

export const insertEntry = async ({ tx, by, now }: Change & { readonly tx: Tx }, entry: Entry): Promise<void> => {
  await tx
    .insertInto('audit_entry')
    .values({
      at: now,
      by_kind: by.kind,
      by_id: by.id,
      by_name: by.name,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      body_id: entry.bodyId,
      before: json(entry.before),
      after: json(entry.after),
    })
    .execute()
}

/** What to look for; what is not given is not looked at. */
export interface AuditFilter {
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly bodyId?: string
  /** Only entries before this one, for the next page. */
  readonly before?: number
  readonly most: number
}

export const selectEntries = async (tx: ReadTx, filter: AuditFilter): Promise<readonly AuditEntry[]> => {
  let query = tx.selectFrom('audit_entry').selectAll().orderBy('id', 'desc').limit(filter.most)
  const { subject, bodyId, before } = filter
  if (subject !== undefined) query = query.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id)
  if (bodyId !== undefined) query = query.where('body_id', '=', bodyId)
  if (before !== undefined) query = query.where('id', '<', before)
  return (await query.execute()).map(row => ({
    id: Number(row.id),
    at: row.at,
    by: { kind: kinds.find(kind => kind === row.by_kind) ?? 'system', id: row.by_id, name: row.by_name },
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    bodyId: row.body_id,
    before: parsed(row.before),
    after: parsed(row.after),
  }))
}
