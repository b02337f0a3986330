import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { aBody, aMeeting, anAccount, aRole } from '#test/rows.ts'
import { webUnderTest, type WebUnderTest } from '#test/web-server.ts'

const at = '2026-06-01T09:00:00Z'

/** Minutes with actions, without the text that they would come from. */
const someActions = async (tx: Tx, given: { bodyId: string; date: string; state: string; count: number }) => {
  const meeting = await aMeeting(tx, { body_id: given.bodyId, date: given.date })
  const minutes = newId()
  await tx
    .insertInto('minutes')
    .values({ id: minutes, meeting_id: meeting.id, state: given.state, text: '', updated_at: at, updated_by: 'Asha' })
    .execute()
  for (let position = 1; position <= given.count; position++) {
    const id = newId()
    const action = {
      id,
      minutes_id: minutes,
      position,
      reference: `SWSG ${given.date}.${position}`,
      marker: 'explicit',
    }
    await tx
      .insertInto('action')
      .values({ ...action, text: `Write letter <${position}>` })
      .execute()
    await tx.insertInto('action_owner').values({ action_id: id, position: 1, label: 'Priya Nair' }).execute()
  }
}

const signedIn = async (web: WebUnderTest, bodyId: string, role: Role): Promise<string> => {
  const account = await web.perform(async ({ tx }) => {
    const made = await anAccount(tx)
    await aRole(tx, { account_id: made.id, body_id: bodyId, role })
    return made
  })
  return web.cookieOf(account.id)
}

const get = (web: WebUnderTest, path: string, cookie: string) =>
  web.fetch(new Request(`http://localhost${path}`, { headers: { cookie } }))

test('fifty actions a page, the latest meeting first, with owners, and words escaped', async () => {
  const web = webUnderTest()
  const body = await web.perform(async ({ tx }) => {
    const made = await aBody(tx, { slug: 'group' })
    await someActions(tx, { bodyId: made.id, date: '2026-03-12', state: 'approved', count: 30 })
    await someActions(tx, { bodyId: made.id, date: '2026-06-11', state: 'circulated', count: 30 })
    return made
  })
  const cookie = await signedIn(web, body.id, 'member')
  const first = await (await get(web, '/bodies/group/actions/in-minutes', cookie)).text()
  assertStrictHtml(first)
  assert.match(first, /60 actions/)
  assert.equal(first.match(/Priya Nair/g)?.length, 50)
  assert.ok(first.indexOf('SWSG 2026-06-11.1') < first.indexOf('SWSG 2026-03-12.1'))
  assert.match(first, /Write letter &lt;1&gt;/)
  const second = await (await get(web, '/bodies/group/actions/in-minutes?page=2', cookie)).text()
  assert.equal(second.match(/Priya Nair/g)?.length, 10)
  for (const odd of ['0', '-1', '99', 'x', '1e9']) {
    assert.equal((await get(web, `/bodies/group/actions/in-minutes?page=${odd}`, cookie)).status, 200)
  }
})

test('actions of a draft are for those who write it; a stranger finds no body', async () => {
  const web = webUnderTest()
  const [body, other] = await web.perform(async ({ tx }) => {
    const made = await aBody(tx, { slug: 'group' })
    await someActions(tx, { bodyId: made.id, date: '2026-06-11', state: 'draft', count: 2 })
    return [made, await aBody(tx, { slug: 'other' })]
  })
  const seen = async (bodyId: string, role: Role): Promise<string> =>
    (await get(web, '/bodies/group/actions/in-minutes', await signedIn(web, bodyId, role))).text()
  assert.match(await seen(body.id, 'clerk'), /2 actions/)
  assert.match(await seen(body.id, 'chair'), /2 actions/)
  for (const role of ['member', 'author', 'observer'] as const) assert.match(await seen(body.id, role), /0 actions/)
  assert.match(await seen(other.id, 'clerk'), /Page not found/)
})

test('an observer sees the actions of approved minutes, and none of a meeting with exempt business', async () => {
  const web = webUnderTest()
  const body = await web.perform(async ({ tx }) => {
    const made = await aBody(tx, { slug: 'group' })
    await someActions(tx, { bodyId: made.id, date: '2026-03-12', state: 'approved', count: 2 })
    await someActions(tx, { bodyId: made.id, date: '2026-06-11', state: 'circulated', count: 3 })
    await someActions(tx, { bodyId: made.id, date: '2026-09-10', state: 'approved', count: 4 })
    const minutes = await tx
      .selectFrom('minutes')
      .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
      .select('minutes.id')
      .where('meeting.date', '=', '2026-09-10')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('minute')
      .values({ id: newId(), minutes_id: minutes.id, position: 0, number: '9', title: 'Exempt business', text: '' })
      .execute()
    return made
  })
  const seen = async (role: Role): Promise<number | undefined> => {
    const page = await get(web, '/bodies/group/actions/in-minutes', await signedIn(web, body.id, role))
    return (await page.text()).match(/Write letter/g)?.length
  }
  assert.deepEqual([await seen('member'), await seen('observer')], [9, 2])
})
