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
  /** What is due for the session: note that it is used, or give the browser another token. */
  readonly upkeep?: 'seen' | 'renew'
}

/** Somebody who can sign in. */
export interface Account {
  readonly id: string
  /** Lower case. */
  readonly email: string
  readonly name: string
  readonly personId: string | null
  readonly administrator: boolean
  readonly createdAt: string
  /** Null while it can be used. */
  readonly closedAt: string | null
  readonly version: number
}

/** A role of an account on a body. */
export interface RoleHeld {
  readonly accountId: string
  readonly role: Role
  readonly body: { readonly id: string; readonly name: string; readonly slug: string }
}

/** Where a browser that wants to sign in stands: what limits and the list of sessions are made of. */
export interface Browser {
  /** "Firefox on Windows". */
  readonly about: string
  /** The network address that it comes from. */
  readonly network: string
  /** The session that it has already, which ends when another begins. */
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
