import { hasRole, type Actor } from '#modules/accounts/index.ts'

/** The clerk of either body says whether two minutes are of one matter. */
export const maySortMatters = (actor: Actor, bodyIds: readonly string[]): boolean =>
  bodyIds.some(bodyId => hasRole(actor, bodyId, 'clerk'))
