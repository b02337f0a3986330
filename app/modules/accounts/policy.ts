import type { Actor, Role } from './model.ts'

/** True where the actor has one of the roles on the body, or is the administrator of the whole. */
export const hasRole = (actor: Actor, bodyId: string, ...wanted: readonly Role[]): boolean =>
  actor.administrator || wanted.some(role => actor.roles.get(bodyId)?.has(role) === true)

/** True where the actor has any role at all on the body. */
export const belongsTo = (actor: Actor, bodyId: string): boolean =>
  actor.administrator || (actor.roles.get(bodyId)?.size ?? 0) > 0
