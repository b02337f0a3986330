import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { webUnderTest } from '#test/web-server.ts'
import { walkWorld } from '../../walk-world.test-support.ts'

const walking = async (role: Role = 'clerk') => {
  const web = webUnderTest()
  const world = await web.perform(walkWorld)
  const account = await web.perform(async ({ tx }) => {
    const made = await anAccount(tx)
    await aRole(tx, { account_id: made.id, body_id: world.body.id, role })
    return made
  })
  const cookie = await web.cookieOf(account.id)
  const path = `/meetings/${world.june.id}/matters-arising/walk`
  const ask = async (address = path, form: Record<string, string> | null = null) => {
    const body = form === null ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const answer = await web.fetch(new Request(`http://localhost${address}`, { headers: { cookie }, ...body }))
    const page = await answer.text()
    if (answer.status === 200 || answer.status === 400) assertStrictHtml(page)
    return { status: answer.status, to: answer.headers.get('location') ?? '', page }
  }
  return { ...world, web, ask, path }
}

test('the actions are gone through one after the other, each decided with a form', async () => {
  const { web, ask, path, wards, protocol, september } = await walking()
  const first = await ask()
  assert.match(first.page, /Matters arising: 1 of 2/)
  assert.match(first.page, /Minute 175: Police update/)
  assert.match(first.page, /Nobody has said anything of it/)
  const closed = await ask(path, { action: wards, seen: '1', decision: 'closed', 'closed-reason': '' })
  assert.equal(closed.status, 303)
  assert.match(closed.to, new RegExp(`action=${protocol}`))
  const second = await ask(closed.to)
  assert.match(second.page, /Closed: Minute 175: Police update/)
  assert.match(second.page, /Matters arising: 2 of 2/)
  const carried = await ask(path, {
    action: protocol,
    seen: '1',
    decision: 'carried',
    'carried-to': september.id,
    'carried-reason': '',
  })
  assert.match(carried.to, /action=end/)
  assert.match((await ask(carried.to)).page, /Something was decided of every action/)
  const again = await ask(`${path}?action=${wards}`)
  const [, decision = ''] = /name="decision" value="(\w+)"/.exec(again.page) ?? []
  const undone = await ask(`${path}/undo`, { action: wards, decision })
  assert.match((await ask(undone.to)).page, /It is taken back, and the sentence is out of the minutes/)
  await web.close()
})

test('what is wrong is said beside its field, with what was typed; who comes second is told', async () => {
  const { web, ask, path, wards } = await walking()
  const form = { action: wards, seen: '1' }
  const day = { 'carried-date-day': '31', 'carried-date-month': '6', 'carried-date-year': '2026' }
  const wrong = await ask(path, { ...form, decision: 'carried', 'carried-to': 'day', ...day })
  assert.equal(wrong.status, 400)
  assert.match(wrong.page, /June 2026 has 30 days/)
  assert.match(wrong.page, /value="31"/)
  const reason = 'The <post> is gone'
  const unnamed = await ask(path, {
    ...form,
    decision: 'transferred',
    'transferred-to': 'other',
    'transferred-reason': reason,
  })
  assert.match(unnamed.page, /Enter who takes it over/)
  assert.match(unnamed.page, /The &lt;post&gt; is gone/)
  assert.match((await ask(path, { ...form, decision: 'withdrawn' })).page, /Enter the reason/)
  assert.equal((await ask(path, { ...form, seen: '9', decision: 'closed' })).status, 409)
  await web.close()
})

test('a member does not decide', async () => {
  const { web, ask, path, wards } = await walking('member')
  assert.equal((await ask()).status, 403)
  assert.equal((await ask(path, { action: wards, seen: '1', decision: 'closed' })).status, 403)
  await web.close()
})
