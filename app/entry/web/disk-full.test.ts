/** What people see while the disk of the server is full. SQLite is told to let its file grow no further, which is the same to it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aBody, aMeeting, anAccount, aRole } from '#test/rows.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest } from '#test/web-server.ts'

/** A clerk with a meeting, and a disk that can be filled and cleared. */
const arranged = async () => {
  const web = webUnderTest()
  const { meeting, account } = await web.perform(async ({ tx }) => {
    const body = await aBody(tx)
    const made = { meeting: await aMeeting(tx, { body_id: body.id, state: 'held' }), account: await anAccount(tx) }
    await aRole(tx, { account_id: made.account.id, body_id: body.id, role: 'clerk' })
    return made
  })
  const cookie = await web.cookieOf(account.id)
  const letPagesBe = (most: number) => web.perform(({ tx }) => sql.raw(`pragma max_page_count = ${most}`).execute(tx))
  return {
    ...web,
    base: `/meetings/${meeting.id}/minutes`,
    fill: () => letPagesBe(1),
    clear: () => letPagesBe(1_000_000),
    ask: (path: string, form?: Record<string, string>) =>
      web.fetch(
        new Request(`http://localhost${path}`, {
          headers: { cookie },
          ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
        }),
      ),
  }
}

test('with a full disk nothing is lost: what was typed comes back, pages can be read, and later it is saved', async () => {
  const { base, ask, fill, clear, logged, close } = await arranged()
  const text = `Typed by a clerk <with care>.\n${'A long line of the minutes. '.repeat(20_000)}`
  await fill()
  const answer = await ask(`${base}/edit`, { version: '0', opened: '0', text })
  assert.equal(answer.status, 507)
  const page = await answer.text()
  assertStrictHtml(page)
  assert.match(page, /<h1[^>]*>The disk of the server is full/)
  assert.match(page, /name="version" value="0"/)
  const [, shown = ''] = /<textarea[^>]*name="text"[^>]*>([^<]*)</.exec(page) ?? []
  assert.equal(shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\r\n', '\n'), text)
  const live = await ask(`${base}/text`, { version: '0', opened: '0', text })
  assert.equal(live.status, 507)
  assert.match(await live.text(), /the disk of the server is full\. Your text is kept in this browser/)
  assert.equal((await ask(`${base}/edit`)).status, 200)
  assert.ok(logged.some(line => line.includes('disk full')))
  assert.ok(!logged.some(line => line.includes('Typed by')))
  await clear()
  const again = await ask(`${base}/edit`, { version: '0', opened: '0', text })
  assert.equal(again.status, 303)
  assert.ok((await (await ask(`${base}/edit`)).text()).includes('Typed by a clerk &lt;with care&gt;.'))
  await close()
})
