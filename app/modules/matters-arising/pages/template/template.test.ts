import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertStrictHtml } from '#test/strict-html.ts'
import { aBody, anAccount, aRole } from '#test/rows.ts'
import { webUnderTest } from '#test/web-server.ts'

test('a council’s own head is kept, shown again with what is wrong in it, and saved by one at a time', async () => {
  const web = webUnderTest()
  const account = await web.perform(async ({ tx }) => {
    const body = await aBody(tx, { slug: 'group' })
    const made = await anAccount(tx)
    await aRole(tx, { account_id: made.id, body_id: body.id, role: 'clerk' })
    return made
  })
  const cookie = await web.cookieOf(account.id)
  const address = '/bodies/group/report-template'
  const get = async (): Promise<string> => {
    const page = await (await web.fetch(new Request(`http://localhost${address}`, { headers: { cookie } }))).text()
    assertStrictHtml(page)
    return page
  }
  const post = (fields: readonly (readonly [string, string])[]) =>
    web.fetch(
      new Request(`http://localhost${address}`, {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      }),
    )
  assert.match(await get(), /name="version" value="0"/)
  const head = [
    ['authority', 'Borough of Wexmoor'],
    ['title', 'Matters Arising'],
    ['contactOfficer', 'Asha Clerk\nTel: 01632 960 018'],
    ['sections', '2'],
    ['section-title-1', 'Financial'],
    ['section-text-1', 'No cost.'],
    ['columns', 'owner'],
    ['columns', 'due'],
  ] as const
  assert.equal((await post([...head, ['version', '0']])).status, 303)
  const saved = await get()
  assert.match(saved, /Borough of Wexmoor/)
  assert.match(saved, /value="Financial"/)
  assert.match(saved, /name="version" value="1"/)
  assert.equal((await post([...head, ['version', '0']])).status, 409)
  const wrong = await post([
    ['version', '1'],
    ['title', ''],
    ['sections', '1'],
    ['section-text-1', 'Text without a heading'],
    ...['reference', 'owner', 'due', 'state'].map(column => ['columns', column] as const),
  ])
  assert.equal(wrong.status, 400)
  const page = await wrong.text()
  assertStrictHtml(page)
  assert.match(page, /Enter the title of the report/)
  assert.match(page, /Enter the heading of section 1/)
  assert.match(page, /Text without a heading/)
  assert.match(page, /Choose 3 columns or fewer/)
  await web.close()
})
