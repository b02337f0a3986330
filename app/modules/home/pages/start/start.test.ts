import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { aBody, aMeeting, anAccount, aRole } from '#test/rows.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest } from '#test/web-server.ts'

const startPage = async (web: ReturnType<typeof webUnderTest>, accountId: string): Promise<string> => {
  const headers = { cookie: await web.cookieOf(accountId) }
  const page = await (await web.fetch(new Request('http://localhost/', { headers }))).text()
  assertStrictHtml(page)
  return page.slice(page.indexOf('<main'), page.indexOf('</main>'))
}

test('the first administrator is led to the first body; others without a role are told whom to ask', async () => {
  const web = webUnderTest()
  const [administrator, other] = await web.perform(({ tx }) =>
    Promise.all([anAccount(tx, { administrator: 1 }), anAccount(tx)]),
  )
  assert.match(await startPage(web, administrator.id), /href="\/bodies\/new"/)
  assert.match(await startPage(web, other.id), /The administrator can give you a role/)
  await web.close()
})

test('of each body: its next meeting, the last one, and how far its minutes are for whoever may see them', async () => {
  const web = webUnderTest()
  const people = await web.perform(async ({ tx }) => {
    const body = await aBody(tx)
    await aBody(tx, { name: 'Substance Misuse Board', dissolved_on: '2025-03-31' })
    await aBody(tx, { name: 'Another Board' })
    await aMeeting(tx, { body_id: body.id, date: '2026-03-12', state: 'held' })
    await aMeeting(tx, { body_id: body.id, date: '2026-06-11', state: 'cancelled' })
    await aMeeting(tx, { body_id: body.id, date: '2026-06-18' })
    await aMeeting(tx, { body_id: body.id, date: '2026-09-17', state: 'planned' })
    const withRole = async (role: Role) => {
      const account = await anAccount(tx)
      await aRole(tx, { account_id: account.id, body_id: body.id, role })
      return account.id
    }
    return { clerk: await withRole('clerk'), member: await withRole('member') }
  })
  const page = await startPage(web, people.clerk)
  assert.match(page, /Next: <a[^>]*>Thursday 18 June 2026, 2pm to 4pm, Council Chamber</)
  assert.match(page, /Last: <a[^>]*>12 March 2026<\/a><br \/><a[^>]*>Write its minutes</)
  assert.doesNotMatch(page, /September|11 June|Substance|Another/)
  assert.doesNotMatch(await startPage(web, people.member), /inutes/)
  await web.close()
})
