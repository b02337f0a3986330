import type { Act } from '#modules/accounts/index.ts'
import type { Intake } from '../model.ts'
import type { Found } from '../model/found.ts'
import { namesOf } from '../model/names.ts'
import { updateDocument } from '../store/documents.ts'
import { updateIntake } from '../store/intakes.ts'
import { insertNames } from '../store/names.ts'
import { deleteOpenQuestions, insertQuestion } from '../store/questions.ts'
import { filePapers } from './file-papers.ts'
import { finishFile } from './finish-file.ts'
import { createMaker } from './make-known.ts'
import { ownQuestions, planMeeting, type MeetingPlan } from './plan-meeting.ts'
import { createResolver, type Resolver } from './resolve-names.ts'
import { takeBodies } from './take-bodies.ts'
import { takeMeeting } from './take-meeting.ts'

interface Settling {
  readonly intake: Intake
  readonly found: Found
}

const askQuestions = async (act: Act, { intake, found }: Settling, resolver: Resolver): Promise<void> => {
  const asked = resolver.asked()
  await deleteOpenQuestions(
    act.tx,
    intake.id,
    asked.map(({ folded }) => folded),
  )
  for (const question of asked) await insertQuestion(act.tx, { id: act.newId(), intakeId: intake.id }, question)
  await insertNames(act.tx, intake.id, namesOf(found))
  await updateIntake(act.tx, intake, { state: 'asking', reading: found })
}

const takePlanned = async (
  act: Act,
  { intake, found }: Settling,
  plans: readonly MeetingPlan[],
): Promise<{ readonly taken: number; readonly meetingIds: readonly string[] }> => {
  const make = createMaker(act)
  const meetingIds: string[] = []
  let taken = await takeBodies(act, { found, make })
  for (const [place, plan] of plans.entries()) {
    const meeting = found.meetings[place]
    if (meeting === undefined || plan.kind === 'open') continue
    const meetingId =
      plan.kind === 'take'
        ? await takeMeeting(act, { intake, make, meeting, plan })
        : plan.kind === 'kept'
          ? plan.meetingId
          : null
    if (plan.kind === 'take') taken++
    if (meetingId !== null) meetingIds.push(meetingId)
    if (meeting.document === null) continue
    const outcome =
      plan.kind === 'take' ? 'taken' : plan.kind === 'left-out' ? 'left-out' : plan.same ? 'same' : 'other-version'
    await updateDocument(act.tx, { intakeId: intake.id, position: meeting.document }, { meetingId, outcome })
  }
  return { taken, meetingIds }
}

/**
 * Takes in what was read of a file where everything about it is certain or was answered; otherwise asks, and nothing of it
 * is taken in.
 */
export const settleFile = async (act: Act, settling: Settling): Promise<void> => {
  const { intake, found } = settling
  const resolver = await createResolver(act, {
    names: namesOf(found),
    extra: ownQuestions(intake, found.meetings.length),
  })
  for (const { name } of found.bodies) {
    resolver.resolve({ kind: 'body', printed: name, about: `A list of bodies, in ${intake.name}` })
  }
  const plans: MeetingPlan[] = []
  for (const [place, meeting] of found.meetings.entries()) {
    plans.push(await planMeeting({ act, intake, resolver }, meeting, place))
  }
  if (resolver.asked().length > 0) return askQuestions(act, settling, resolver)
  const { taken, meetingIds } = await takePlanned(act, settling, plans)
  await filePapers(act, { intake, found, meetingIds })
  await deleteOpenQuestions(act.tx, intake.id, [])
  const isAnything = taken > 0 || meetingIds.length > 0
  await finishFile(act, intake, { state: isAnything ? 'taken' : 'nothing', problem: null })
}
