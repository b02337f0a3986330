import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { enterEvents, findHistory } from '#modules/ledger/index.ts'
import { aHolding, anAccount, aRole } from '#test/rows.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest } from '#test/web-server.ts'
import { owedWorld } from '../../commands/own.test-support.ts'
import { tellOwners } from '../../commands/tell-owners.ts'

const places = { address: 'http://localhost', replyTo: null }

/** The pages, with a link sent to each owner. */
const started = async (t: TestContext) => {
  let now = '2026-06-12T09:00:00Z'
  const clock: Clock = { now: () => Temporal.Instant.from(now), today: () => stoppedClock(now).today() }
  const web = webUnderTest({ clock })
  t.after(() => web.close())
  const world = await web.perform(owedWorld)
  await web.perform(act => tellOwners(act, { minutesId: world.minutesId }, places))
  const mails = await web.db.read(tx => tx.selectFrom('mail').select(['to_address', 'text']).execute())
  const tokenOf = (to: string): string =>
    /\/a\/(\S+)/.exec(mails.find(({ to_address: address }) => address.startsWith(to))?.text ?? '')?.[1] ?? ''
  const request = async (path: string, init: RequestInit = {}) => {
    const answer = await web.fetch(new Request(`http://localhost${path}`, init))
    const text = await answer.text()
    if (init.method !== 'HEAD' && text !== '') assertStrictHtml(text)
    return { status: answer.status, headers: answer.headers, text, location: answer.headers.get('location') }
  }
  const post = (path: string, fields: Readonly<Record<string, string | File>> = {}) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return request(path, { method: 'POST', body })
  }
  return {
    ...world,
    web,
    request,
    post,
    at: (instant: string) => (now = instant),
    priyaToken: tokenOf('priya'),
    tomToken: tokenOf('tom'),
    history: async (id = world.thefts) => web.db.read(tx => findHistory({ tx }, id)),
  }
}

test('the page shows what is theirs and nothing else, and is kept by nobody', async t => {
  const { request, priyaToken } = await started(t)
  const page = await request(`/a/${priyaToken}`)
  assert.equal(page.status, 200)
  assert.match(page.text, /SWP 175\/26\.1/)
  assert.doesNotMatch(page.text, /SWP 176|release dates|Tom Ashworth/)
  assert.equal(page.headers.get('cache-control'), 'no-store')
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer')
  assert.match(page.headers.get('x-robots-tag') ?? '', /noindex/)
})

test('an owner accepts, says how it is going and is done, with files', async t => {
  const { post, request, priyaToken, thefts, history, web } = await started(t)
  const at = (answer: string) => `/a/${priyaToken}/${thefts}/${answer}`
  for (const answer of ['accept', 'not-mine', 'date', 'progress', 'done']) {
    assert.equal((await request(at(answer))).status, 200, answer)
  }
  const accepted = await post(at('accept'), { seen: '1' })
  assert.deepEqual([accepted.status, accepted.location], [303, `/a/${priyaToken}?said=accept`])
  assert.match((await request(accepted.location ?? '')).text, /You accepted the action/)
  const twice = await post(at('accept'), { seen: '1' })
  assert.equal(twice.status, 400, 'the form was sent twice')
  assert.match(twice.text, /You accepted this action already/)
  const stale = await post(at('progress'), { seen: '1', text: 'Typed before I knew' })
  assert.equal(stale.status, 400)
  assert.match(stale.text, /Something else happened[^]*name="seen" value="2"[^]*Typed before I knew/)
  const bare = await post(at('progress'), { text: '  ' })
  assert.equal(bare.status, 400)
  assert.match(bare.text, /Say in a few words what was done/)
  await post(at('progress'), { text: 'Half of it is <b>there</b>.' })
  assert.match((await request(`/a/${priyaToken}`)).text, /Half of it is &lt;b>there|Half of it is &lt;b&gt;there/)
  const done = { text: 'All wards.', files: new File(['ward,thefts'], '../../wards.csv') }
  assert.equal((await post(at('done'), done)).status, 303)
  const state = (await history())?.state
  assert.equal(state?.standing, 'reported-done')
  assert.deepEqual(
    state.update?.files.map(({ name }) => name),
    ['wards.csv'],
  )
  // Whoever sees the action may have the file, as a file and never as a page; nobody else, and no other file.
  const file = async (administrator: 0 | 1, hash: string) => {
    const account = await web.perform(({ tx }) => anAccount(tx, { administrator }))
    const cookie = await web.cookieOf(account.id)
    return web.fetch(new Request(`http://localhost/actions/${thefts}/files/${hash}`, { headers: { cookie } }))
  }
  const hash = state.update?.files[0]?.hash ?? ''
  const given = await file(1, hash)
  assert.equal(await given.text(), 'ward,thefts')
  assert.equal(given.headers.get('content-type'), 'application/octet-stream')
  assert.match(given.headers.get('content-disposition') ?? '', /^attachment; .*wards\.csv/)
  assert.deepEqual([(await file(0, hash)).status, (await file(1, 'f'.repeat(64))).status], [404, 404])
  const used = await web.db.read(tx => tx.selectFrom('owner_link').select('used_at').execute())
  assert.equal(used.filter(({ used_at: used }) => used !== null).length, 1)
})

test('“not mine” and another date are asked with a reason, and shown again as they were typed', async t => {
  const { post, priyaToken, thefts, history } = await started(t)
  const at = (answer: string) => `/a/${priyaToken}/${thefts}/${answer}`
  const wrong = await post(at('date'), { 'on-day': '31', 'on-month': '9', 'on-year': '2026', reason: 'Late figures' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /September 2026 has 30 days/)
  assert.match(wrong.text, /Late figures/)
  const right = { 'on-day': '30', 'on-month': '9', 'on-year': '2026', reason: 'Late figures' }
  assert.equal((await post(at('date'), right)).status, 303)
  assert.equal((await post(at('not-mine'), { reason: 'Tom has it', suggested: 'Tom Ashworth' })).status, 303)
  assert.deepEqual(
    (await history())?.events.map(({ what }) => what.kind),
    ['issued', 'date-proposed', 'declined'],
  )
})

test('GET, HEAD, a prefetch and a form of another site change nothing', async t => {
  const { request, priyaToken, thefts, history, web } = await started(t)
  const address = `/a/${priyaToken}/${thefts}/accept`
  for (const method of ['GET', 'HEAD']) {
    for (const path of [`/a/${priyaToken}`, address]) {
      assert.equal((await request(path, { method, headers: { purpose: 'prefetch' } })).status, 200)
    }
  }
  const elsewhere = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }
  assert.equal((await request(address, elsewhere)).status, 403)
  for (const method of ['PUT', 'DELETE', 'OPTIONS']) assert.equal((await request(address, { method })).status, 405)
  assert.equal((await history())?.state.position, 1)
  const links = await web.db.read(tx => tx.selectFrom('owner_link').select('used_at').execute())
  assert.ok(links.every(({ used_at: used }) => used === null))
})

test('a link that was guessed, altered or cut shows nothing', async t => {
  const { request, post, priyaToken, tomToken, thefts, history } = await started(t)
  const flipped = priyaToken.replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
  const mixed = tomToken.slice(0, 16) + priyaToken.slice(16)
  for (const token of [
    'x',
    '0'.repeat(48),
    flipped,
    mixed,
    priyaToken.slice(0, 40),
    `${priyaToken}A`,
    '%00',
    'é'.repeat(48),
  ]) {
    const page = await request(`/a/${encodeURIComponent(token)}`)
    assert.equal(page.status, 404, token)
    assert.doesNotMatch(page.text, /SWP|Priya|Wexmoor Partnership/)
    const sent = await post(`/a/${encodeURIComponent(token)}/${thefts}/accept`)
    assert.equal(sent.status, 303)
  }
  assert.equal((await history())?.state.position, 1)
})

test('a link is good for the actions of its person alone', async t => {
  const { request, post, priyaToken, protocol, history } = await started(t)
  const address = `/a/${priyaToken}/${protocol}/accept`
  assert.deepEqual([(await request(address)).status, (await post(address)).status], [303, 303])
  assert.equal((await history(protocol))?.state.position, 1)
})

test('an old link offers a new one, which goes to the address on record alone', async t => {
  const { request, post, at, priyaToken, thefts, history, web, tom } = await started(t)
  at('2027-01-01T09:00:00Z')
  const page = await request(`/a/${priyaToken}`)
  assert.equal(page.status, 410)
  assert.match(page.text, /too old/)
  assert.doesNotMatch(page.text, /SWP 175|scooter/)
  assert.equal((await post(`/a/${priyaToken}/${thefts}/accept`)).status, 303)
  assert.equal((await history())?.state.position, 1)
  const mails = () => web.db.read(tx => tx.selectFrom('mail').select(['to_address', 'text', 'created_at']).execute())
  const before = (await mails()).length
  const asked = await post(`/a/${priyaToken}/new-link`, { to: tom.email ?? '' })
  assert.equal(asked.location, `/a/${priyaToken}?said=sent`)
  assert.match((await request(asked.location)).text, /Look into your mail/)
  const [fresh, ...others] = (await mails()).filter(({ created_at: made }) => made.startsWith('2027'))
  assert.equal(fresh?.to_address, 'priya.nair@wexmoor.example')
  assert.deepEqual([others.length, (await mails()).length], [0, before + 1])
  const token = /\/a\/(\S+)/.exec(fresh.text)?.[1] ?? ''
  assert.notEqual(token, priyaToken)
  assert.equal((await request(`/a/${token}`)).status, 200)
  await post(`/a/${priyaToken}/new-link`)
  assert.equal((await mails()).length, before + 1, 'a replaced link gets no more')
})

test('a link that its clerk withdrew, or whose address changed, works no more', async t => {
  const { request, post, priyaToken, tomToken, thefts, web, body, tom, history } = await started(t)
  const cookie = await web.cookieOf(
    await web.perform(async ({ tx }) => {
      const account = await anAccount(tx)
      await aRole(tx, { account_id: account.id, body_id: body.id, role: 'clerk' })
      return account.id
    }),
  )
  const list = await request(`/bodies/${body.slug}/links`, { headers: { cookie } })
  assert.equal(list.status, 200)
  assert.match(list.text, /Priya Nair[^]*priya\.nair@wexmoor\.example/)
  assert.doesNotMatch(list.text, new RegExp(priyaToken))
  const link = /value="(\w{16})"[^]*?Withdraw<span class="govuk-visually-hidden"> the link of Priya/.exec(list.text)
  const form = new URLSearchParams({ link: priyaToken.slice(0, 16) })
  assert.ok(link)
  const gone = await request(`/bodies/${body.slug}/links/withdraw`, { method: 'POST', headers: { cookie }, body: form })
  assert.equal(gone.status, 303)
  const page = await request(`/a/${priyaToken}`)
  assert.equal(page.status, 410)
  assert.match(page.text, /withdrawn[^]*Asha Clerk/)
  assert.equal((await post(`/a/${priyaToken}/${thefts}/accept`)).status, 303)
  assert.equal((await post(`/a/${priyaToken}/new-link`)).status, 303)
  assert.equal((await history())?.state.position, 1)
  await web.perform(({ tx }) =>
    tx.updateTable('person').set({ email: 'elsewhere@wexmoor.example' }).where('id', '=', tom.id).execute(),
  )
  assert.equal((await request(`/a/${tomToken}`)).status, 410)
})

test('used after the seat passed on it shows nothing, and says who to ask', async t => {
  const { request, post, priyaToken, thefts, history, web, held, manager, helen } = await started(t)
  await web.perform(async ({ tx }) => {
    await tx.updateTable('holding').set({ to_on: '2026-06-11' }).where('id', '=', held.id).execute()
    await aHolding(tx, { seat_id: manager.id, person_id: helen.id, from_on: '2026-06-12' })
  })
  const page = await request(`/a/${priyaToken}`)
  assert.equal(page.status, 410)
  assert.match(page.text, /Ask the clerk of the Safer Wexmoor Partnership/)
  assert.doesNotMatch(page.text, /SWP 175|scooter|Helen/)
  assert.equal((await post(`/a/${priyaToken}/${thefts}/done`, { text: 'Done' })).status, 303)
  assert.equal((await history())?.state.position, 1)
})

test('an action that was closed meanwhile is not there any more', async t => {
  const { request, priyaToken, web, thefts } = await started(t)
  await web.perform(act =>
    enterEvents(act, { actionId: thefts, channel: 'meeting', what: [{ kind: 'closed', reason: 'Done' }] }),
  )
  assert.equal((await request(`/a/${priyaToken}`)).status, 410)
})

test('much from one link is slowed down, and too much at once is refused', async t => {
  const { post, priyaToken, thefts, history } = await started(t)
  const address = `/a/${priyaToken}/${thefts}/progress`
  const large = await post(address, { text: 'x', files: new File([new Uint8Array(21_000_000)], 'a.bin') })
  assert.equal(large.status, 400)
  assert.match(large.text, /too large/)
  for (let i = 0; i < 60; i++) assert.equal((await post(address, { text: `Report ${i}` })).status, 303)
  const more = await post(address, { text: 'One more' })
  assert.equal(more.status, 429)
  assert.equal((await history())?.state.position, 61)
})

test('no log line and no entry of the audit log has a token', async t => {
  const { request, post, priyaToken, thefts, web } = await started(t)
  await request(`/a/${priyaToken}`)
  await post(`/a/${priyaToken}/${thefts}/accept`, { seen: '1' })
  await post(`/a/${priyaToken}/${thefts}/nonsense`)
  await request(`/a/${priyaToken}/nowhere/at/all`)
  const log = await web.db.read(tx => tx.selectFrom('audit_entry').selectAll().execute())
  const said = web.logged.join('') + JSON.stringify(log)
  assert.ok(web.logged.some(line => line.includes('/a/:token')))
  assert.ok(!said.includes(priyaToken) && !said.includes(priyaToken.slice(16)))
})

test('the clerk sees what was handed over, and what nobody answers for', async t => {
  const { request, web, body, held, delivery, manager, helen } = await started(t)
  await web.perform(async ({ tx }) => {
    await tx.updateTable('holding').set({ to_on: '2026-06-11' }).where('id', '=', held.id).execute()
    await tx.updateTable('holding').set({ to_on: '2026-06-11' }).where('seat_id', '=', delivery.id).execute()
    await aHolding(tx, { seat_id: manager.id, person_id: helen.id, from_on: '2026-06-12' })
  })
  await web.work()
  const account = (role: 'clerk' | 'member') =>
    web.perform(async ({ tx }) => {
      const made = await anAccount(tx)
      await aRole(tx, { account_id: made.id, body_id: body.id, role })
      return made.id
    })
  const page = async (role: 'clerk' | 'member') =>
    request(`/bodies/${body.slug}/hand-overs`, { headers: { cookie: await web.cookieOf(await account(role)) } })
  const { text, status } = await page('clerk')
  assert.equal(status, 200)
  assert.match(
    text,
    /Nobody answers for these[^]*SWP 176[^]*Tom Ashworth[^]*SWP 175[^]*Priya Nair[^]*Helen Marsh[^]*Left the seat/,
  )
  assert.equal((await page('member')).status, 403)
})
