import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Intake, IntakeCounts, IntakeDocument, IntakeState, QuestionGroup } from '../model.ts'
import { progressOf, unread, type Progress } from '../model/progress.ts'
import { giverOf, maySeeIntake, mayTakeIn } from '../policy.ts'
import { selectDocuments } from '../store/documents.ts'
import { countIntakes, selectFinishedTimes, selectIntake, selectIntakes } from '../store/intakes.ts'
import { countOpenQuestions, selectOpenQuestions } from '../store/questions.ts'

type Asking = Pick<Look, 'tx' | 'actor' | 'now'>

/** A file with the documents that it holds. */
export interface IntakeShown extends Intake {
  readonly documents: readonly IntakeDocument[]
}

/** How the taking in stands. */
export interface IntakeOverview {
  readonly counts: IntakeCounts
  readonly progress: Progress
  /** Questions that files wait for, and seats that are proposed. */
  readonly open: { readonly questions: number; readonly seats: number }
}

const notForYou = ({ actor }: Pick<Look, 'actor'>): void => {
  if (!mayTakeIn(actor)) throw new NotThere('page')
}

const recent = 30

/** Seconds from the first to the last of the last files: how fast it goes. */
const speed = (times: readonly string[]): { readonly read: number; readonly seconds: number } => {
  const [last, first] = [times[0], times.at(-1)]
  if (last === undefined || first === undefined || times.length < 2) return { read: 0, seconds: 0 }
  const passed = Temporal.Instant.from(first).until(Temporal.Instant.from(last)).total('seconds')
  return { read: times.length - 1, seconds: passed }
}

/**
 * Counts of files by state, how long the rest will take, and how much is to be answered.
 * @throws NotThere for somebody who takes nothing in
 */
export const intakeOverview = async (look: Asking): Promise<IntakeOverview> => {
  notForYou(look)
  const giver = giverOf(look.actor)
  const counts = await countIntakes(look.tx, giver)
  const done = counts.asking + counts.taken + counts.nothing + counts.failed
  const { secondsLeft } = progressOf(unread(counts), speed(await selectFinishedTimes(look.tx, recent)))
  const progress = { done, all: done + unread(counts), secondsLeft }
  return { counts, progress, open: await countOpenQuestions(look.tx, giver) }
}

/**
 * Files that were given, the last first, each with its documents.
 * @throws NotThere for somebody who takes nothing in
 */
export const listIntakes = async (
  look: Asking,
  { state, from, most }: { readonly state: IntakeState | null; readonly from: number; readonly most: number },
): Promise<readonly IntakeShown[]> => {
  notForYou(look)
  const intakes = await selectIntakes(look.tx, { accountId: giverOf(look.actor), state, from, most })
  const documents = await selectDocuments(
    look.tx,
    intakes.map(({ id }) => id),
  )
  return intakes.map(intake => ({ ...intake, documents: documents.get(intake.id) ?? [] }))
}

/**
 * A file that was given.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const findIntake = async (look: Pick<Look, 'tx' | 'actor'>, id: string): Promise<IntakeShown> => {
  const intake = await selectIntake(look.tx, { id })
  if (intake === null || !maySeeIntake(look.actor, intake)) throw new NotThere('file')
  return { ...intake, documents: (await selectDocuments(look.tx, [id])).get(id) ?? [] }
}

/**
 * Everything that is to be answered: each question once, however many files ask it.
 * @throws NotThere for somebody who takes nothing in
 */
export const listQuestions = async (look: Pick<Look, 'tx' | 'actor'>): Promise<readonly QuestionGroup[]> => {
  notForYou(look)
  return selectOpenQuestions(look.tx, giverOf(look.actor))
}
