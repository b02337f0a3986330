import type { By, Change } from '#modules/audit/index.ts'
import type { ReadTx } from '#platform/db/database.ts'

/** What somebody may be on a body. */
export const roles = ['clerk', 'chair', 'member', 'author', 'observer'] as const
export type Role = (typeof roles)[number]

/** Whoever is asking: what policies decide on. */
export interface Actor {
  readonly by: By
  /** Null for the console and the program itself. */
  readonly accountId: string | null
  /** The person of the record who this is, where known. */
  readonly personId: string | null
  /** May do everything, on every body. */
  readonly administrator: boolean
  /** Roles by the id of the body. */
  readonly roles: ReadonlyMap<string, ReadonlySet<Role>>
}

/** The one who makes a request: an actor, or nobody yet. */
export interface Visitor {
  readonly actor: Actor | null
  readonly sessionId: string | null
}

/** What a command needs. Made by `perform`, which opens the transaction. */
export interface Act extends Change {
  readonly actor: Actor
  /** Today's date in the United Kingdom. */
  readonly today: Temporal.PlainDate
  readonly newId: () => string
}

/** What a query needs. Made by `look`. */
export interface Look {
  readonly tx: ReadTx
  readonly actor: Actor
  readonly now: string
  readonly today: Temporal.PlainDate
}

const nowhere: Actor['roles'] = new Map()

/** Somebody who has not signed in: sees what is public and nothing else. */
export const nobody: Actor = {
  by: { kind: 'system', id: null, name: 'Nobody' },
  accountId: null,
  personId: null,
  administrator: false,
  roles: nowhere,
}

/** Whoever can start programs on the machine that holds the record. */
export const consoleActor: Actor = {
  ...nobody,
  by: { kind: 'console', id: null, name: 'Console' },
  administrator: true,
}

/** The program by itself: jobs, the example. */
export const systemActor: Actor = {
  ...nobody,
  by: { kind: 'system', id: null, name: 'Matters Arising' },
  administrator: true,
}
