import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerFirstAdministrator } from '#modules/accounts/index.ts'
import { queueJob } from '#platform/jobs/queue-job.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { aBody, anAccount, aRole } from '#test/rows.ts'
import { webUnderTest, type WebOptions } from '#test/web-server.ts'

const origin = 'http://localhost'
const email = 'priya.nair@wexmoor.example'
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0'

/** The pages, as a browser asks for them. */
const site = (options: WebOptions = {}) => {
  const web = webUnderTest(options)
  const ask = async (path: string, init: RequestInit & { readonly cookie?: string } = {}) => {
    const { cookie, ...rest } = init
    const headers = { 'user-agent': firefox, ...(cookie !== undefined && { cookie }) }
    const answer = await web.fetch(new Request(origin + path, { headers, redirect: 'manual', ...rest }))
    const text = await answer.text()
    if (answer.headers.get('content-type')?.startsWith('text/html') === true) assertStrictHtml(text)
    return { status: answer.status, text, headers: answer.headers, location: answer.headers.get('location') }
  }
  const post = (path: string, fields: Readonly<Record<string, string>>, cookie?: string) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), ...(cookie !== undefined && { cookie }) })
  const mail = async () => (await web.db.read(tx => tx.selectFrom('mail').selectAll().execute())).at(-1)
  const token = async (): Promise<string> => /\/sign-in\/link\/(\S+)/.exec((await mail())?.text ?? '')?.[1] ?? ''
  const cookieIn = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { ...web, ask, post, mail, token, cookieIn }
}

test('from the sign-in page by the link of the mail to the page that was wanted', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  await it.perform(act => anAccount(act.tx, { email, name: 'Priya Nair' }))
  const wanted = await it.ask('/account')
  assert.equal(wanted.location, '/sign-in?next=%2Faccount')
  const form = await it.ask('/sign-in?next=%2Faccount')
  assert.match(form.text, /<input type="hidden" name="next" value="\/account"/)
  const sent = await it.post('/sign-in', { email: email.toUpperCase(), next: '/account' })
  assert.deepEqual([sent.status, sent.location], [303, '/sign-in/sent'])
  assert.match((await it.ask('/sign-in/sent')).text, /If there is an account with this address/)

  const token = await it.token()
  assert.match((await it.mail())?.text ?? '', new RegExp(`${origin}/sign-in/link/${token}`))
  const seen = await it.ask(`/sign-in/link/${token}`)
  assert.match(seen.text, /You sign in as <strong>Priya Nair<\/strong>/)
  assert.deepEqual(seen.headers.getSetCookie(), [])
  const spent = await it.post('/sign-in/link', { token })
  assert.deepEqual([spent.status, spent.location], [303, '/account'])
  assert.match(
    spent.headers.getSetCookie()[0] ?? '',
    /^session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const account = await it.ask('/account', { cookie: it.cookieIn(spent.headers) })
  assert.match(account.text, /Firefox on Windows/)
  assert.match(account.text, /This browser/)

  for (const again of [await it.ask(`/sign-in/link/${token}`), await it.post('/sign-in/link', { token })]) {
    assert.equal(again.status, 400)
    assert.match(again.text, /This link no longer works/)
  }
  assert.ok(
    !it.logged.join('').includes(token) && !it.logged.join('').includes('priya'),
    'no secret and nobody in the log',
  )
})

test('over HTTPS the cookie is of this host alone', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site({ address: 'https://minutes.wexmoor.example' })
  stack.defer(it.close)
  await it.perform(act => anAccount(act.tx, { email }))
  await it.post('/sign-in', { email })
  const spent = await it.post('/sign-in/link', { token: await it.token() })
  assert.match(spent.headers.getSetCookie()[0] ?? '', /^__Host-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('the answer is the same whether the address has an account or not', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  await it.perform(act => anAccount(act.tx, { email }))
  const answers = [await it.post('/sign-in', { email }), await it.post('/sign-in', { email: 'nobody@wexmoor.example' })]
  const [one, two] = answers.map(({ status, text, location, headers }) => ({
    status,
    text,
    location,
    headers: [...headers],
  }))
  assert.deepEqual(one, two)
})

test('what is no address is shown again with what is wrong', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const wrong = await it.post('/sign-in', { email: '"><script>', next: '/bodies' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /<title>Error: Sign in/)
  assert.match(wrong.text, /value="&quot;&gt;&lt;script&gt;"/)
  assert.match(wrong.text, /name="next" value="\/bodies"/)
})

test('too many links: a plain message, and when to come again', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  for (let i = 0; i < 5; i++) assert.equal((await it.post('/sign-in', { email })).status, 303)
  const sixth = await it.post('/sign-in', { email })
  assert.equal(sixth.status, 429)
  assert.equal(sixth.headers.get('retry-after'), '900')
  assert.match(sixth.text, /Too many links were asked for. Use the one that you have, or try again in 15 minutes/)
})

test('signing in leads to no other site, whatever the address or the form say', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const account = await it.perform(act => anAccount(act.tx, { email }))
  const cookie = await it.cookieOf(account.id)
  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/sign-out',
    '/%09/evil',
  ]) {
    const there = await it.ask(`/sign-in?next=${encodeURIComponent(next)}`, { cookie })
    assert.ok(there.location === '/' || there.location === '/%09/evil', `${next} → ${there.location}`)
    assert.doesNotMatch((await it.ask(`/sign-in?next=${encodeURIComponent(next)}`)).text, /evil\.example|javascript:/)
  }
  await it.post('/sign-in', { email, next: '//evil.example' })
  assert.equal((await it.post('/sign-in/link', { token: await it.token() })).location, '/')
})

test('mail is shown to whoever sits at the machine, where it stays there, and to nobody else', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site({ staysHere: true })
  stack.defer(it.close)
  await it.perform(act => anAccount(act.tx, { email, name: 'Priya Nair' }))
  const sent = await it.post('/sign-in', { email })
  assert.match(sent.location ?? '', /^\/sign-in\/sent\?mail=\w+$/)
  const page = await it.ask(sent.location ?? '')
  assert.match(page.text, /here is the mail/)
  assert.ok(page.text.includes(`href="/sign-in/link/${await it.token()}"`))
  const none = await it.post('/sign-in', { email: 'nobody@wexmoor.example' })
  assert.match((await it.ask(none.location ?? '')).text, /No account has this address/)

  const body = (): URLSearchParams => new URLSearchParams({ email })
  for (const headers of [
    { 'x-forwarded-for': '192.0.2.1' },
    { host: 'minutes.wexmoor.example' },
    { via: '1.1 proxy' },
  ]) {
    const outside = await it.ask('/sign-in', { method: 'POST', body: body(), headers })
    assert.equal(outside.location, '/sign-in/sent', JSON.stringify(headers))
    const looked = await it.ask(sent.location ?? '', { headers })
    assert.doesNotMatch(looked.text, /sign-in\/link/, JSON.stringify(headers))
  }
  const elsewhere = site({ staysHere: false })
  stack.defer(elsewhere.close)
  await elsewhere.perform(act => anAccount(act.tx, { email }))
  assert.equal((await elsewhere.post('/sign-in', { email })).location, '/sign-in/sent')
  const id = (await elsewhere.mail())?.id ?? ''
  assert.doesNotMatch((await elsewhere.ask(`/sign-in/sent?mail=${id}`)).text, /sign-in\/link/)
})

test('the first administrator: the link of the console, a name and an address', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const token = (await it.perform(offerFirstAdministrator)) ?? ''
  assert.match((await it.ask(`/first-administrator/${token}`)).text, /You are the first here/)
  const wrong = await it.post('/first-administrator', { token, name: '', email: 'tom' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /href="#name"[^]*href="#email"/)
  assert.match(wrong.text, /value="tom"/)
  const made = await it.post('/first-administrator', { token, name: 'Tom Ashworth', email: 'tom@wexmoor.example' })
  assert.equal(made.status, 303)
  const people = await it.ask('/admin/accounts', { cookie: it.cookieIn(made.headers) })
  assert.match(people.text, /Tom Ashworth[^]*Administrator/)
  assert.equal((await it.ask(`/first-administrator/${token}`)).status, 400)
  assert.equal(
    (await it.post('/first-administrator', { token, name: 'Eve', email: 'eve@wexmoor.example' })).status,
    400,
  )
})

test('the administrator looks after an account: every state of its page, and what was typed wrong', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const { tom, body } = await it.perform(async act => ({
    tom: await anAccount(act.tx, { administrator: 1, name: 'Tom Ashworth' }),
    body: await aBody(act.tx, { name: 'Wexmoor <Board>' }),
  }))
  const cookie = await it.cookieOf(tom.id)
  await it.ask('/admin/accounts/add', { cookie })
  const wrong = await it.post('/admin/accounts/add', { name: 'Priya Nair', email: 'priya' }, cookie)
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /value="Priya Nair"/)
  const added = await it.post('/admin/accounts/add', { name: 'Priya Nair', email }, cookie)
  const page = added.location ?? ''
  assert.match(page, /^\/admin\/accounts\/\w{16}$/)
  assert.match((await it.ask(page, { cookie })).text, /No role on any body yet/)
  const role = { body: body.id, role: 'clerk' }
  assert.equal((await it.post(`${page}/give-role`, role, cookie)).location, page)
  assert.match((await it.ask(page, { cookie })).text, /Clerk, Wexmoor &lt;Board&gt;/)
  const version = async (): Promise<string> =>
    /name="version" value="(\d+)"/.exec((await it.ask(page, { cookie })).text)?.[1] ?? ''
  const renamed = { version: await version(), name: 'Priya Nair-Smith', email }
  assert.equal((await it.post(`${page}/change`, renamed, cookie)).status, 303)
  assert.equal((await it.post(`${page}/change`, renamed, cookie)).status, 409)
  const bad = await it.post(`${page}/change`, { ...renamed, version: await version(), name: ' ' }, cookie)
  assert.equal(bad.status, 400)
  assert.equal(
    (await it.post(`${page}/administrator`, { version: await version(), administrator: 'yes' }, cookie)).status,
    303,
  )
  assert.equal((await it.post(`${page}/closed`, { version: await version(), closed: 'yes' }, cookie)).status, 303)
  assert.match((await it.ask(page, { cookie })).text, /Open the account again/)
  const own = await it.post(`/admin/accounts/${tom.id}/closed`, { version: '1', closed: 'yes' }, cookie)
  assert.equal(own.status, 403)
  assert.match(own.text, /This is the only administrator/)
  assert.equal((await it.ask('/admin/accounts/nobody', { cookie })).status, 404)
  assert.match((await it.ask('/admin/accounts', { cookie })).text, /Closed/)
})

test('the clerk gives and takes roles on the page of their body', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const { asha, body } = await it.perform(async act => {
    const made = { asha: await anAccount(act.tx), body: await aBody(act.tx, { slug: 'strategic-group' }) }
    await anAccount(act.tx, { email, name: 'Priya Nair' })
    await aRole(act.tx, { account_id: made.asha.id, body_id: made.body.id, role: 'clerk' })
    return made
  })
  const page = `/bodies/${body.slug}/accounts`
  const cookie = await it.cookieOf(asha.id)
  assert.doesNotMatch((await it.ask(page, { cookie })).text, /value="clerk"/, 'a clerk cannot make a clerk')
  const unknown = await it.post(`${page}/give`, { email: 'who@wexmoor.example', role: 'chair' }, cookie)
  assert.equal(unknown.status, 400)
  assert.match(unknown.text, /Nobody has an account with this address/)
  const invited = { email: 'who@wexmoor.example', name: 'Helen Marsh', role: 'observer' }
  assert.equal((await it.post(`${page}/give`, invited, cookie)).location, `${page}?done=invited`)
  const told = await it.ask(`${page}?done=invited`, { cookie })
  assert.match(told.text, /They get an e-mail with a link to sign in/)
  assert.match(told.text, /<strong>Helen Marsh<\/strong>, Observer/)
  assert.equal((await it.post(`${page}/give`, { email, role: 'chair' }, cookie)).location, `${page}?done=given`)
  const given = await it.ask(page, { cookie })
  assert.match(given.text, /<strong>Priya Nair<\/strong>, Chair/)
  const [, id = ''] = /name="account" value="(\w+)" *\/>\s*<input[^>]*value="chair"/.exec(given.text) ?? []
  assert.equal((await it.post(`${page}/take`, { account: id, role: 'chair' }, cookie)).location, page)
  assert.doesNotMatch((await it.ask(page, { cookie })).text, /Priya Nair/)
  assert.equal((await it.post(`${page}/give`, { email, role: 'clerk' }, cookie)).status, 403)
})

test('a browser whose account may do more gets another token with the next page', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const account = await it.perform(act => anAccount(act.tx))
  const cookie = await it.cookieOf(account.id)
  assert.deepEqual((await it.ask('/account', { cookie })).headers.getSetCookie(), [])
  await it.perform(act => act.tx.updateTable('session').set({ renew: 1 }).execute())
  const renewed = await it.ask('/account', { cookie })
  const other = it.cookieIn(renewed.headers)
  assert.match(other, /^session=/)
  assert.notEqual(other, cookie)
  assert.equal((await it.ask('/account', { cookie: other })).status, 200)
})

test('signing out ends the session and clears the cookie; signed out already, it does no harm', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const account = await it.perform(act => anAccount(act.tx))
  const cookie = await it.cookieOf(account.id)
  for (let i = 0; i < 2; i++) {
    const out = await it.post('/sign-out', {}, cookie)
    assert.deepEqual([out.status, out.location], [303, '/'])
    assert.match(out.headers.getSetCookie()[0] ?? '', /^session=; Max-Age=0/)
  }
  assert.equal((await it.ask('/account', { cookie })).status, 303)
})

test('the administrator sees what was sent, but not what signs somebody else in', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const tom = await it.perform(act => anAccount(act.tx, { administrator: 1 }))
  const cookie = await it.cookieOf(tom.id)
  assert.match((await it.ask('/admin/outbox', { cookie })).text, /No mail yet/)
  await it.perform(act => anAccount(act.tx, { email }))
  await it.post('/sign-in', { email })
  const id = (await it.mail())?.id ?? ''
  assert.match((await it.ask('/admin/outbox', { cookie })).text, /Your link to sign in/)
  const page = await it.ask(`/admin/outbox/${id}`, { cookie })
  assert.match(page.text, /shown to nobody else/)
  assert.ok(!page.text.includes(await it.token()))
  await it.perform(act =>
    act.tx.updateTable('mail').set({ given_up_at: act.now, secret: 0, problem: 'no such person' }).execute(),
  )
  assert.match((await it.ask(`/admin/outbox/${id}`, { cookie })).text, /no such person[^]*Send it again/)
  assert.equal((await it.post(`/admin/outbox/${id}/again`, {}, cookie)).status, 303)
  assert.equal((await it.post(`/admin/outbox/${id}/again`, {}, cookie)).status, 404)
})

test('an administrator decides on mail of which nobody knows, and may keep it as a file', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const tom = await it.perform(act => anAccount(act.tx, { administrator: 1 }))
  const priya = await it.perform(act => anAccount(act.tx))
  const [cookie, other] = [await it.cookieOf(tom.id), await it.cookieOf(priya.id)]
  const id = await it.perform(act =>
    queueMail(act, { to: { address: email, name: null }, subject: 'Two', body: ['2.'] }),
  )
  await it.perform(act => act.tx.updateTable('mail').set({ uncertain_at: act.now, handed_at: act.now }).execute())
  const page = await it.ask(`/admin/outbox/${id}`, { cookie })
  assert.match(page.text, /Did it arrive/)
  assert.match((await it.ask('/admin/outbox', { cookie })).text, /Did these arrive\?[^]*Not known/)
  const file = await it.ask(`/admin/outbox/${id}/mail.eml`, { cookie })
  assert.match(file.text, /^Subject: Two\r$/m)
  assert.equal((await it.ask(`/admin/outbox/${id}/mail.eml`, { cookie: other })).status, 403)
  assert.equal((await it.post(`/admin/outbox/${id}/arrived`, {}, other)).status, 403)
  assert.equal((await it.post(`/admin/outbox/${id}/arrived`, {}, cookie)).status, 303)
  assert.match((await it.ask(`/admin/outbox/${id}`, { cookie })).text, />\s*Sent\s*</)
  assert.equal((await it.post(`/admin/outbox/${id}/arrived`, {}, cookie)).status, 404)
})

test('an administrator sees the jobs of the program, begins them again and cancels them', async () => {
  await using stack = new AsyncDisposableStack()
  const it = site()
  stack.defer(it.close)
  const tom = await it.perform(act => anAccount(act.tx, { administrator: 1 }))
  const priya = await it.perform(act => anAccount(act.tx))
  const [cookie, other] = [await it.cookieOf(tom.id), await it.cookieOf(priya.id)]
  assert.equal((await it.ask('/admin/jobs', { cookie: other })).status, 403)
  const failed = await it.perform(act => queueJob(act, { kind: 'trial.failed' }))
  const waiting = await it.perform(act => queueJob(act, { kind: 'trial.waiting' }))
  await it.perform(act =>
    act.tx
      .updateTable('job')
      .set({ state: 'failed', finished_at: act.now, problem: 'no such meeting' })
      .where('kind', '=', 'trial.failed')
      .execute(),
  )
  const page = await it.ask('/admin/jobs', { cookie })
  assert.match(page.text, /trial\.failed[^]*no such meeting[^]*Try again[^]*trial\.waiting[^]*Do it now/)
  assert.equal((await it.post(`/admin/jobs/${failed}/retry`, {}, other)).status, 403)
  assert.equal((await it.post(`/admin/jobs/${failed}/retry`, {}, cookie)).status, 303)
  assert.equal((await it.post(`/admin/jobs/${waiting}/cancel`, {}, cookie)).status, 303)
  assert.equal((await it.post(`/admin/jobs/${waiting}/cancel`, {}, cookie)).status, 404)
  const states = await it.db.read(tx => tx.selectFrom('job').select(['kind', 'state']).orderBy('kind').execute())
  assert.deepEqual(
    states.map(({ kind, state }) => `${kind} ${state}`),
    ['trial.failed waiting', 'trial.waiting cancelled'],
  )
})
