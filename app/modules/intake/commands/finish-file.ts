import { Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Intake } from '../model.ts'
import { deleteNames } from '../store/names.ts'
import { updateIntake } from '../store/intakes.ts'

/**
 * Writes what a file came to. What was read of it is dropped: it is in the record, or the file can be read again.
 * @throws Stale where somebody else moved it on meanwhile
 */
export const finishFile = async (
  act: Act,
  intake: Intake,
  { state, problem }: { readonly state: 'taken' | 'nothing' | 'failed'; readonly problem: string | null },
): Promise<void> => {
  const moved = await updateIntake(act.tx, intake, { state, problem, finishedAt: act.now, reading: null })
  if (!moved) throw new Stale('file')
  await deleteNames(act.tx, intake.id)
  await recordChange(act, {
    action: `file.${state}`,
    subject: { kind: 'intake', id: intake.id },
    bodyId: null,
    before: { state: intake.state },
    after: { name: intake.name, state, ...(problem !== null && { problem }) },
  })
}
