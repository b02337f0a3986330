import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { enterEvents } from '#modules/ledger/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import { latestReading, sayInMinutes, stateOfMinutes, withoutParagraph } from '#modules/minutes/index.ts'
import { mayOnActions, whyNoWalk } from '../policy.ts'
import { selectWalkDecisions, undoWalkDecision } from '../store/walk.ts'

export interface UndoInput {
  readonly meetingId: string
  readonly decisionId: string
}

/**
 * Takes back what a meeting decided of an action: the action stands as before, and the sentence goes from the minutes.
 * @returns false where the clerk has changed the sentence meanwhile, so that it stays for them to mend
 * @throws Stale where it was taken back already
 * @throws NotAllowed where something else has happened to the action since
 */
export const undoAtMeeting = async (act: Act, { meetingId, decisionId }: UndoInput): Promise<boolean> => {
  const { meeting, body } = await findMeeting(act, meetingId)
  if (!mayOnActions(act.actor, 'decide', body.id)) {
    throw new NotAllowed('Only the clerk and the chair of the body take back what was decided on its actions.')
  }
  const why = whyNoWalk({ meeting, minutes: await stateOfMinutes(act, meeting), today: act.today.toString() })
  if (why !== null) throw new NotAllowed(why)
  const decision = (await selectWalkDecisions(act.tx, meeting.id)).find(({ id }) => id === decisionId)
  if (decision === undefined) throw new NotThere('decision')
  const { actionId, position, sentence } = decision
  await enterEvents(act, {
    actionId,
    channel: 'meeting',
    what: [{ kind: 'undone', reason: 'Taken back at the meeting' }],
    meetingId,
    seen: position,
  })
  if (!(await undoWalkDecision(act.tx, decisionId, { at: act.now, by: act.by.name }))) throw new Stale('decision')
  const { text } = await latestReading(act, { meeting, body })
  const rest = withoutParagraph(text, sentence)
  if (rest !== text) {
    const put = (latest: string): string => withoutParagraph(latest, sentence)
    await sayInMinutes(act, { meeting, body, reason: 'Taken back under Matters Arising', put })
  }
  await recordChange(act, {
    action: 'walk.undone',
    subject: { kind: 'action', id: actionId },
    bodyId: body.id,
    before: { meetingId, kind: decision.kind, sentence },
  })
  return rest !== text
}
