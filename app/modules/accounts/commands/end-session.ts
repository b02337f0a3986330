import { NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '../model.ts'
import { isOwn } from '../policy.ts'
import { endSessions, type WhichSessions } from '../store/sessions.ts'

/**
 * Ends sessions of the actor's own account: one (signing out, or a browser that was left behind), or all but one.
 * @throws NotThere where there was no such session
 */
export const endSession = async (act: Act, which: Omit<WhichSessions, 'accountId'>): Promise<void> => {
  const { accountId } = act.actor
  if (accountId === null || !isOwn(act.actor, accountId)) throw new NotAllowed()
  const ended = await endSessions(act.tx, { accountId, ...which }, act.now)
  if (ended === 0 && which.only !== undefined) throw new NotThere('session')
  if (ended === 0) return
  await recordChange(act, {
    action: 'session.ended',
    subject: { kind: 'account', id: accountId },
    bodyId: null,
    after: { sessions: ended },
  })
}
