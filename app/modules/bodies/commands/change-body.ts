import { Invalid, NotAllowed, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Body } from '../model.ts'
import { checkBody, tidyBody, type BodyInput } from '../model/check-body.ts'
import { mayCreateBody, maySeeBody } from '../policy.ts'
import { replaceAliases, selectAliasesOf } from '../store/aliases.ts'
import { selectBodies, updateBody } from '../store/bodies.ts'
import { selectOrganisations } from '../store/organisations.ts'
import { bodyFor, isFresh } from './find-to-change.ts'

/** Ids of a body and of everything above it. */
const lineOf = (id: string, bodies: readonly Body[]): readonly string[] => {
  const line: string[] = []
  let next: string | null = id
  while (next !== null && !line.includes(next)) {
    const at: string = next
    line.push(at)
    next = bodies.find(body => body.id === at)?.parentId ?? null
  }
  return line
}

/** What is wrong with a new place in the tree. */
const checkParent = (act: Act, body: Body, to: { id: string | null; bodies: readonly Body[] }): readonly Problem[] => {
  if (to.id === body.parentId) return []
  const parent = to.bodies.find(({ id }) => id === to.id && maySeeBody(act.actor, id)) ?? null
  if (parent === null && to.id !== null) return [{ field: 'parent', message: 'Choose a parent body from the list' }]
  if (parent !== null && lineOf(parent.id, to.bodies).includes(body.id)) {
    const message = `${parent.name} is below this body, so it cannot be its parent`
    return [{ field: 'parent', message }]
  }
  if (!mayCreateBody(act.actor, parent)) {
    throw new NotAllowed('Only the clerk of the new parent body, or the administrator, can move this body there.')
  }
  return []
}

/**
 * Changes what is said of a body. Its address stays, so that links keep leading here.
 * @param input - `version` is the one that the person had before them
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const changeBody = async (
  act: Act,
  given: BodyInput & { readonly id: string; readonly version: number },
): Promise<Body> => {
  const before = await bodyFor(act, 'change', given.id)
  isFresh('body', before, given.version)
  const { otherNames, ...input } = tidyBody(given)
  const bodies = await selectBodies(act.tx)
  const organisations = new Set((await selectOrganisations(act.tx)).map(({ id }) => id))
  const problems: Problem[] = [
    ...checkBody(tidyBody(given)),
    ...checkParent(act, before, { id: input.parentId, bodies }),
    ...(input.quorum.includes.every(id => organisations.has(id))
      ? []
      : [{ field: 'includes', message: 'Choose organisations from the list' }]),
  ]
  const { dissolvedOn, slug, successorId, example } = before
  if (dissolvedOn !== null && input.establishedOn !== null && input.establishedOn > dissolvedOn) {
    problems.push({ field: 'established', message: 'The body was dissolved before this day' })
  }
  if (problems.length > 0) throw new Invalid(problems)
  const body: Body = { ...input, slug, dissolvedOn, successorId, example, id: before.id, version: before.version + 1 }
  const of = { kind: 'body', id: body.id } as const
  const names = await selectAliasesOf(act.tx, of)
  await updateBody(act.tx, body)
  await replaceAliases(act.tx, of, otherNames)
  await recordChange(act, {
    action: 'body.changed',
    subject: of,
    bodyId: body.id,
    before: { ...before, otherNames: names },
    after: { ...body, otherNames },
  })
  return body
}
