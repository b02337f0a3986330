import { hasRole, type Actor } from '#modules/accounts/index.ts'
import { mayWithMeetings } from '#modules/meetings/index.ts'
import type { Intake } from './model.ts'

/** Ids of the bodies that the actor may take files into; null for any. */
export const scopeOf = (actor: Actor): readonly string[] | null =>
  actor.administrator
    ? null
    : [...actor.roles]
        .filter(([, roles]) => roles.has('clerk'))
        .map(([bodyId]) => bodyId)
        .toSorted()

/** Administrators and clerks take in files; nobody else sees them. */
export const mayTakeIn = (actor: Actor): boolean => scopeOf(actor)?.length !== 0

/** A clerk takes files into their own bodies only. */
export const mayTakeInto = (actor: Actor, bodyId: string): boolean => hasRole(actor, bodyId, 'clerk')

/** A body that nobody knows yet is for the administrator to found. */
export const mayFoundBody = (actor: Actor): boolean => actor.administrator

/** A file is its giver's own business, and the administrator's. */
export const maySeeIntake = (actor: Actor, { givenBy }: Pick<Intake, 'givenBy'>): boolean =>
  mayTakeIn(actor) && (actor.administrator || (givenBy.kind === 'account' && givenBy.id === actor.accountId))

/**
 * Who may have a file that was taken in: it holds whole packs, exempt papers among them, so only whoever may see those of
 * every body that its documents are of. Of a file that belongs to no meeting that is nobody but its giver.
 */
export const mayReadFile = (actor: Actor, bodyIds: readonly string[]): boolean =>
  bodyIds.length > 0 && bodyIds.every(bodyId => mayWithMeetings(actor, bodyId, 'see-exempt'))

/** On whose behalf the rest is done, after the giver has gone: with the rights that they had when they gave the file. */
export const actorOf = ({ givenBy, scope }: Pick<Intake, 'givenBy' | 'scope'>): Actor => ({
  by: givenBy,
  accountId: givenBy.kind === 'account' ? givenBy.id : null,
  personId: null,
  administrator: scope === null,
  roles: new Map((scope ?? []).map(bodyId => [bodyId, new Set(['clerk'] as const)])),
})

/** Whose files and questions the actor sees: their own, or everybody's (null). */
export const giverOf = (actor: Actor): string | null => (actor.administrator ? null : (actor.accountId ?? 'nobody'))
