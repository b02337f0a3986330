import type { Act } from '../model.ts'
import { replaceToken, updateSeen } from '../store/sessions.ts'
import { hashOf, newToken } from '../token.ts'

/** Notes that a session is used. It is no change of the record that anybody would look for, so the log has none of it. */
export const noteSeen = (act: Act, sessionId: string): Promise<void> => updateSeen(act.tx, sessionId, act.now)

/**
 * Gives a session another token where its account may now do more: one that was seen by somebody before is worth nothing more.
 * @returns the token for the cookie; null where another request has been given it already
 */
export const renewSession = async (act: Act, sessionId: string): Promise<string | null> => {
  const token = newToken()
  return (await replaceToken(act.tx, { id: sessionId, tokenHash: hashOf(token), now: act.now })) ? token : null
}
