import { NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { maySeeIntake } from '../policy.ts'
import { selectIntake, updateIntake } from '../store/intakes.ts'

/**
 * Puts a file that could not be read back into its place of the queue. One that is anywhere else stays there.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const readAgain = async (act: Act, id: string): Promise<void> => {
  const intake = await selectIntake(act.tx, { id })
  if (intake === null || !maySeeIntake(act.actor, intake)) throw new NotThere('file')
  if (intake.state !== 'failed') return
  await updateIntake(act.tx, intake, { state: 'waiting', problem: null, finishedAt: null, attempts: 0 })
  await recordChange(act, {
    action: 'file.retried',
    subject: { kind: 'intake', id },
    bodyId: null,
    before: { state: intake.state, problem: intake.problem },
    after: { state: 'waiting' },
  })
}
