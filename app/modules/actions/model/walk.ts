import { longDate } from '#minutes'
import type { ActionState, Due, Party } from '#modules/ledger/index.ts'

/** What a meeting can decide of an action when it goes through them. */
export const walkKinds = ['closed', 'carried', 'transferred', 'withdrawn'] as const
export type WalkKind = (typeof walkKinds)[number]

/** A decision of a meeting on an action, and the sentence of its minutes that says so. */
export interface WalkDecision {
  readonly id: string
  readonly meetingId: string
  readonly actionId: string
  readonly kind: WalkKind
  /** Position of its event in the ledger. */
  readonly position: number
  readonly sentence: string
  readonly decidedAt: string
  readonly decidedBy: string
}

/** An action that a meeting goes through. */
export interface WalkAction {
  readonly actionId: string
  readonly reference: string
  readonly text: string
  readonly minuteNumber: string | null
  readonly minuteTitle: string | null
  readonly minutesId: string
  /** The meeting that agreed it. */
  readonly meetingId: string
  readonly meetingDate: string
  readonly state: ActionState
  /** What this meeting decided of it and did not take back, in order. */
  readonly decided: readonly WalkDecision[]
  /** Its day has passed. */
  readonly overdue: boolean
  /** Nobody has said anything of it since the last meeting. */
  readonly unheard: boolean
}

/** Unaccounted and overdue first; then what nobody spoke of, what is late, and the rest, the oldest first. */
export const inWalkOrder = (actions: readonly WalkAction[]): readonly WalkAction[] => {
  const rank = ({ overdue, unheard }: WalkAction): number => (unheard ? 0 : 2) + (overdue ? 0 : 1)
  return actions.toSorted(
    (a, b) => rank(a) - rank(b) || a.meetingDate.localeCompare(b.meetingDate) || a.reference.localeCompare(b.reference),
  )
}

/** What a meeting decides of an action. */
export type Verdict =
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | { readonly kind: 'carried'; readonly due: Due; readonly reason: string }
  | { readonly kind: 'transferred'; readonly owner: number | null; readonly to: Party; readonly reason: string }

/** What the minutes say of it besides the verdict. */
export interface SentenceOf {
  readonly minuteNumber: string | null
  readonly reference: string
  /** Null where the minute is exempt: then neither its heading nor a reason is said. */
  readonly title: string | null
  readonly from: readonly string[]
  /** The day of the meeting that it is carried to, where it is one. */
  readonly toMeeting: string | null
}

const named = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const became = (verdict: Verdict, { from, toMeeting }: SentenceOf): string => {
  if (verdict.kind === 'closed' || verdict.kind === 'withdrawn') return verdict.kind
  if (verdict.kind === 'transferred') {
    return from.length === 0 ? `given to ${verdict.to.label}` : `transferred from ${named(from)} to ${verdict.to.label}`
  }
  if (toMeeting !== null) return `carried to the meeting on ${longDate(toMeeting)}`
  return verdict.due.on === null ? 'carried' : `carried to ${longDate(verdict.due.on)}`
}

/** "Minute 180 (SWP 180/26.1), scooter figures: RESOLVED that the action be closed." */
export const walkSentence = (verdict: Verdict, of: SentenceOf, withReason: boolean): string => {
  const minute = of.minuteNumber === null ? `Action ${of.reference}` : `Minute ${of.minuteNumber} (${of.reference})`
  const about = of.title === null ? minute : `${minute}, ${of.title}`
  const resolved = `${about}: RESOLVED that the action be ${became(verdict, of)}.`
  const reason = verdict.reason.replace(/\s+/g, ' ').trim().replace(/\.+$/, '')
  return withReason && reason !== '' && of.title !== null ? `${resolved} Reason: ${reason}.` : resolved
}
