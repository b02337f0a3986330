/** What must be true of every address of the program, whichever module it belongs to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anAccount, aBody, aRole } from '#test/rows.ts'
import { webUnderTest } from '#test/web-server.ts'

const origin = 'http://localhost'

/** "/bodies/:body" → "/bodies/x". */
const example = (path: string): string => path.replace(/:[a-z]+(\{[^}]*\})?\??/gi, 'x')

const send = (method: string, path: string, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request(origin + path, {
    method,
    headers: { ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
    ...(method === 'POST' && { body: 'a=b' }),
  })

/** The program with everything that it can have, the example among it. */
const everything = (given: { readonly isOn: boolean } = { isOn: true }) => {
  const removed: string[] = []
  const remove = (): Promise<string> => {
    removed.push('the example')
    return Promise.resolve('/')
  }
  return { ...webUnderTest({ example: { isOn: () => given.isOn, remove } }), removed }
}

test('a stranger is sent to the sign-in page by every address that is not for anyone', async () => {
  const web = everything()
  const guarded = web.routes.filter(({ access }) => access === 'signed-in')
  assert.ok(guarded.length > 20)
  for (const { method, path } of guarded) {
    const answer = await web.fetch(send(method, example(path)))
    const where = `${method} ${path}`
    assert.equal(answer.status, 303, where)
    const next = method === 'GET' && path !== '/' ? `?next=${encodeURIComponent(example(path))}` : ''
    assert.equal(answer.headers.get('location'), `/sign-in${next}`, where)
    assert.equal(await answer.text(), '', where)
  }
  await web.close()
})

test('a token that is made up, ended or of a closed account opens no more than none', async () => {
  const web = webUnderTest()
  const account = await web.perform(act => anAccount(act.tx, { administrator: 1 }))
  const [ended, closed] = [await web.cookieOf(account.id), await web.cookieOf(account.id)]
  await web.perform(act => act.tx.updateTable('session').set({ ended_at: act.now }).execute())
  const open = await web.cookieOf(account.id)
  assert.equal((await web.fetch(send('GET', '/admin/accounts', { cookie: open }))).status, 200)
  await web.perform(act => act.tx.updateTable('account').set({ closed_at: act.now }).execute())
  for (const cookie of [ended, closed, open, 'session=', 'session=made-up', `session=${'x'.repeat(5000)}`]) {
    assert.equal((await web.fetch(send('GET', '/admin/accounts', { cookie }))).status, 303, cookie)
  }
  await web.close()
})

test('every form that another site sends is refused, before anything is looked at', async () => {
  const web = everything()
  const account = await web.perform(act => anAccount(act.tx, { administrator: 1 }))
  const cookie = await web.cookieOf(account.id)
  const posts = web.routes.filter(({ method }) => method === 'POST')
  assert.ok(posts.length > 15)
  assert.ok(posts.some(({ path }) => path === '/try/remove'))
  for (const { path } of posts) {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
    ]) {
      const answer = await web.fetch(send('POST', example(path), { cookie, host: 'localhost', ...headers }))
      assert.equal(answer.status, 403, `${path} ${JSON.stringify(headers)}`)
    }
  }
  assert.ok(
    await web.db.read(tx => tx.selectFrom('session').select('id').where('ended_at', 'is', null).executeTakeFirst()),
  )
  assert.deepEqual(web.removed, [])
  await web.close()
})

test('the example lets in and is removed from its own machine alone, and is not there once it has gone', async () => {
  const elsewhere = [{ host: 'minutes.wexmoor.example' }, { 'x-forwarded-for': '10.0.0.7' }]
  for (const isOn of [true, false]) {
    const web = everything({ isOn })
    const account = await web.perform(act => anAccount(act.tx, { administrator: 1 }))
    const statusOf = async (method: string, path: string, headers: Readonly<Record<string, string>>) => {
      const answer = await web.fetch(send(method, path, headers))
      if (answer.status !== 303) assert.equal(answer.headers.get('set-cookie'), null, path)
      return answer.status
    }
    for (const place of elsewhere) {
      for (const cookie of [null, await web.cookieOf(account.id)]) {
        const headers = { ...place, ...(cookie !== null && { cookie }) }
        assert.equal(await statusOf('GET', '/try', headers), isOn ? 200 : 404)
        assert.equal(await statusOf('POST', '/try', headers), isOn ? 403 : 404)
        assert.equal(await statusOf('POST', '/try/remove', headers), isOn ? 403 : 404)
      }
    }
    assert.deepEqual(web.removed, [])
    assert.equal(await statusOf('POST', '/try/remove', {}), isOn ? 303 : 404)
    assert.equal(web.removed.length, isOn ? 1 : 0)
    await web.close()
  }
})

test('addresses of the administrator are for nobody else, and those of a body for those who belong to it', async () => {
  const web = webUnderTest()
  const { bodies, cookies } = await web.perform(async act => {
    const made = { here: await aBody(act.tx), there: await aBody(act.tx) }
    const accountOf = async (bodyId: string, role: 'clerk' | 'chair' | 'member' | 'author' | 'observer') => {
      const account = await anAccount(act.tx)
      await aRole(act.tx, { account_id: account.id, body_id: bodyId, role })
      return account.id
    }
    return {
      bodies: made,
      cookies: {
        administrator: (await anAccount(act.tx, { administrator: 1 })).id,
        clerk: await accountOf(made.here.id, 'clerk'),
        chair: await accountOf(made.here.id, 'chair'),
        member: await accountOf(made.here.id, 'member'),
        author: await accountOf(made.here.id, 'author'),
        observer: await accountOf(made.here.id, 'observer'),
        'clerk of another': await accountOf(made.there.id, 'clerk'),
        'somebody without a role': (await anAccount(act.tx)).id,
      },
    }
  })
  const slug = String(bodies.here.slug)
  const whole = ['/admin/accounts', '/admin/accounts/add', '/admin/log', '/admin/log.csv', '/admin/outbox']
  const who: readonly (keyof typeof cookies)[] = ['administrator', 'clerk', 'chair', 'member', 'author', 'observer']
  const all = [...who, 'clerk of another', 'somebody without a role'] as const
  const may: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(whole.map(path => [path, ['administrator']])),
    [`/bodies/${slug}/accounts`]: ['administrator', 'clerk'],
    [`/bodies/${slug}/log`]: ['administrator', 'clerk', 'chair'],
    [`/bodies/${slug}/log.csv`]: ['administrator', 'clerk', 'chair'],
    '/account': all,
  }
  for (const visitor of all) {
    const cookie = await web.cookieOf(cookies[visitor])
    for (const [path, allowed] of Object.entries(may)) {
      const { status } = await web.fetch(send('GET', path, { cookie }))
      const expected = allowed.includes(visitor) ? 200 : path.startsWith('/admin') ? 403 : 404
      assert.equal(status, expected, `${visitor} ${path}`)
    }
  }
  await web.close()
})

test('every answer has the headers that keep other sites out, and HTTPS says that it stays', async () => {
  for (const address of ['http://localhost', 'https://minutes.wexmoor.example']) {
    const web = webUnderTest({ address })
    for (const path of ['/', '/sign-in', '/nowhere', '/account']) {
      const { headers } = await web.fetch(send('GET', path))
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /^default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';/)
      assert.match(policy, /frame-ancestors 'none'; base-uri 'none'/)
      assert.doesNotMatch(policy, /unsafe|\*|https?:|data:|nonce/)
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('x-frame-options'), 'DENY')
      assert.equal(headers.get('strict-transport-security'), address.startsWith('https') ? 'max-age=63072000' : null)
    }
    await web.close()
  }
})

test('what somebody sees who is signed in is kept by nobody on the way, and no page of signing in is', async () => {
  const web = webUnderTest()
  const account = await web.perform(act => anAccount(act.tx, { administrator: 1 }))
  const cookie = await web.cookieOf(account.id)
  for (const path of ['/account', '/admin/log', '/admin/log.csv', '/admin/outbox', '/nowhere']) {
    assert.equal((await web.fetch(send('GET', path, { cookie }))).headers.get('cache-control'), 'no-store', path)
  }
  for (const path of ['/sign-in', '/sign-in/sent', '/sign-in/link/abc', '/first-administrator/abc']) {
    assert.equal((await web.fetch(send('GET', path))).headers.get('cache-control'), 'no-store', path)
  }
  await web.close()
})
