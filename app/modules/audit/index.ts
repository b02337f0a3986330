export type { AuditEntry, By, Change, Entry, Snapshot } from './model.ts'
export { recordChange } from './commands/record-change.ts'
export { readLog } from './queries/read-log.ts'
