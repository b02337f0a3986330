import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { anAccount, aPerson, aRole } from '#test/rows.ts'
import { webUnderTest } from '#test/web-server.ts'
import { actionWorld } from '../../action-world.test-support.ts'
import { deedNames } from '../../model/deeds.ts'

const wexmoor = async () => {
  const web = webUnderTest()
  const world = await web.perform(actionWorld)
  const signedIn = async (role: Role | null, personId: string | null = null): Promise<string> => {
    const account = await web.perform(async ({ tx }) => {
      const made = await anAccount(tx, { person_id: personId })
      if (role !== null) await aRole(tx, { account_id: made.id, body_id: world.body.id, role })
      return made
    })
    return web.cookieOf(account.id)
  }
  const get = async (path: string, cookie: string): Promise<{ status: number; page: string }> => {
    const answer = await web.fetch(new Request(`http://localhost${path}`, { headers: { cookie } }))
    const page = await answer.text()
    assertStrictHtml(page)
    return { status: answer.status, page }
  }
  const post = async (path: string, cookie: string, fields: Record<string, string>) => {
    const answer = await web.fetch(
      new Request(`http://localhost${path}`, {
        method: 'POST',
        headers: { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams(fields),
        redirect: 'manual',
      }),
    )
    const page = await answer.text()
    if (answer.status !== 303) assertStrictHtml(page)
    return { status: answer.status, page, location: answer.headers.get('location') }
  }
  return { ...world, web, get, post, signedIn, clerk: await signedIn('clerk'), path: `/actions/${world.actionId}` }
}

test('an action is found by its id and by its reference, with who, when, where it was agreed and what happened', async () => {
  const at = await wexmoor()
  const { status, page } = await at.get(at.path, at.clerk)
  assert.equal(status, 200)
  for (const words of ['SWSG 1/26.1', 'Priya Nair', 'Tom Ashworth', '1 May 2026', '12 March 2026', 'Issued to'])
    assert.ok(page.includes(words), words)
  const byReference = await at.get(`/actions/${encodeURIComponent('SWSG 1/26.1')}`, at.clerk)
  assert.equal(byReference.status, 200)
  assert.equal((await at.get('/actions/none', at.clerk)).status, 404)
})

test('every form is there when it fits, and says what is missing beside its fields', async () => {
  const at = await wexmoor()
  const unfit = new Set(['settle-date', 'return', 'reopen'])
  for (const name of deedNames) {
    const { status, page } = await at.get(`${at.path}/${name}`, at.clerk)
    assert.equal(status, unfit.has(name) ? 403 : 200, name)
    if (unfit.has(name)) continue
    assert.ok(page.includes('name="seen" value="1"'), name)
    if (name === 'priority') continue
    const sent = await at.post(`${at.path}/${name}`, at.clerk, { seen: '1' })
    assert.equal(sent.status, 400, name)
    assert.match(sent.page, /There is a problem/)
  }
  assert.equal((await at.get(`${at.path}/explode`, at.clerk)).status, 404)
})

test('from an update to the end of an action, as the clerk enters it', async () => {
  const at = await wexmoor()
  const steps: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['answer', { owner: '0', answer: 'accepted' }, /Priya Nair accepted it/],
    [
      'answer',
      { owner: '1', answer: 'declined', reason: 'Not the parks', suggested: 'Helen Marsh' },
      /not theirs, but Helen Marsh’s/,
    ],
    [
      'answer',
      { owner: '0', answer: 'date-proposed', reason: 'Leave', 'on-day': '1', 'on-month': '9', 'on-year': '2026' },
      /asked for 1 September 2026/,
    ],
    ['settle-date', { agreed: 'yes', reason: '' }, /The other date was agreed/],
    [
      'transfer',
      { owner: '1', to: `seat:${at.seat.id}`, reason: 'It is hers' },
      /Transferred from Tom Ashworth to Priya Nair/,
    ],
    ['update', { owner: '0', kind: 'reported-done', text: 'Letter <sent>' }, /Letter &lt;sent&gt;/],
    ['return', { reason: 'To whom?' }, /Given back/],
    ['due', { meeting: at.next.id, reason: 'By the meeting' }, /Due the meeting of 18 June 2026/],
    [
      'carry',
      { reason: 'No time', 'due-day': '1', 'due-month': '10', 'due-year': '2026' },
      /Carried forward to 1 October/,
    ],
    ['priority', { priority: 'high' }, /Marked as important/],
    ['close', { reason: 'Done' }, /Closed/],
    ['reopen', { reason: 'Not so' }, /Opened again/],
    ['merge', { into: at.otherId, reason: 'The same' }, /Merged into SWSG 2\/26\.1/],
  ]
  for (const [index, [name, fields, words]] of steps.entries()) {
    const sent = await at.post(`${at.path}/${name}`, at.clerk, { seen: String(index + 1), ...fields })
    assert.equal(sent.status, 303, `${name}: ${sent.page.slice(0, 4000)}`)
    assert.match((await at.get(sent.location ?? '', at.clerk)).page, words)
  }
  const late = await at.post(`${at.path}/reopen`, at.clerk, { seen: '2', reason: 'Typed with care' })
  assert.equal(late.status, 409)
  assert.match(late.page, /Typed with care/)
})

test('somebody who is not on the body can be given an action, and is bound as who they are', async () => {
  const at = await wexmoor()
  const helen = await at.web.perform(({ tx }) => aPerson(tx, { name: 'Helen Marsh' }))
  const form = await at.get(`${at.path}/transfer`, at.clerk)
  assert.match(form.page, /Helen Marsh, not on this body/)
  assert.doesNotMatch(form.page, /Priya Nair, not on this body/)
  const nobody = await at.post(`${at.path}/transfer`, at.clerk, {
    seen: '1',
    several: '1',
    to: `person:${helen.id}`,
    reason: 'Hers',
  })
  assert.match(nobody.page, /Choose who gives it away/)
  const sent = { seen: '1', several: '1', owner: 'all', to: `person:${helen.id}`, reason: 'Hers' }
  assert.equal((await at.post(`${at.path}/transfer`, at.clerk, sent)).status, 303)
  const owing = await at.web.db.read(tx =>
    tx.selectFrom('action_owing').select('person_id').where('action_id', '=', at.actionId).execute(),
  )
  assert.deepEqual(owing, [{ person_id: helen.id }])
})

test('a date that is none is said beside its field, and what was typed is shown again', async () => {
  const at = await wexmoor()
  const fields = { seen: '1', reason: 'Later', 'due-day': '31', 'due-month': '2', 'due-year': '2027' }
  const { status, page } = await at.post(`${at.path}/due`, at.clerk, fields)
  assert.equal(status, 400)
  assert.match(page, /Enter a day from 1 to 28/)
  assert.match(page, /value="31"/)
  assert.match(page, />\s*Later/)
})

test('a member sees the action and no form; an owner without a role sees their own; an observer not before approval', async () => {
  const at = await wexmoor()
  const member = await at.signedIn('member')
  const seen = await at.get(at.path, member)
  assert.equal(seen.status, 200)
  assert.doesNotMatch(seen.page, /Close it|Enter an update/)
  assert.equal((await at.get(`${at.path}/close`, member)).status, 403)
  assert.equal((await at.post(`${at.path}/close`, member, { seen: '1', reason: 'x' })).status, 403)
  const owner = await at.signedIn(null, at.priya.id)
  assert.equal((await at.get(at.path, owner)).status, 200)
  assert.equal((await at.get(`/actions/${at.otherId}`, owner)).status, 404)
  assert.equal((await at.get(at.path, await at.signedIn('observer'))).status, 404)
  assert.equal((await at.post(`${at.path}/close`, owner, { seen: '1', reason: 'x' })).status, 404)
})
