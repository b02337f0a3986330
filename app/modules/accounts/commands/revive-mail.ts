import { NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '../model.ts'
import { mayManageAccounts } from '../policy.ts'
import { reviveMail } from '../store/outbox.ts'

/** Sends a mail that was given up again, once what was wrong is mended. */
export const sendAgain = async (act: Act, mailId: string): Promise<void> => {
  if (!mayManageAccounts(act.actor)) throw new NotAllowed()
  if (!(await reviveMail(act.tx, mailId, act.now))) throw new NotThere('mail that was given up')
  await recordChange(act, { action: 'mail.sent-again', subject: { kind: 'mail', id: mailId }, bodyId: null })
}
