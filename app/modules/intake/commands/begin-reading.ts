import type { Act } from '#modules/accounts/index.ts'
import type { Intake } from '../model.ts'
import { selectFirst, updateIntake } from '../store/intakes.ts'
import { finishFile } from './finish-file.ts'

/** A file whose reading was begun this often and never came to an end ends the program each time. */
const mostAttempts = 5

/**
 * Takes the next file that waits, or one whose reading was begun by a program that has gone.
 * @param busy - ids of the files that this program is reading
 * @returns null where none is left
 */
export const beginReading = async (act: Act, busy: readonly string[]): Promise<Intake | null> => {
  for (;;) {
    const next =
      (await selectFirst(act.tx, { state: 'waiting', notIn: busy })) ??
      (await selectFirst(act.tx, { state: 'reading', notIn: busy }))
    if (next === null) return null
    const begun: Intake = { ...next, state: 'reading', attempts: next.attempts + 1, version: next.version + 1 }
    if (next.attempts < mostAttempts) {
      await updateIntake(act.tx, next, { state: 'reading', attempts: begun.attempts })
      return begun
    }
    await finishFile(act, next, {
      state: 'failed',
      problem:
        'The program stopped each time that it read this file. Save it anew, as plain text or PDF, and give that.',
    })
  }
}
