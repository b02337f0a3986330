import { hasRole, type Actor } from '#modules/accounts/index.ts'

/** Actions of a draft are shown to those who write it; those of circulated minutes to everybody on the body. */
export const maySeeDrafts = (actor: Actor, bodyId: string): boolean => hasRole(actor, bodyId, 'clerk', 'chair')
