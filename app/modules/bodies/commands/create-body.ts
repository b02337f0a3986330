import { Invalid, NotAllowed, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Body } from '../model.ts'
import { checkBody, tidyBody, type BodyInput } from '../model/check-body.ts'
import { slugOf } from '../model/slug.ts'
import { mayCreateBody, maySeeBody } from '../policy.ts'
import { replaceAliases } from '../store/aliases.ts'
import { insertBody, insertClerk, isSlugTaken, selectBody } from '../store/bodies.ts'
import { selectOrganisation } from '../store/organisations.ts'

/** The parent that was chosen; what cannot be known to the actor is no parent. */
const parentOf = async ({ tx, actor }: Act, id: string | null): Promise<Body | 'unknown' | null> => {
  if (id === null) return null
  const parent = await selectBody(tx, { id })
  return parent === null || !maySeeBody(actor, id) ? 'unknown' : parent
}

const checkIncludes = async ({ tx }: Act, { quorum }: BodyInput): Promise<readonly Problem[]> => {
  const known = await Promise.all(quorum.includes.map(id => selectOrganisation(tx, id)))
  return known.includes(null) ? [{ field: 'includes', message: 'Choose organisations from the list' }] : []
}

/**
 * Founds a body. A clerk who founds a sub-group becomes its clerk; a sub-group of an example belongs to the example.
 * @returns the body, with its address
 * @throws NotAllowed, Invalid
 */
export const createBody = async (act: Act, given: BodyInput & { readonly example?: boolean }): Promise<Body> => {
  const { example = false, ...typed } = given
  const tidy = tidyBody(typed)
  const { otherNames, ...input } = tidy
  const parent = await parentOf(act, input.parentId)
  if (parent !== 'unknown' && !mayCreateBody(act.actor, parent)) {
    throw new NotAllowed(
      parent?.dissolvedOn == null
        ? 'Only the clerk of the parent body, or the administrator, can add a body here.'
        : 'The parent body was dissolved, so it takes no new sub-groups.',
    )
  }
  const problems: Problem[] = [...checkBody(tidy), ...(await checkIncludes(act, tidy))]
  if (parent === 'unknown') problems.push({ field: 'parent', message: 'Choose a parent body from the list' })
  if (problems.length > 0 || parent === 'unknown') throw new Invalid(problems)
  const body: Body = {
    ...input,
    id: act.newId(),
    slug: slugOf(input.name, await isSlugTaken(act.tx)),
    dissolvedOn: null,
    successorId: null,
    example: example || parent?.example === true,
    version: 1,
  }
  await insertBody(act.tx, body)
  await replaceAliases(act.tx, { kind: 'body', id: body.id }, otherNames)
  const subject = { kind: 'body', id: body.id }
  await recordChange(act, { action: 'body.created', subject, bodyId: body.id, after: { ...body, otherNames } })
  const { accountId, administrator } = act.actor
  if (accountId !== null && !administrator) {
    await insertClerk(act.tx, { accountId, bodyId: body.id, since: act.now })
    await recordChange(act, {
      action: 'role.given',
      subject: { kind: 'account', id: accountId },
      bodyId: body.id,
      after: { name: act.by.name, role: 'clerk' },
    })
  }
  return body
}
