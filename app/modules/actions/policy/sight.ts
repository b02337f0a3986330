import type { Actor, Role } from '#modules/accounts/index.ts'

/** What of an action's place decides who sees it. */
export interface Sighted {
  readonly bodyId: string
  /** True where its minutes were approved by a meeting that had no exempt business: then nothing in it is to be hidden. */
  readonly plain: boolean
  /** True where the actor owes it, by name or in a seat. */
  readonly own: boolean
  /** True where the organisation of the actor owes it. */
  readonly ofOrganisation: boolean
}

const insiders: readonly Role[] = ['clerk', 'chair', 'member', 'author']

/** Bodies whose actions the actor sees whole, and those of which they see only what nobody need hide. */
export interface Sight {
  readonly everything: boolean
  readonly whole: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
}

/** What an actor sees by their roles: an observer sees neither minutes that wait for approval nor exempt business. */
export const sightOf = ({ administrator, roles }: Actor): Sight => {
  const bodies = [...roles].filter(([, held]) => held.size > 0)
  const whole = new Set(bodies.filter(([, held]) => insiders.some(role => held.has(role))).map(([id]) => id))
  return {
    everything: administrator,
    whole,
    plain: new Set(bodies.flatMap(([id]) => (whole.has(id) ? [] : [id]))),
  }
}

/** True where the actor may see an action that was issued. */
export const maySeeAction = (actor: Actor, { bodyId, plain, own, ofOrganisation }: Sighted): boolean => {
  const sight = sightOf(actor)
  if (sight.everything || own || sight.whole.has(bodyId)) return true
  return plain && (ofOrganisation || sight.plain.has(bodyId))
}
