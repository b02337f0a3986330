import { belongsTo, type Actor } from '#modules/accounts/index.ts'

/** Members, authors and observers of a body see it; so do the clerk and the chair. Others are told that it is not there. */
export const maySeeBody = (actor: Actor, bodyId: string): boolean => belongsTo(actor, bodyId)
