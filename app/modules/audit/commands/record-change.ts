import type { Change, Entry } from '../model.ts'
import { insertEntry } from '../store.ts'

/** Writes a change into the audit log, in the transaction of the change itself: both happen or neither. */
export const recordChange = (change: Change, entry: Entry): Promise<void> => insertEntry(change, entry)
