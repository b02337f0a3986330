/** A partnership behind the real pages, and people who have signed in to them. */
import type { Role } from '#modules/accounts/index.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { webUnderTest, type WebUnderTest } from '#test/web-server.ts'
import { partnership, twoActions } from '../commands/minutes-record.test-support.ts'
import { circulateMinutes } from '../commands/circulate-minutes.ts'
import { saveMinutes } from '../commands/save-minutes.ts'
import { readTyped } from '../queries/read-typed.ts'

/** Signs somebody in who has a role on a body, and gives the cookie. */
export const signedIn = async (web: WebUnderTest, bodyId: string, given: { role: Role; name?: string }) => {
  const account = await web.perform(async ({ tx }) => {
    const made = await anAccount(tx, { name: given.name ?? 'Asha Clerk' })
    await aRole(tx, { account_id: made.id, body_id: bodyId, role: given.role })
    return made
  })
  return web.cookieOf(account.id)
}

/** The partnership with a web of its own; minutes of March in the state given. */
export const pagesUnderTest = async (state: 'none' | 'draft' | 'circulated', text = twoActions) => {
  const web = webUnderTest()
  const made = await web.perform(act => partnership(act.tx))
  const meetingId = made.meeting.id
  if (state !== 'none') {
    await web.perform(act => saveMinutes(act, { meetingId, version: 0, reading: readTyped(text), confirmed: null }))
  }
  if (state === 'circulated') await web.perform(act => circulateMinutes(act, { meetingId, version: 1, link: '' }))
  const cookies = new Map<Role, string>()
  const cookieOf = async (role: Role): Promise<string> => {
    const known = cookies.get(role) ?? (await signedIn(web, made.body.id, { role }))
    cookies.set(role, known)
    return known
  }
  const ask = async (role: Role | null, path: string, form: Record<string, string> | null = null) => {
    const headers: Record<string, string> = role === null ? {} : { cookie: await cookieOf(role) }
    const body = form === null ? null : new URLSearchParams(form)
    return web.fetch(
      new Request(`http://localhost${path}`, body === null ? { headers } : { method: 'POST', headers, body }),
    )
  }
  return { ...made, web, ask, base: `/meetings/${meetingId}/minutes` }
}
