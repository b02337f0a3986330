import type { Database } from './database.ts'

/** A record that can be exchanged for another while the program runs. */
export interface SwitchDatabase extends Database {
  /** From now on everything goes to the other record. Gives back the one before; what it was doing goes on. */
  readonly switchTo: (next: Database) => Database
}

/** Starts with one record. */
export const switchDatabase = (first: Database): SwitchDatabase => {
  let current = first
  return {
    get engine() {
      return current.engine
    },
    read: query => current.read(query),
    readOne: query => current.readOne(query),
    write: (change, isolation) => current.write(change, isolation),
    close: () => current.close(),
    switchTo: next => {
      const before = current
      current = next
      return before
    },
  }
}
