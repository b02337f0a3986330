import type { Act } from '#modules/accounts/index.ts'
import { seatsOnDay, type Body, type SeatOnDay } from '#modules/bodies/index.ts'
import type { Intake, SeatFacts } from '../model.ts'
import { makeNew, readAnswer } from '../model/answers.ts'
import { foldText } from '../model/fold.ts'
import { printedPost, seatKey } from '../model/post-of.ts'
import { selectSeenAt, type AttendanceSeen } from '../store/meetings.ts'
import { answerKey, insertQuestion, selectAnswers, selectAskedSeats } from '../store/questions.ts'
import { seatPeople } from './seat-people.ts'

const longestPost = 150

/** The seat that somebody who is present is printed in; null where none can be told, or they came for somebody else. */
const seatFactsOf = (bodyId: string, seen: AttendanceSeen): SeatFacts | null => {
  if (seen.status !== 'present' || seen.substituteFor !== null) return null
  const printed = printedPost(seen, seen.organisationId)
  if (printed === null || printed.post.length > longestPost) return null
  const { post, shared } = printed
  return { bodyId, organisationId: seen.organisationId, post, personId: shared ? seen.personId : null }
}

const isSeat = (facts: SeatFacts, seat: SeatOnDay): boolean =>
  facts.personId === null &&
  seat.organisationId === facts.organisationId &&
  foldText(seat.post) === foldText(facts.post)

const nameOf = (post: string, organisation: string | null): string =>
  organisation === null ? post : `${post}, ${organisation}`

/**
 * Seats those who were present at a meeting: in a seat of the same post and organisation for certain; a seat that there is
 * not yet is proposed, and the meeting does not wait for it.
 */
export const proposeSeats = async (
  act: Act,
  { intake, body, meetingId }: { readonly intake: Intake; readonly body: Body; readonly meetingId: string },
): Promise<void> => {
  const seen = await selectSeenAt(act.tx, meetingId)
  const date = seen[0]?.date
  if (date === undefined) return
  const wanted = seen.flatMap(one => {
    const facts = seatFactsOf(body.id, one)
    return facts === null ? [] : [{ facts, key: seatKey(facts), one }]
  })
  const seats = await seatsOnDay(act, body, date)
  const names = wanted.map(({ key }) => ({ kind: 'seat' as const, folded: key }))
  const answers = await selectAnswers(act.tx, names)
  const asked = await selectAskedSeats(
    act.tx,
    wanted.map(({ key }) => key),
  )
  for (const { facts, key, one } of wanted) {
    const said = answers.get(answerKey('seat', key))
    const answer = said === undefined ? null : readAnswer(said)
    const seatId = answer?.kind === 'known' ? answer.id : (seats.find(seat => isSeat(facts, seat))?.id ?? null)
    // Whoever sits there already changes nothing, which is how most meetings are.
    const isSeated = seats.some(seat => seat.id === seatId && seat.holder?.personId === one.personId)
    if (seatId !== null && !isSeated) await seatPeople(act, { seatId, facts, dates: [date] })
    if (seatId !== null || answer !== null || asked.has(key)) continue
    const person = facts.personId === null ? '' : ` (${one.name})`
    await insertQuestion(
      act.tx,
      { id: act.newId(), intakeId: intake.id },
      {
        kind: 'seat',
        printed: `${nameOf(facts.post, one.organisationName)}${person}`,
        folded: key,
        about: `${one.name} came as this to ${body.name}, in ${intake.name}`,
        choices: seats
          .filter(seat => seat.organisationId === facts.organisationId && facts.organisationId !== null)
          .map(seat => ({
            id: seat.id,
            name: nameOf(seat.post, seat.organisation),
            why: 'a seat of this organisation',
          })),
        facts,
        suggested: makeNew,
      },
    )
    asked.add(key)
  }
}
