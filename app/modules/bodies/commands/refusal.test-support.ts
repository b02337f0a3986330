import assert from 'node:assert/strict'
import { Invalid } from '#kernel/errors.ts'

/** What a command refused, each as "field: message"; fails where it did not. */
export const refusal = async (work: Promise<unknown>): Promise<readonly string[]> => {
  const error: unknown = await work.then(
    () => null,
    reason => reason,
  )
  assert.ok(error instanceof Invalid, `not refused: ${String(error)}`)
  return error.problems.map(({ field, message }) => `${field}: ${message}`)
}
