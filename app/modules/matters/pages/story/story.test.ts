import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertStrictHtml } from '#test/strict-html.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { webUnderTest } from '#test/web-server.ts'
import { walkWorld } from '../../../actions/walk-world.test-support.ts'

test('the page of a story, and putting a minute to it', async () => {
  const web = webUnderTest()
  const { body, minutesId } = await web.perform(async act => {
    const world = await walkWorld(act)
    const { id } = await act.tx.selectFrom('minutes').select('id').executeTakeFirstOrThrow()
    return { ...world, minutesId: id }
  })
  const account = await web.perform(async ({ tx }) => {
    const made = await anAccount(tx)
    await aRole(tx, { account_id: made.id, body_id: body.id, role: 'clerk' })
    return made
  })
  const cookie = await web.cookieOf(account.id)
  const path = `/minutes/${minutesId}/175/story`
  const ask = async (form: Record<string, string> | null = null) => {
    const sent = form === null ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const answer = await web.fetch(new Request(`http://localhost${path}`, { headers: { cookie }, ...sent }))
    const page = await answer.text()
    if (answer.status !== 303) assertStrictHtml(page)
    return { status: answer.status, page }
  }
  const first = await ask()
  assert.equal(first.status, 200)
  assert.match(first.page, /The story of minute 175/)
  assert.match(first.page, /Issued to Priya Nair/)
  const wrong = await ask({ deed: 'by-number', number: '<1>' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.page, /Enter the number of an earlier minute/)
  assert.match(wrong.page, /&lt;1&gt;/)
  await web.close()
})
