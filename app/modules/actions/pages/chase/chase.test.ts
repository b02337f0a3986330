import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { aBody, aMeeting, anAccount, aRole } from '#test/rows.ts'
import { webUnderTest } from '#test/web-server.ts'

const address = '/bodies/group/reminders'

const group = async () => {
  const web = webUnderTest()
  const body = await web.perform(async ({ tx }) => {
    const made = await aBody(tx, { slug: 'group' })
    await aMeeting(tx, { body_id: made.id, date: '2026-06-18', state: 'planned' })
    return made
  })
  const cookieOf = async (role: Role): Promise<string> => {
    const account = await web.perform(async ({ tx }) => {
      const one = await anAccount(tx)
      await aRole(tx, { account_id: one.id, body_id: body.id, role })
      return one
    })
    return web.cookieOf(account.id)
  }
  const get = (cookie: string, query = '') =>
    web.fetch(new Request(`http://localhost${address}${query}`, { headers: { cookie } }))
  const post = (cookie: string, fields: Readonly<Record<string, string>>, path = address) =>
    web.fetch(
      new Request(`http://localhost${path}`, {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    )
  return { web, cookieOf, get, post }
}

const usual = {
  version: '0',
  on: 'yes',
  papersDays: '6',
  beforePapers: '7',
  onPapers: 'yes',
  beforeMeeting: '2',
  escalateAfter: '',
}

test('the chair changes the reminders; the clerk sees them; nobody else does', async () => {
  const { cookieOf, get, post } = await group()
  const chair = await cookieOf('chair')
  const page = await (await get(chair)).text()
  assertStrictHtml(page)
  assert.match(page, /name="beforePapers"/)
  assert.match(page, /whose papers are due on 9 June 2026/)
  const saved = await post(chair, { ...usual, beforePapers: '10' })
  assert.equal(saved.status, 303)
  assert.match(await (await get(chair, '?done=saved')).text(), /value="10"/)

  const clerk = await cookieOf('clerk')
  const seen = await (await get(clerk)).text()
  assertStrictHtml(seen)
  assert.doesNotMatch(seen, /name="beforePapers"/)
  assert.equal((await post(clerk, usual)).status, 403)
  for (const role of ['member', 'author', 'observer'] as const) {
    assert.equal((await get(await cookieOf(role))).status, 403, role)
  }
})

test('what was typed wrong is shown again with what to do, and a form that is out of date says so', async () => {
  const { cookieOf, get, post } = await group()
  const chair = await cookieOf('chair')
  const wrong = await post(chair, { ...usual, papersDays: '', beforeMeeting: 'two' })
  assert.equal(wrong.status, 400)
  const page = await wrong.text()
  assertStrictHtml(page)
  assert.match(page, /value="two"/)
  assert.match(page, /Enter the clear days before the meeting on which papers are due as a number from 1 to 30/)
  assert.equal((await post(chair, usual)).status, 303)
  const stale = await post(chair, { ...usual, on: 'no', beforePapers: '3' })
  assert.equal(stale.status, 409)
  assert.match(await stale.text(), /value="3"/)
  assert.match(await (await get(chair)).text(), /value="7"/, 'nothing was overwritten')
})

test('a senior officer that is none of ours, and a proposal that is none, are refused', async () => {
  const { cookieOf, post } = await group()
  const chair = await cookieOf('chair')
  const senior = await post(chair, { organisation: 'nobody', 'person-nobody': 'x' }, `${address}/senior`)
  assert.equal(senior.status, 400)
  assert.match(await senior.text(), /Choose an organisation that has a seat on the body/)
  const late = await post(chair, { version: '1', do: 'send' }, `${address}/late/nothing`)
  assert.equal(late.status, 404)
})
