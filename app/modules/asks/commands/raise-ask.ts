import { Invalid, NotAllowed, type Problem } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { bringBefore, findMeeting } from '#modules/meetings/index.ts'
import { itemTitle, type Ask } from '../model/ask.ts'
import { mayWithAsk } from '../policy.ts'
import { insertAsk, selectBodies } from '../store/asks.ts'

export interface RaiseInput {
  /** The meeting that asks. */
  readonly meetingId: string
  readonly minuteNumber: string | null
  /** What it is about, in a few words. */
  readonly title: string
  readonly text: string
  readonly exemptParagraph: number | null
}

const problemsOf = ({ title, text }: RaiseInput): readonly Problem[] => {
  const problems: Problem[] = []
  if (title.trim() === '') problems.push({ field: 'title', message: 'Enter what it is about' })
  if (title.trim().length > 80) problems.push({ field: 'title', message: 'Use 80 letters or fewer' })
  if (text.trim() === '') problems.push({ field: 'text', message: 'Enter what you ask for' })
  if (text.trim().length > 1500) problems.push({ field: 'text', message: 'Use 1500 letters or fewer' })
  return problems
}

/**
 * Asks something of the parent body: a numbered item of the agenda of its next meeting, which has to answer it.
 * @throws NotThere, NotAllowed for others than the clerk, or where the body has no parent; Invalid
 */
export const raiseAsk = async (act: Act, input: RaiseInput): Promise<Ask> => {
  const { meeting, body } = await findMeeting(act, input.meetingId)
  if (body.parentId === null) throw new NotAllowed('This body has no parent that it could ask.')
  const between = { fromBodyId: body.id, toBodyId: body.parentId, state: null }
  if (!mayWithAsk(act.actor, 'raise', between)) {
    throw new NotAllowed('Only the clerk of the body asks something of its parent.')
  }
  const problems = problemsOf(input)
  if (problems.length > 0) throw new Invalid(problems)
  const title = input.title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.:]+$/, '')
  const text = input.text.trim()
  const { forwardId } = await bringBefore(act, {
    bodyId: body.parentId,
    kind: 'ask',
    title: itemTitle(body.name, title),
    purpose: 'decision',
    lead: body.shortName ?? body.name,
    minutesAllowed: null,
    exemptParagraph: input.exemptParagraph,
    notes: text,
    meetingId: null,
    wantedOn: null,
    after: null,
  })
  const ask: Ask = {
    id: act.newId(),
    fromBodyId: body.id,
    toBodyId: body.parentId,
    title,
    text,
    exemptParagraph: input.exemptParagraph,
    raisedMeetingId: meeting.id,
    minuteNumber: input.minuteNumber?.trim() === '' ? null : (input.minuteNumber?.trim() ?? null),
    raisedAt: act.now,
    raisedBy: act.by.name,
    forwardId,
    state: 'waiting',
    version: 1,
  }
  await insertAsk(act.tx, ask)
  const to = (await selectBodies(act.tx, [ask.toBodyId])).get(ask.toBodyId)?.name ?? null
  for (const bodyId of [ask.fromBodyId, ask.toBodyId]) {
    await recordChange(act, {
      action: 'ask.raised',
      subject: { kind: 'ask', id: ask.id },
      bodyId,
      after: { ...ask, to },
    })
  }
  return ask
}
