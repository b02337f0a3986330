import { belongsTo, hasRole, type Actor, type Role } from '#modules/accounts/index.ts'

/** What somebody may want to do with a body. */
export const bodyActions = [
  'see',
  'change',
  'add-sub-group',
  'dissolve',
  'add-seat',
  'change-seat',
  'change-holder',
] as const
export type BodyAction = (typeof bodyActions)[number]

/** What of a body the policy looks at. */
export interface BodyState {
  readonly id: string
  readonly parentId: string | null
  readonly dissolvedOn: string | null
}

interface Rule {
  /** The body on which one of the roles is needed. */
  readonly on: 'body' | 'parent'
  readonly roles: readonly Role[]
  /** Who may do it once the body was dissolved: the same people, the administrator alone, or nobody. */
  readonly dissolved: 'same' | 'administrator' | 'nobody'
}

const everyRole = ['clerk', 'chair', 'member', 'author', 'observer'] as const

const rules: Readonly<Record<BodyAction, Rule>> = {
  see: { on: 'body', roles: everyRole, dissolved: 'same' },
  change: { on: 'body', roles: ['clerk'], dissolved: 'administrator' },
  'add-sub-group': { on: 'body', roles: ['clerk'], dissolved: 'nobody' },
  dissolve: { on: 'parent', roles: ['clerk'], dissolved: 'administrator' },
  'add-seat': { on: 'body', roles: ['clerk'], dissolved: 'nobody' },
  'change-seat': { on: 'body', roles: ['clerk'], dissolved: 'administrator' },
  // Old minutes are still taken in, and say who sat where.
  'change-holder': { on: 'body', roles: ['clerk'], dissolved: 'same' },
}

/** True where the actor may do this with the body as it is. A date of dissolution counts from the day that it is entered. */
export const mayOnBody = (actor: Actor, action: BodyAction, body: BodyState): boolean => {
  const { on, roles, dissolved } = rules[action]
  if (body.dissolvedOn !== null && dissolved === 'nobody') return false
  if (actor.administrator) return true
  if (body.dissolvedOn !== null && dissolved === 'administrator') return false
  const where = on === 'body' ? body.id : body.parentId
  return where !== null && hasRole(actor, where, ...roles)
}

/** Members, authors and observers of a body see it; so do the clerk and the chair. Others are told that it is not there. */
export const maySeeBody = (actor: Actor, bodyId: string): boolean => belongsTo(actor, bodyId)

/** A body that is nobody's sub-group is for the administrator to found; a sub-group also for the clerk of its parent. */
export const mayCreateBody = (actor: Actor, parent: BodyState | null): boolean =>
  parent === null ? actor.administrator : mayOnBody(actor, 'add-sub-group', parent)

/** People and organisations are shared by all bodies: the clerk of any may add, change and merge them, and sees addresses. */
export const mayKeepPeople = (actor: Actor): boolean =>
  actor.administrator || [...actor.roles.values()].some(held => held.has('clerk'))

/** Whoever belongs to any body sees which organisations there are. */
export const maySeeOrganisations = (actor: Actor): boolean =>
  actor.administrator || [...actor.roles.values()].some(held => held.size > 0)

/** Those who keep people see everybody; others see themselves, and who sits on bodies that they see. */
export const maySeePerson = (
  actor: Actor,
  person: { readonly id: string; readonly bodyIds: readonly string[] },
): boolean =>
  mayKeepPeople(actor) || actor.personId === person.id || person.bodyIds.some(bodyId => maySeeBody(actor, bodyId))
