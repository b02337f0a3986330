import { Invalid, NotAllowed } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody, seatsOnDay } from '#modules/bodies/index.ts'
import { mayOnActions } from '../policy.ts'
import { putSenior, selectPersonOf } from '../store/chase.ts'

/** Names whom the chair may write to about the late actions of an organisation that has a seat on the body. */
export const nameSenior = async (
  act: Act,
  {
    bodyId,
    organisationId,
    personId,
  }: { readonly bodyId: string; readonly organisationId: string; readonly personId: string },
): Promise<void> => {
  const body = await findBody(act, { id: bodyId })
  if (!mayOnActions(act.actor, 'keep', body.id) && !mayOnActions(act.actor, 'chase', body.id)) {
    throw new NotAllowed('Only the clerk and the chair of the body name a senior officer.')
  }
  const seats = await seatsOnDay(act, body, act.today.toString())
  if (!seats.some(seat => seat.organisationId === organisationId)) {
    throw new Invalid([{ field: 'organisation', message: 'Choose an organisation that has a seat on the body' }])
  }
  const name = await selectPersonOf(act.tx, { personId, organisationId })
  if (name === null) throw new Invalid([{ field: 'person', message: 'Choose somebody of that organisation' }])
  await putSenior(act.tx, organisationId, personId)
  await recordChange(act, {
    action: 'organisation.senior-named',
    subject: { kind: 'organisation', id: organisationId },
    bodyId: body.id,
    after: { name },
  })
}
