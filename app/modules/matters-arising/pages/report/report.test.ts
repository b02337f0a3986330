import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { aMeeting, anAccount, aRole } from '#test/rows.ts'
import { webUnderTest, type WebUnderTest } from '#test/web-server.ts'
import { decemberWorld, marchAnswers, setClock } from '../../arising-world.test-support.ts'

const served = async (web: WebUnderTest) => {
  const world = await decemberWorld(web)
  const cookieOf = async (role: Role): Promise<string> => {
    const account = await web.perform(async ({ tx }) => {
      const made = await anAccount(tx)
      await aRole(tx, { account_id: made.id, body_id: world.body.id, role })
      return made
    })
    return web.cookieOf(account.id)
  }
  const address = `/meetings/${world.march.id}/matters-arising`
  const get = (path: string, cookie: string) =>
    web.fetch(new Request(`http://localhost${path}`, { headers: { cookie } }))
  const post = (path: string, cookie: string, fields: Readonly<Record<string, string>>) =>
    web.fetch(
      new Request(`http://localhost${path}`, {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields),
      }),
    )
  return { world, cookieOf, address, get, post }
}

test('the report is live, is issued in one press, and is then the same for everybody', async () => {
  const clock = setClock('2025-12-12T09:00:00Z')
  const web = webUnderTest({ clock })
  const { world, cookieOf, address, get, post } = await served(web)
  clock.set('2026-03-16T09:00:00Z')
  const clerk = await cookieOf('clerk')
  const member = await cookieOf('member')
  const live = await (await get(address, clerk)).text()
  assertStrictHtml(live)
  assert.match(live, /Not issued yet/)
  assert.equal(live.match(/No update received since/g)?.length, 10)
  assert.match(await (await get(address, member)).text(), /not issued yet/)
  assert.equal((await get(`${address}/live.docx`, member)).status, 404)

  await marchAnswers(world)
  const issued = await post(address, clerk, { seen: '0', number: 'WX26031', reason: '' })
  assert.equal(issued.status, 303)
  const done = await (await get(issued.headers.get('location') ?? '', clerk)).text()
  assertStrictHtml(done)
  assert.match(done, /The report is issued/)
  assert.match(done, /WX26031/)
  const seen = await (await get(address, member)).text()
  assertStrictHtml(seen)
  assert.equal(seen.match(/No update received since/g)?.length, 3)
  assert.equal((await post(address, clerk, { seen: '0', number: '', reason: '' })).status, 409)
  const again = await post(`${address}?further=1`, clerk, { seen: '1', number: '', reason: '' })
  assert.equal(again.status, 400)
  const refused = await again.text()
  assertStrictHtml(refused)
  assert.match(refused, /Say what the further report corrects/)

  for (const [file, type] of [
    ['1.docx', 'officedocument'],
    ['1.html', 'text/html'],
  ] as const) {
    const answer = await get(`${address}/${file}`, member)
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', new RegExp(type))
    assert.match(answer.headers.get('content-disposition') ?? '', /strategic-group-matters-arising-2026-03-26\./)
  }
  assert.equal((await get(`${address}/2.docx`, member)).status, 404)
  await web.close()
})

test('what is missing is said with the page where it is put right, and there is no button', async () => {
  const clock = setClock('2025-12-12T09:00:00Z')
  const web = webUnderTest({ clock })
  const { world, cookieOf, address, get, post } = await served(web)
  clock.set('2026-03-16T09:00:00Z')
  const clerk = await cookieOf('clerk')
  await web.perform(async ({ tx }) => {
    await aMeeting(tx, { id: 'forgotten', body_id: world.body.id, date: '2026-02-10', state: 'held' })
  })
  const page = await (await get(address, clerk)).text()
  assertStrictHtml(page)
  assert.match(page, /minutes of the meeting of 10 February 2026 are missing/)
  assert.match(page, /href="\/meetings\/forgotten\/minutes"/)
  assert.doesNotMatch(page, /Issue the report</)
  const refused = await post(address, clerk, { seen: '0', number: 'x'.repeat(50), reason: '' })
  assert.equal(refused.status, 400)
  assert.match(await refused.text(), /minutes of the meeting of 10 February 2026 are missing/)
  await web.close()
})
