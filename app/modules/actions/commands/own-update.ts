import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { enterEvents, type ActionState } from '#modules/ledger/index.ts'
import { checkWords } from '../model/check-words.ts'
import type { KeptFile } from '../model/kept-file.ts'
import { insertFiles } from '../store/files.ts'
import { findOwn, type OwnInput } from './find-own.ts'

export interface UpdateInput extends OwnInput {
  readonly text: string
  /** Files that came with it, which are kept already. */
  readonly files: readonly KeptFile[]
}

/** Enters what the actor says of an action that they answer for. */
export const enterUpdate = async (
  act: Act,
  kind: 'progress' | 'reported-done',
  input: UpdateInput,
): Promise<ActionState> => {
  const text = input.text.trim()
  const problems = checkWords(text, { field: 'text', missing: 'Say in a few words what was done', most: 10_000 })
  if (problems.length > 0) throw new Invalid(problems)
  const { places } = await findOwn(act, input, 'report')
  await insertFiles(act.tx, input.files, act.now)
  const files = input.files.map(({ hash, name }) => ({ hash, name }))
  return enterEvents(act, { ...input, what: [{ kind, owner: places[0], text, files }] })
}
