import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '../model.ts'
import { selectAccount, selectPersonOfEmail, updateAccount } from '../store/accounts.ts'
import { endSessions, insertSession, type SessionRow } from '../store/sessions.ts'
import { hashOf, newToken } from '../token.ts'

/** How long a session may last at all, in days, however often it is used. */
const days = 30

/** An account is somebody of the record as soon as the record has one person of the same address. */
const joinPerson = async (act: Act, accountId: string): Promise<string | null> => {
  const account = await selectAccount(act.tx, { id: accountId })
  if (account === null || account.personId !== null) return account?.name ?? null
  const personId = await selectPersonOfEmail(act.tx, account.email)
  if (personId !== null) await updateAccount(act.tx, account, { personId })
  return account.name
}

/**
 * Signs an account in. The session that the browser had before, if any, ends: whoever knew its token has nothing of the new.
 * @returns the token for the cookie, which is kept nowhere else
 */
export const openSession = async (
  act: Act,
  {
    accountId,
    how,
    about,
    replaces = null,
  }: Pick<SessionRow, 'accountId' | 'how' | 'about'> & { readonly replaces?: string | null },
): Promise<string> => {
  const token = newToken()
  const id = act.newId()
  const expiresAt = Temporal.Instant.from(act.now)
    .add({ hours: 24 * days })
    .toString()
  const name = await joinPerson(act, accountId)
  if (replaces !== null) await endSessions(act.tx, { accountId, only: replaces }, act.now)
  await insertSession(act.tx, { id, tokenHash: hashOf(token), accountId, how, about, createdAt: act.now, expiresAt })
  const by = { kind: 'account', id: accountId, name: name ?? act.by.name } as const
  await recordChange(
    { ...act, by },
    {
      action: 'session.opened',
      subject: { kind: 'account', id: accountId },
      bodyId: null,
      after: { how, about },
    },
  )
  return token
}
