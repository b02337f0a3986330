import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest, type WebUnderTest } from '#test/web-server.ts'
import type { Role } from '#modules/accounts/index.ts'
import { aBody, aHolding, anAccount, anOrganisation, aPerson, aRole, aSeat } from '#test/rows.ts'

export interface Answer {
  readonly status: number
  readonly location: string | null
  readonly page: string
}

/** A browser of somebody's: every page that it is given is checked to be strict HTML. */
const browserOf = (web: WebUnderTest, cookie: string) => {
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { cookie, ...(init.body instanceof URLSearchParams && { 'sec-fetch-site': 'same-origin' }) }
    const response = await web.fetch(new Request(`http://localhost${path}`, { ...init, headers, redirect: 'manual' }))
    const page = await response.text()
    if (response.headers.get('content-type')?.startsWith('text/html') === true) assertStrictHtml(page)
    return { status: response.status, location: response.headers.get('location'), page }
  }
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

/** A partnership with a strategic group, a council, three people and two seats, and a browser for anybody. */
export const partnershipUnderTest = async () => {
  const web = webUnderTest()
  const rows = await web.perform(async ({ tx }) => {
    const body = await aBody(tx, { slug: 'strategic-group', terms_of_reference: 'To make Wexmoor safer.\n\nTo meet.' })
    const council = await anOrganisation(tx)
    const police = await anOrganisation(tx, { name: 'Northshire Police', kind: 'police' })
    const helen = await aPerson(tx, {
      name: 'Helen Marsh',
      email: 'helen@wexmoor.example',
      organisation_id: council.id,
    })
    const tom = await aPerson(tx, { name: 'Tom Ashworth' })
    const chair = await aSeat(tx, { body_id: body.id, post: 'Leader', organisation_id: council.id, office: 'chair' })
    const seat = await aSeat(tx, { body_id: body.id, organisation_id: police.id, position: 2 })
    const holding = await aHolding(tx, { seat_id: chair.id, person_id: helen.id })
    return {
      body: body.id,
      council: council.id,
      police: police.id,
      helen: helen.id,
      tom: tom.id,
      chair: chair.id,
      seat: seat.id,
      holding: holding.id,
    }
  })
  const as = async (role: Role | 'administrator' | 'nobody') => {
    const account = await web.perform(async ({ tx }) => {
      const made = await anAccount(tx, { administrator: role === 'administrator' ? 1 : 0 })
      if (role !== 'administrator' && role !== 'nobody') {
        await aRole(tx, { account_id: made.id, body_id: rows.body, role })
      }
      return made.id
    })
    return browserOf(web, await web.cookieOf(account))
  }
  return { web, ...rows, as }
}
