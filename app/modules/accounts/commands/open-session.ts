import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '../model.ts'
import { hashOf, newToken } from '../token.ts'
import { insertSession, type SessionRow } from '../store/sessions.ts'

/** How long a session lasts without being used, in days. */
const days = 14

/**
 * Signs an account in.
 * @returns the token for the cookie, which is kept nowhere else
 */
export const openSession = async (
  act: Act,
  { accountId, how, about }: Pick<SessionRow, 'accountId' | 'how' | 'about'>,
): Promise<string> => {
  const token = newToken()
  const id = act.newId()
  const expiresAt = Temporal.Instant.from(act.now)
    .add({ hours: 24 * days })
    .toString()
  await insertSession(act.tx, { id, tokenHash: hashOf(token), accountId, how, about, createdAt: act.now, expiresAt })
  await recordChange(act, {
    action: 'session.opened',
    subject: { kind: 'account', id: accountId },
    bodyId: null,
    after: { how, about },
  })
  return token
}
