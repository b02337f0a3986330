import { Invalid, NotAllowed, Stale, type Problem } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { longDate } from '#minutes'
import { bringBefore, findMeeting, listMeetings, type Meeting } from '#modules/meetings/index.ts'
import { sayInMinutes, stateOfMinutes, withParagraphUnder } from '#modules/minutes/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { answerInWords, answerText, type Answer } from '../model/answer-text.ts'
import type { Ask, AskAnswer } from '../model/ask.ts'
import { insertAnswer, selectBodies, selectClerks, selectPlaceOf, updateAsk } from '../store/asks.ts'
import { bringAgain } from './place-ask.ts'
import { reachAsk, type SeenAsk } from './reach-ask.ts'

export interface AnswerInput extends SeenAsk {
  readonly answer: Answer
  /** Where the ask can be read, with the name of the host. */
  readonly link: string
}

const longest = 500

const problemsOf = (answer: Answer, later: readonly Meeting[], today: string): readonly Problem[] => {
  const { kind, words } = answer
  const problems: Problem[] = []
  const field = `${kind}-words`
  if (kind === 'agreed' && words.trim() === '') problems.push({ field, message: 'Enter what is to be done' })
  if (kind === 'refused' && words.trim() === '') problems.push({ field, message: 'Enter why it is refused' })
  if (words.length > longest) problems.push({ field, message: `Use ${longest} letters or fewer` })
  if (kind === 'agreed' && answer.owner.trim() === '') {
    problems.push({ field: 'agreed-owner', message: 'Choose who is to do it' })
  }
  if (kind !== 'deferred') return problems
  const { toMeetingId, toOn } = answer
  if (toMeetingId === null && toOn === null) {
    problems.push({ field: 'deferred-to', message: 'Choose what it is deferred to' })
  }
  if (toMeetingId !== null && !later.some(({ id }) => id === toMeetingId)) {
    problems.push({ field: 'deferred-to', message: 'Choose a later meeting of this body' })
  }
  if (toOn !== null && toOn <= today) problems.push({ field: 'deferred-date', message: 'Enter a day to come' })
  return problems
}

/** The meeting on whose agenda the ask stands, which can answer it: it is held, and its minutes are not out of hand yet. */
const answeringMeeting = async (act: Act, ask: Ask) => {
  const place = await selectPlaceOf(act.tx, ask.forwardId)
  if (place === null) throw new NotAllowed('This ask is on no agenda yet, so no meeting can answer it.')
  const found = await findMeeting(act, place.meetingId)
  const { meeting } = found
  if (meeting.date > act.today.toString() || !['called', 'held'].includes(meeting.state)) {
    throw new NotAllowed(`The meeting on ${longDate(meeting.date)} answers this ask, once it has begun.`)
  }
  if ((await stateOfMinutes(act, meeting)) === 'approved') {
    throw new NotAllowed('The minutes of this meeting are approved, so nothing more is answered at it.')
  }
  return { ...found, place }
}

/** Tells the body that asked: its clerks by mail, and its next meeting where the ask is settled. */
const tellBack = async (
  act: Act,
  { ask, answer, when, link }: { ask: Ask; answer: AskAnswer; when: string | null; link: string },
): Promise<void> => {
  const bodies = await selectBodies(act.tx, [ask.fromBodyId, ask.toBodyId])
  const toName = bodies.get(ask.toBodyId)?.name ?? ''
  const words = answerInWords(answer, { toName, when })
  if (answer.kind !== 'deferred') {
    await bringBefore(act, {
      bodyId: ask.fromBodyId,
      kind: 'business',
      title: `Answer of the ${toName.replace(/^the\s+/i, '')}, ${ask.title}`,
      purpose: 'information',
      lead: null,
      minutesAllowed: null,
      exemptParagraph: ask.exemptParagraph,
      notes: words,
      meetingId: null,
      wantedOn: null,
      after: null,
    })
  }
  for (const { email, name } of await selectClerks(act.tx, ask.fromBodyId)) {
    await queueMail(act, {
      to: { address: email, name },
      subject: `Your ask: ${ask.exemptParagraph === null ? ask.title : 'answered'}`,
      body: [
        ask.exemptParagraph === null ? words : 'A meeting has answered an ask of your body.',
        { link, label: 'Read the ask and its answer' },
        `Sent by ${act.by.name}.`,
      ],
      onceKey: `ask-answered:${answer.id}:${email}`,
    })
  }
}

/**
 * Answers an ask at the meeting on whose agenda it stands. The minutes of that meeting say so in the same transaction: what is
 * agreed stands there as an action, which is issued with them; what is deferred comes before the later meeting.
 * @throws NotThere, NotAllowed, Stale, Invalid (fields begin with the kind of the answer)
 */
export const answerAsk = async (act: Act, { answer, link, ...seen }: AnswerInput): Promise<void> => {
  const ask = await reachAsk(act, seen, 'answer')
  const { meeting, body, place } = await answeringMeeting(act, ask)
  const later = (await listMeetings(act, body)).filter(({ date }) => date > meeting.date)
  const problems = problemsOf(answer, later, act.today.toString())
  if (problems.length > 0) throw new Invalid(problems)
  const { toMeetingId, toOn } = answer.kind === 'deferred' ? answer : { toMeetingId: null, toOn: null }
  const meetingDay = later.find(({ id }) => id === toMeetingId)?.date ?? null
  const fromName = (await selectBodies(act.tx, [ask.fromBodyId])).get(ask.fromBodyId)?.name ?? ''
  const sentence = answerText(answer, fromName, meetingDay)
  await sayInMinutes(act, {
    meeting,
    body,
    reason: 'An ask was answered',
    put: (text, minutes) => withParagraphUnder(text, minutes, { title: place.itemTitle, paragraph: sentence }),
  })
  const given: AskAnswer = {
    id: act.newId(),
    askId: ask.id,
    meetingId: meeting.id,
    kind: answer.kind,
    words: answer.words.trim(),
    sentence,
    toMeetingId,
    toOn,
    answeredAt: act.now,
    answeredBy: act.by.name,
  }
  await insertAnswer(act.tx, given)
  const again = { meetingId: toMeetingId, wantedOn: toOn, after: meeting.date }
  const set = answer.kind === 'deferred' ? { forward_id: await bringAgain(act, ask, again) } : { state: answer.kind }
  if (!(await updateAsk(act.tx, ask, set))) throw new Stale('ask')
  await tellBack(act, { ask, answer: given, when: meetingDay ?? toOn, link })
  for (const bodyId of [ask.fromBodyId, ask.toBodyId]) {
    await recordChange(act, {
      action: `ask.${answer.kind}`,
      subject: { kind: 'ask', id: ask.id },
      bodyId,
      before: { state: ask.state, version: ask.version },
      after: { ...given },
    })
  }
}
