import { NotAllowed } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findBody, seatsOnDay, type SeatOnDay } from '#modules/bodies/index.ts'
import { takeInMeeting, type MeetingTakenIn } from '#modules/meetings/index.ts'
import { keepMinutes } from '#modules/minutes/index.ts'
import type { Intake } from '../model.ts'
import { unnamedBody } from '../model/answers.ts'
import { foldText } from '../model/fold.ts'
import type { FoundMeeting } from '../model/found.ts'
import { mayTakeInto } from '../policy.ts'
import { gatherPapers } from './file-papers.ts'
import type { MakeKnown } from './make-known.ts'
import { proposeSeats } from './propose-seats.ts'
import type { MeetingPlan, PlannedAttendee } from './plan-meeting.ts'

type TakePlan = Extract<MeetingPlan, { kind: 'take' }>

type Attendance = MeetingTakenIn['attendance'][number]

const seatOf = (seats: readonly SeatOnDay[], holds: (seat: SeatOnDay) => boolean): string | null => {
  const found = seats.filter(holds)
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** A row of the attendance: frozen as it is printed, and tied to what is known. */
const attendanceOf = async (
  { person, who, organisation, organisationPrinted }: PlannedAttendee,
  { make, seats }: { readonly make: MakeKnown; readonly seats: readonly SeatOnDay[] },
): Promise<Attendance> => {
  const organisationId = await make(organisation, { kind: 'organisation', printed: organisationPrinted ?? '' })
  const { name, title, role, initials, status, chair, substituteFor } = person
  const personId = await make(who, { kind: 'person', printed: name, title, organisationId })
  const stoodFor = substituteFor === null ? null : foldText(substituteFor)
  return {
    personId,
    organisationId,
    seatId: personId === null ? null : seatOf(seats, ({ holder }) => holder?.personId === personId),
    name,
    title,
    role,
    organisation: person.organisation,
    initials,
    status,
    chair,
    substituteForSeatId:
      stoodFor === null ? null : seatOf(seats, ({ holder }) => holder !== null && foldText(holder.name) === stoodFor),
    substituteFor,
  }
}

/**
 * Takes in a meeting of which everything is known: body, people and organisations that are new are made, the meeting is kept
 * with its attendance, and its minutes with their decisions and actions.
 * @returns the id of the meeting
 * @throws NotAllowed where the file may not be taken into the body
 */
export const takeMeeting = async (
  act: Act,
  {
    intake,
    make,
    meeting,
    plan,
  }: {
    readonly intake: Intake
    readonly make: MakeKnown
    readonly meeting: FoundMeeting
    readonly plan: TakePlan
  },
): Promise<string> => {
  const printedBody = meeting.body ?? meeting.otherBody ?? unnamedBody(intake.name)
  const bodyId = (await make(plan.body, { kind: 'body', printed: printedBody })) ?? ''
  const body = await findBody(act, { id: bodyId })
  if (!mayTakeInto(act.actor, body.id)) {
    throw new NotAllowed(
      `You are not the clerk of ${body.name}. Ask its clerk, or an administrator, to give this file.`,
    )
  }
  const seats = await seatsOnDay(act, body, plan.date)
  const attendance: Attendance[] = []
  for (const attendee of plan.attendees) attendance.push(await attendanceOf(attendee, { make, seats }))
  const { starts, ends, venue, state, agenda, minutes } = meeting
  const meetingId = await takeInMeeting(act, {
    meetingId: plan.meetingId,
    bodyId: body.id,
    date: plan.date,
    starts,
    ends,
    venue,
    // What is past and was not cancelled took place.
    state: state === 'planned' && plan.date < act.today.toString() ? 'held' : state,
    printedBody: meeting.body,
    attendance,
    agenda,
  })
  await proposeSeats(act, { intake, body, meetingId })
  await gatherPapers(act, { meetingId, bodyId: body.id, date: plan.date })
  if (minutes !== null) {
    const { text, tree } = minutes
    await keepMinutes(act, { meetingId, text, tree, fileHash: intake.hash, state: 'circulated' })
  }
  return meetingId
}
