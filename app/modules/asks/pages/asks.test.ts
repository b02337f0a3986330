import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { webUnderTest } from '#test/web-server.ts'
import { anAsk, asksWorld } from '../asks-world.test-support.ts'

const pages = async () => {
  const web = webUnderTest()
  const world = await web.perform(asksWorld)
  const cookieFor = async (bodyId: string, role: Role): Promise<string> => {
    const account = await web.perform(async ({ tx }) => {
      const made = await anAccount(tx)
      await aRole(tx, { account_id: made.id, body_id: bodyId, role })
      return made
    })
    return web.cookieOf(account.id)
  }
  const ask = async (cookie: string, path: string, form: Record<string, string> | null = null) => {
    const body = form === null ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const answer = await web.fetch(new Request(`http://localhost${path}`, { headers: { cookie }, ...body }))
    const page = await answer.text()
    if (answer.status === 200 || answer.status === 400) assertStrictHtml(page)
    return { status: answer.status, to: answer.headers.get('location') ?? '', page }
  }
  return { ...world, web, ask, cookieFor }
}

test('an ask from the meeting of the sub-group to the answer of the parent, page by page', async () => {
  const { web, ask, cookieFor, parent, child, may, june } = await pages()
  const asker = await cookieFor(child.id, 'clerk')
  const clerk = await cookieFor(parent.id, 'clerk')
  const wrong = await ask(asker, `/meetings/${may.id}/asks`, { title: '', text: 'A <lead>', minute: '', exempt: '' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.page, /Enter what it is about/)
  assert.match(wrong.page, /A &lt;lead&gt;/)
  const { title, text } = anAsk
  const raised = await ask(asker, `/meetings/${may.id}/asks`, { title, text, minute: '12', exempt: '' })
  assert.equal(raised.status, 303)
  assert.match((await ask(asker, raised.to)).page, /On the agenda of the meeting on 12 June 2026/)
  const received = await ask(clerk, `/meetings/${june.id}/asks`)
  const [, path = ''] = /href="(\/asks\/\w+)"/.exec(received.page) ?? []
  assert.match(received.page, /This meeting is asked/)
  assert.equal((await ask(clerk, path, { version: '1' })).status, 400)
  const unowned = await ask(clerk, path, {
    version: '1',
    answer: 'agreed',
    'agreed-words': 'name a lead',
    'agreed-owner': '',
  })
  assert.match(unowned.page, /Choose who is to do it/)
  const answer = { version: '1', answer: 'agreed', 'agreed-words': 'name a lead', 'agreed-owner': 'Tom Ashworth' }
  const answered = await ask(clerk, path, answer)
  assert.equal(answered.status, 303)
  assert.match((await ask(clerk, answered.to)).page, /Strategic Group agreed: name a lead\./)
  assert.equal((await ask(clerk, path, answer)).status, 409)
  for (const [cookie, slug] of [
    [asker, 'youth'],
    [clerk, 'group'],
  ] as const) {
    assert.match((await ask(cookie, `/bodies/${slug}/asks`)).page, /Agreed/)
  }
  await web.close()
})

test('an exempt ask is not there for an observer, and no ask for a stranger', async () => {
  const { web, ask, cookieFor, parent, child, may } = await pages()
  const asker = await cookieFor(child.id, 'clerk')
  const { title, text } = anAsk
  await ask(asker, `/meetings/${may.id}/asks`, { title, text, minute: '', exempt: '3' })
  const [, path = ''] = /href="(\/asks\/\w+)"/.exec((await ask(asker, '/bodies/youth/asks')).page) ?? []
  assert.equal((await ask(asker, path)).status, 200)
  const observer = await cookieFor(parent.id, 'observer')
  assert.equal((await ask(observer, path)).status, 404)
  assert.match((await ask(observer, '/bodies/group/asks')).page, /Nothing was asked yet/)
  await web.close()
})
