import { Invalid, NotAllowed, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { policyProblems, type ChasePolicy } from '../model/chase-policy.ts'
import { mayOnActions } from '../policy.ts'
import { putChasePolicy, selectChasePolicy } from '../store/chase.ts'

/**
 * Says when a body reminds those who owe it something.
 * @throws Stale where somebody else changed it since it was looked at
 */
export const saveChasePolicy = async (
  act: Act,
  { bodyId, policy }: { readonly bodyId: string; readonly policy: ChasePolicy },
): Promise<void> => {
  const body = await findBody(act, { id: bodyId })
  if (!mayOnActions(act.actor, 'chase', body.id)) {
    throw new NotAllowed('Only the chair of the body says when owners are reminded.')
  }
  const problems = policyProblems(policy)
  if (problems.length > 0) throw new Invalid(problems)
  const before = await selectChasePolicy(act.tx, body.id)
  if (before.version !== policy.version || !(await putChasePolicy(act.tx, body.id, policy))) {
    throw new Stale('set of reminders')
  }
  await recordChange(act, {
    action: 'chase-policy.saved',
    subject: { kind: 'body', id: body.id },
    bodyId: body.id,
    before: { ...before },
    after: { ...policy, version: policy.version + 1 },
  })
}
