import { Invalid, NotAllowed, NotThere, type Problem } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { enterEvents, findHistory, type ActionState, type Happening } from '#modules/ledger/index.ts'
import { findMeeting, listMeetings, type Meeting } from '#modules/meetings/index.ts'
import {
  exemptNumbers,
  latestReading,
  readTyped,
  sayInMinutes,
  stateOfMinutes,
  withArising,
} from '#modules/minutes/index.ts'
import { walkSentence, type SentenceOf, type Verdict, type WalkDecision } from '../model/walk.ts'
import { mayOnActions, whyNoWalk } from '../policy.ts'
import { insertWalkDecision, selectWalkAction, type WalkRow } from '../store/walk.ts'
import { queueOwnerChanged } from './owner-changed.ts'
import { settleTasksOf } from './settle-tasks-of.ts'

export interface DecideInput {
  readonly meetingId: string
  readonly actionId: string
  /** Position of the last event that whoever decides has seen. */
  readonly seen: number
  readonly verdict: Verdict
}

const longestReason = 500

/** What is wrong with a verdict; each names its field, which begins with the kind. */
const problemsOf = (verdict: Verdict, later: readonly Meeting[], { date }: Meeting): readonly Problem[] => {
  const { kind, reason } = verdict
  const problems: Problem[] = []
  if ((kind === 'withdrawn' || kind === 'transferred') && reason.trim() === '') {
    problems.push({ field: `${kind}-reason`, message: 'Enter the reason. It is kept with the action' })
  }
  if (reason.length > longestReason) {
    problems.push({ field: `${kind}-reason`, message: `Use ${longestReason} letters or fewer for the reason` })
  }
  if (kind === 'transferred' && verdict.to.label.trim() === '') {
    problems.push({ field: 'transferred-to', message: 'Choose who takes it over' })
  }
  if (kind !== 'carried') return problems
  const { on, meetingId } = verdict.due
  if (on === null && meetingId === null) problems.push({ field: 'carried-to', message: 'Choose what it is carried to' })
  if (on !== null && on <= date) problems.push({ field: 'carried-date', message: 'Enter a day after this meeting' })
  if (meetingId !== null && !later.some(({ id }) => id === meetingId)) {
    problems.push({ field: 'carried-to', message: 'Choose a later meeting of this body' })
  }
  return problems
}

/** A reason that need not be given is words all the same: an event without any would not be understood later. */
const happeningOf = (verdict: Verdict): Happening => {
  const reason = verdict.reason.trim() === '' ? 'Decided at the meeting' : verdict.reason.trim()
  return verdict.kind === 'transferred' ? { ...verdict, to: [verdict.to], reason } : { ...verdict, reason }
}

const ownersOf = (verdict: Verdict, { owners }: ActionState): readonly string[] =>
  verdict.kind === 'transferred' && verdict.owner !== null
    ? owners.filter((_, place) => place === verdict.owner).map(({ label }) => label)
    : owners.map(({ label }) => label)

const countActions = (text: string): number =>
  (readTyped(text).minutes?.items ?? []).reduce((sum, { actions }) => sum + actions.length, 0)

/** Nothing of an exempt minute may stand in a minute that everybody reads. */
const titleOf = async (act: Act, { meetingId, minuteNumber, minuteTitle }: WalkRow): Promise<string | null> => {
  const exempt = await exemptNumbers(act.tx, meetingId)
  return exempt === null || (minuteNumber !== null && exempt.has(minuteNumber)) ? null : minuteTitle
}

/**
 * The sentence for the minutes. A reason whose words the reader would take for another promise stays in the ledger alone:
 * what is put in must issue nothing.
 */
const sentenceFor = async (
  act: Act,
  place: Parameters<typeof latestReading>[1],
  { verdict, of }: { readonly verdict: Verdict; readonly of: SentenceOf },
): Promise<string> => {
  const whole = walkSentence(verdict, of, true)
  const bare = walkSentence(verdict, of, false)
  if (whole === bare) return bare
  const { text, minutes } = await latestReading(act, place)
  return countActions(withArising(text, minutes, whole)) > countActions(text) ? bare : whole
}

/**
 * Decides on an action at a meeting that goes through them: an event in the ledger, and in the same transaction a sentence in
 * the minutes of the meeting.
 * @returns the decision, which can be taken back while nothing else happens to the action
 * @throws Stale where something happened to the action since `seen`
 */
export const decideAtMeeting = async (act: Act, input: DecideInput): Promise<WalkDecision> => {
  const { meetingId, actionId, seen, verdict } = input
  const { meeting, body } = await findMeeting(act, meetingId)
  if (!mayOnActions(act.actor, 'decide', body.id)) {
    throw new NotAllowed('Only the clerk and the chair of the body decide on its actions at a meeting.')
  }
  const why = whyNoWalk({ meeting, minutes: await stateOfMinutes(act, meeting), today: act.today.toString() })
  if (why !== null) throw new NotAllowed(why)
  const row = await selectWalkAction(act.tx, { bodyId: body.id, actionId })
  const before = await findHistory(act, actionId)
  if (row === null || before === null) throw new NotThere('action')
  const later = (await listMeetings(act, body)).filter(({ date }) => date > meeting.date)
  const problems = problemsOf(verdict, later, meeting)
  if (problems.length > 0) throw new Invalid(problems)
  const channel = 'meeting'
  const state = await enterEvents(act, { actionId, channel, what: [happeningOf(verdict)], meetingId, seen })
  if (verdict.kind === 'transferred') {
    const outcome = `Given to ${verdict.to.label} at the meeting`
    await settleTasksOf(act, { actionId, kinds: ['not-mine'], outcome })
    await queueOwnerChanged(act, { bodyId: body.id, actionId, minutes: 60 })
  }
  const toId = verdict.kind === 'carried' ? verdict.due.meetingId : null
  const of: SentenceOf = {
    minuteNumber: row.minuteNumber,
    reference: row.reference,
    title: await titleOf(act, row),
    from: ownersOf(verdict, before.state),
    toMeeting: later.find(({ id }) => id === toId)?.date ?? null,
  }
  const sentence = await sentenceFor(act, { meeting, body }, { verdict, of })
  const put: Parameters<typeof sayInMinutes>[1]['put'] = (text, minutes) => withArising(text, minutes, sentence)
  await sayInMinutes(act, { meeting, body, reason: 'Decided under Matters Arising', put })
  const decision: WalkDecision = {
    id: act.newId(),
    meetingId,
    actionId,
    kind: verdict.kind,
    position: state.position,
    sentence,
    decidedAt: act.now,
    decidedBy: act.by.name,
  }
  await insertWalkDecision(act.tx, decision)
  await recordChange(act, {
    action: 'walk.decided',
    subject: { kind: 'action', id: actionId },
    bodyId: body.id,
    after: { meetingId, kind: verdict.kind, sentence },
  })
  return decision
}
