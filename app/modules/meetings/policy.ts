import { hasRole, roles, type Actor, type Role } from '#modules/accounts/index.ts'
import type { AccessRegime } from '#modules/bodies/index.ts'
import type { MeetingState } from './model.ts'

/** What can be done with a meeting. */
export const meetingActs = ['call', 'move', 'cancel', 'adjourn', 'hold', 'find-inquorate'] as const
export type MeetingAct = (typeof meetingActs)[number]

/**
 * What each state allows, and the state that follows. A meeting that was never called here may have been held all the same;
 * held and inquorate correct each other; nothing comes after adjourned (another meeting continues it) and cancelled.
 */
const transitions: Readonly<Record<MeetingState, Partial<Record<MeetingAct, MeetingState>>>> = {
  planned: { call: 'called', move: 'planned', cancel: 'cancelled', hold: 'held' },
  called: { move: 'called', cancel: 'cancelled', adjourn: 'adjourned', hold: 'held', 'find-inquorate': 'inquorate' },
  held: { adjourn: 'adjourned', 'find-inquorate': 'inquorate' },
  inquorate: { adjourn: 'adjourned', hold: 'held' },
  adjourned: {},
  cancelled: {},
}

/** The state of a meeting after an act; null where its state does not allow that. */
export const stateAfter = (state: MeetingState, act: MeetingAct): MeetingState | null => transitions[state][act] ?? null

/** Acts that speak of a meeting that has begun: not before its day. */
const onTheDay: readonly MeetingAct[] = ['adjourn', 'hold', 'find-inquorate']

/** True where the day has come for an act: what has not begun was not held, and what is past cannot be called. */
export const isTimeFor = (act: MeetingAct, date: string, today: string): boolean => {
  if (act === 'call') return date >= today
  return !onTheDay.includes(act) || date <= today
}

/** What else is done with meetings of a body. */
export type MeetingDeed =
  MeetingAct | 'plan-year' | 'edit-agenda' | 'edit-template' | 'edit-forward-plan' | 'see-exempt' | 'make-feed'

const who: Readonly<Record<MeetingDeed, readonly Role[]>> = {
  call: ['clerk', 'chair'],
  move: ['clerk', 'chair'],
  cancel: ['clerk', 'chair'],
  adjourn: ['clerk', 'chair'],
  hold: ['clerk', 'chair'],
  'find-inquorate': ['clerk', 'chair'],
  'plan-year': ['clerk'],
  'edit-agenda': ['clerk', 'chair'],
  'edit-template': ['clerk'],
  'edit-forward-plan': ['clerk', 'chair'],
  'see-exempt': ['clerk', 'chair', 'member'],
  'make-feed': roles,
}

/** True where the actor may do this with the meetings of a body, as far as it is a question of who they are. */
export const mayWithMeetings = (actor: Actor, bodyId: string, deed: MeetingDeed): boolean =>
  hasRole(actor, bodyId, ...who[deed])

/** Anything that may be kept from those who are not members: an item of an agenda or of the forward plan, a change of one. */
interface Exemptible {
  readonly exemptParagraph: number | null
}

/** What of a list this actor may see: open items for all who see the body, exempt ones for members, chair and clerk. */
export const visibleItems = <T extends Exemptible>(actor: Actor, bodyId: string, items: readonly T[]): readonly T[] =>
  mayWithMeetings(actor, bodyId, 'see-exempt') ? items : items.filter(({ exemptParagraph }) => exemptParagraph === null)

/** True while the agenda of a meeting can be changed: until the meeting is over. */
export const isAgendaOpen = (state: MeetingState): boolean => state === 'planned' || state === 'called'

/**
 * True where items that were added after the agenda went out are marked: the law, or the rules that the body has adopted, let
 * such an item be dealt with only if it is urgent.
 */
export const marksLateItems = (regime: AccessRegime): boolean => regime !== 'private'
