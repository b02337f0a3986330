import { belongsTo, hasRole, type Actor, type Role } from '#modules/accounts/index.ts'
import { mayWithMeetings } from '#modules/meetings/index.ts'
import type { Ask, AskState } from './model/ask.ts'

/** What can be done with an ask. Of the one that asks: raise. Of the parent: answer, and put it onto an agenda again. */
export const askDeeds = ['raise', 'answer', 'place'] as const
export type AskDeed = (typeof askDeeds)[number]

/** Which of the two bodies somebody must be of, in which role, while the ask is in which state; null before there is one. */
export const table: Readonly<
  Record<AskDeed, { readonly body: 'from' | 'to'; readonly roles: readonly Role[]; readonly state: AskState | null }>
> = {
  raise: { body: 'from', roles: ['clerk'], state: null },
  answer: { body: 'to', roles: ['clerk', 'chair'], state: 'waiting' },
  place: { body: 'to', roles: ['clerk', 'chair'], state: 'waiting' },
}

/** True where the actor may do it with an ask between these bodies. */
export const mayWithAsk = (
  actor: Actor,
  deed: AskDeed,
  ask: Pick<Ask, 'fromBodyId' | 'toBodyId'> & { readonly state: AskState | null },
): boolean => {
  const { body, roles, state } = table[deed]
  return ask.state === state && hasRole(actor, body === 'from' ? ask.fromBodyId : ask.toBodyId, ...roles)
}

/** Both bodies see an ask; one that is exempt only their members, chairs and clerks. */
export const maySeeAsk = (actor: Actor, ask: Pick<Ask, 'fromBodyId' | 'toBodyId' | 'exemptParagraph'>): boolean =>
  [ask.fromBodyId, ask.toBodyId].some(bodyId =>
    ask.exemptParagraph === null ? belongsTo(actor, bodyId) : mayWithMeetings(actor, bodyId, 'see-exempt'),
  )
