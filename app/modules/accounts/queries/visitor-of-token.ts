import type { ReadTx } from '#platform/db/database.ts'
import { hashOf } from '../token.ts'
import type { Visitor } from '../model.ts'
import { selectVisitor } from '../store/sessions.ts'

const stranger: Visitor = { actor: null, sessionId: null }

/** How old the note of when a session was last used may be, in minutes, before it is written again. */
const seenMinutes = 5

/** Who the token of a cookie belongs to: nobody, where it is unknown, ended or too old. One query, and no more. */
export const visitorOfToken = async (
  tx: ReadTx,
  { token, now }: { readonly token: string; readonly now: string },
): Promise<Visitor> => {
  const found = await selectVisitor(tx, hashOf(token), now)
  if (found === null) return stranger
  const { accountId, personId, administrator, roles } = found
  const by = { kind: 'account', id: accountId, name: found.name } as const
  const stale = Temporal.Instant.from(now).subtract({ minutes: seenMinutes })
  const upkeep = found.renew ? 'renew' : found.seenAt <= stale.toString() ? 'seen' : null
  return {
    sessionId: found.sessionId,
    actor: { by, accountId, personId, administrator, roles },
    ...(upkeep !== null && { upkeep }),
  }
}
