import { NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '../model.ts'
import { mayManageAccounts } from '../policy.ts'
import { reviveMail, settleMail } from '../store/outbox.ts'

/** Says that a mail arrived of which nobody knew whether it had been sent. */
export const noteArrived = async (act: Act, mailId: string): Promise<void> => {
  if (!mayManageAccounts(act.actor)) throw new NotAllowed()
  if (!(await settleMail(act.tx, mailId, act.now))) throw new NotThere('mail that is uncertain')
  await recordChange(act, { action: 'mail.arrived', subject: { kind: 'mail', id: mailId }, bodyId: null })
}

/** Sends a mail again that was given up or set aside, once what was wrong is mended. */
export const sendAgain = async (act: Act, mailId: string): Promise<void> => {
  if (!mayManageAccounts(act.actor)) throw new NotAllowed()
  if (!(await reviveMail(act.tx, mailId, act.now))) throw new NotThere('mail that was given up')
  await recordChange(act, { action: 'mail.sent-again', subject: { kind: 'mail', id: mailId }, bodyId: null })
}
