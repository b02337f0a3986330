import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import type { Intake } from '../model.ts'
import { mayReadFile, maySeeIntake } from '../policy.ts'
import { selectBodiesOfFiles, selectPapers, type MeetingPaper } from '../store/documents.ts'
import { selectIntake } from '../store/intakes.ts'

type Asking = Pick<Look, 'tx' | 'actor'>

/** A file that was taken in, with what it holds of a meeting. */
export interface MeetingFile {
  readonly id: string
  readonly name: string
  readonly papers: readonly MeetingPaper[]
}

/**
 * The files that a meeting was taken in from, of those that the actor may have.
 * @throws NotThere where the actor may not see the meeting
 */
export const filesOfMeeting = async (look: Asking, meetingId: string): Promise<readonly MeetingFile[]> => {
  await findMeeting(look, meetingId)
  const papers = [...Map.groupBy(await selectPapers(look.tx, meetingId), ({ file }) => file.intakeId)]
  const bodies = await selectBodiesOfFiles(
    look.tx,
    papers.map(([id]) => id),
  )
  return papers
    .filter(([id]) => mayReadFile(look.actor, bodies.get(id) ?? []))
    .map(([id, own]) => ({ id, name: own[0]?.file.name ?? '', papers: own }))
}

/**
 * A file, for whoever may have it as it was given.
 * @throws NotThere for anybody else
 */
export const findFile = async (look: Asking, id: string): Promise<Intake> => {
  const intake = await selectIntake(look.tx, { id })
  if (intake === null) throw new NotThere('file')
  const bodies = (await selectBodiesOfFiles(look.tx, [id])).get(id) ?? []
  if (!maySeeIntake(look.actor, intake) && !mayReadFile(look.actor, bodies)) throw new NotThere('file')
  return intake
}
