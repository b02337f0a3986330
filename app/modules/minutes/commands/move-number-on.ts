import type { Minutes } from '#minutes'
import type { Act } from '#modules/accounts/index.ts'
import { advanceNumber, type Body } from '#modules/bodies/index.ts'
import { highestNumber } from '../model/numbering.ts'

/** The next minutes of the body go on behind the last number of these. A number never goes back. */
export const moveNumberOn = async (
  act: Act,
  { body, date, tree }: { readonly body: Body; readonly date: string; readonly tree: Minutes },
): Promise<void> => {
  if (body.numbering === 'meeting') return
  const numbers = tree.items.flatMap(({ number }) => number ?? [])
  const highest = highestNumber({ date, numbers }, body.numbering)
  if (highest !== null) await advanceNumber(act, { bodyId: body.id, beyond: highest })
}
