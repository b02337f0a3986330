import { Invalid, NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { checkLine, oneLine } from '../model/checks.ts'
import type { AliasKind } from '../model.ts'
import { insertAlias, selectAliasesOf } from '../store/aliases.ts'
import { selectOrganisation } from '../store/organisations.ts'
import { selectPerson } from '../store/people.ts'
import { bodyFor, peopleFor } from './find-to-change.ts'

export interface AliasInput {
  readonly kind: AliasKind
  /** Of the body, organisation or person. */
  readonly id: string
  /** As files print it. */
  readonly name: string
}

const isThere = async (act: Act, { kind, id }: AliasInput): Promise<boolean> => {
  if (kind === 'body') return (await bodyFor(act, 'change-holder', id)) !== null
  peopleFor(act)
  return (kind === 'person' ? await selectPerson(act.tx, id) : await selectOrganisation(act.tx, id)) !== null
}

/**
 * Notes another name by which files call a body, an organisation or a person. One that is known already changes nothing.
 * @throws NotThere, NotAllowed, Invalid
 */
export const addAlias = async (act: Act, given: AliasInput): Promise<void> => {
  const { kind, id } = given
  if (!(await isThere(act, given))) throw new NotThere(kind)
  const name = oneLine(given.name)
  const problems = checkLine(name, { field: 'name', what: 'other name', most: 150, required: 'Enter the other name' })
  if (problems.length > 0) throw new Invalid(problems)
  const before = await selectAliasesOf(act.tx, { kind, id })
  await insertAlias(act.tx, { kind, id }, name)
  const after = await selectAliasesOf(act.tx, { kind, id })
  if (after.length === before.length) return
  const bodyId = kind === 'body' ? id : null
  await recordChange(act, { action: `${kind}.named`, subject: { kind, id }, bodyId, after: { name } })
}
