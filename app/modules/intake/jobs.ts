import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { systemActor, type TheRecord } from '#modules/accounts/index.ts'
import { beginReading } from './commands/begin-reading.ts'
import { noteReading } from './commands/note-reading.ts'
import { settleAnswered } from './commands/settle-answered.ts'
import type { Intake } from './model.ts'
import type { Reading } from './model/found.ts'
import { giverAsActor } from './queries/giver-as-actor.ts'
import { nextAnswered } from './queries/next-answered.ts'

/** What the work of taking in needs of the world outside the record. */
export interface IntakeWorld extends TheRecord {
  /** Reads a file that was given: what it tells, or why it cannot be read. Never throws for what a file holds. */
  readonly read: (intake: Intake) => Promise<Reading>
  /** Told after each file, however it ended. */
  readonly onFile?: (intake: Intake) => void
  /** True where the work should stop after the file in hand. */
  readonly isStopping?: () => boolean
}

/** What a person can be told of an error that stopped the taking in of a file; null for a mistake of ours. */
const sentenceOf = (error: unknown): string | null =>
  error instanceof NotAllowed || error instanceof NotThere || error instanceof Invalid ? error.message : null

/** Runs a step of a file in a transaction of its own; a file that cannot be taken in is left with a sentence that says why. */
const step = async (world: IntakeWorld, intake: Intake, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    // Somebody else, who had taken up the same file, was quicker.
    if (error instanceof Stale) return
    const problem = sentenceOf(error)
    if (problem === null) throw error
    await world.perform(giverAsActor(intake), act => noteReading(act, intake.id, { problem }))
  }
}

const settleAll = async (world: IntakeWorld): Promise<void> => {
  while (world.isStopping?.() !== true) {
    const intake = await world.look(systemActor, nextAnswered)
    if (intake === null) return
    await step(world, intake, () => world.perform(giverAsActor(intake), act => settleAnswered(act, intake.id)))
    world.onFile?.(intake)
  }
}

/**
 * Reads and takes in files, one after the other, until none is left that can go on. Each step is a transaction of its own,
 * so that whatever stops the program, the next start goes on where this one was.
 */
export const workThroughFiles = async (world: IntakeWorld): Promise<void> => {
  await settleAll(world)
  while (world.isStopping?.() !== true) {
    const intake = await world.perform(systemActor, act => beginReading(act, []))
    if (intake === null) return
    const reading = await world.read(intake)
    await step(world, intake, () => world.perform(giverAsActor(intake), act => noteReading(act, intake.id, reading)))
    world.onFile?.(intake)
  }
}
