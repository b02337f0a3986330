/** Signing in with a real OpenID provider, by a browser made of fetch and a jar of cookies. */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { createOpenId } from '#platform/openid/open-id.ts'
import { openIdProviderUnderTest, type Person } from '#test/openid-provider.ts'
import { anAccount } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'

const callback = '/sign-in/openid/callback'
const email = 'priya.nair@wexmoor.example'

let person: Person | null = null
let provider: Awaited<ReturnType<typeof openIdProviderUnderTest>>
let web: Awaited<ReturnType<typeof servedWeb>>

before(async () => {
  provider = await openIdProviderUnderTest(() => person)
})
beforeEach(async () => {
  web = await servedWeb({ openIdAt: address => createOpenId(provider.settings, `${address}${callback}`) })
  await provider.open(`${web.origin}${callback}`)
})
afterEach(() => web.close())
after(() => provider.close())

/** A browser: follows where it is sent, and keeps cookies. */
const newBrowser = () => {
  const jar = new Map<string, string>()
  const step = async (url: string) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (value === '' || /expires=Thu, 01 Jan 1970|max-age=0/i.test(set)) jar.delete(name)
      else jar.set(name, value)
    }
    const location = answer.headers.get('location')
    return { url, status: answer.status, text: await answer.text(), next: location && new URL(location, url).href }
  }
  /** Goes on until a page is shown, or until an address that is not to be opened. */
  const go = async (path: string, until: (url: string) => boolean = () => false) => {
    let at = await step(new URL(path, web.origin).href)
    for (let hops = 0; at.next !== null && hops < 12; hops++) {
      if (until(at.next)) return at
      at = await step(at.next)
    }
    return at
  }
  return { jar, step, go }
}

const isCallback = (url: string): boolean => url.startsWith(`${web.origin}${callback}`)
const verified: Person = { subject: 'priya', claims: { email, email_verified: true } }
const account = () => web.perform(act => anAccount(act.tx, { email, name: 'Priya Nair' }))
const identities = () => web.db.read(tx => tx.selectFrom('account_identity').selectAll().execute())

test('the first time by an address that is theirs, then by who they are, even after the address has changed', async () => {
  const { id } = await account()
  person = verified
  const first = newBrowser()
  const there = await first.go('/sign-in/openid?next=/account')
  assert.equal(there.url, `${web.origin}/account`)
  assert.match(there.text, /Priya Nair/)
  assert.deepEqual(
    (await identities()).map(row => [row.issuer, row.subject, row.account_id]),
    [[provider.issuer, 'priya', id]],
  )

  await web.perform(act => act.tx.updateTable('account').set({ email: 'other@wexmoor.example' }).execute())
  person = { subject: 'priya', claims: {} }
  assert.equal((await newBrowser().go('/sign-in/openid?next=/account')).status, 200)
  assert.equal((await identities()).length, 1)
})

test('an address counts only where it is said to be theirs', async () => {
  await account()
  const cases: readonly [Person['claims'], boolean][] = [
    [{ email }, false],
    [{ email, email_verified: false }, false],
    [{ preferred_username: email, email_verified: true }, false],
    [{ email, xms_edov: false }, false],
    [{ email, xms_edov: true }, true],
  ]
  for (const [index, [claims, known]] of cases.entries()) {
    person = { subject: `person-${index}`, claims }
    const end = await newBrowser().go('/sign-in/openid?next=/account')
    assert.equal(end.status, known ? 200 : 403, JSON.stringify(claims))
    if (!known) assert.match(end.text, /We do not know you yet/)
  }
})

test('somebody unknown, or whose account is closed, gets a clear page and no account', async () => {
  person = verified
  const unknown = await newBrowser().go('/sign-in/openid')
  assert.equal(unknown.status, 403)
  assert.match(unknown.text, /no account here is yours/)
  assert.equal((await web.db.read(tx => tx.selectFrom('account').select('id').execute())).length, 0)
  await account()
  await web.perform(act => act.tx.updateTable('account').set({ closed_at: act.now }).execute())
  assert.equal((await newBrowser().go('/sign-in/openid')).status, 403)
})

test('what comes back once does not come back again', async () => {
  await account()
  person = verified
  const browser = newBrowser()
  const back = (await browser.go('/sign-in/openid', isCallback)).next ?? ''
  const ticket = new Map(browser.jar)
  assert.equal((await browser.step(back)).status, 303)
  for (const [name, value] of ticket) browser.jar.set(name, value)
  const again = await browser.step(back)
  assert.equal(again.status, 400)
  assert.match(again.text, /You were not signed in with Wexmoor ID/)
})

test('another state, none, another code, or another browser: nobody is signed in', async () => {
  await account()
  person = verified
  const changes: Readonly<Record<string, (url: URL) => void>> = {
    'another state': url => url.searchParams.set('state', 'made-up'),
    'no state': url => url.searchParams.delete('state'),
    'another code': url => url.searchParams.set('code', 'made-up'),
    'no code': url => url.searchParams.delete('code'),
    'another issuer': url => url.searchParams.set('iss', 'https://evil.example'),
  }
  for (const [name, change] of Object.entries(changes)) {
    const browser = newBrowser()
    const url = new URL((await browser.go('/sign-in/openid', isCallback)).next ?? '')
    change(url)
    assert.equal((await browser.step(url.href)).status, 400, name)
    assert.ok(!browser.jar.has('session'), name)
  }
  const victim = newBrowser()
  const back = (await newBrowser().go('/sign-in/openid', isCallback)).next ?? ''
  assert.equal((await victim.step(back)).status, 400, 'the code of another browser')
  assert.ok(!victim.jar.has('session'))
})

test('a trip that takes too long is over', async () => {
  await account()
  person = verified
  const browser = newBrowser()
  const back = (await browser.go('/sign-in/openid', isCallback)).next ?? ''
  await web.perform(act => act.tx.updateTable('sign_in_challenge').set({ expires_at: act.now }).execute())
  assert.equal((await browser.step(back)).status, 400)
})

test('whoever stops half way is told how to begin again', async () => {
  person = null
  const end = await newBrowser().go('/sign-in/openid')
  assert.equal(end.status, 400)
  assert.match(end.text, /You may have stopped half way/)
})

test('somebody who is signed in connects the provider, whatever it says of their address', async () => {
  const { id } = await account()
  person = { subject: 'someone', claims: {} }
  const browser = newBrowser()
  browser.jar.set('session', (await web.cookieOf(id)).slice('session='.length))
  const end = await browser.go('/sign-in/openid?next=/account')
  assert.equal(end.url, `${web.origin}/account`)
  assert.match(end.text, /connected with Wexmoor ID/)
  assert.equal((await identities())[0]?.account_id, id)
})

test('after the trip people come to an address of our own', async () => {
  await account()
  person = verified
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    const end = await newBrowser().go(`/sign-in/openid?next=${encodeURIComponent(next)}`)
    assert.equal(end.url, `${web.origin}/`)
  }
})

test('a provider that does not answer is no dead end', async () => {
  const settings = { ...provider.settings, issuer: 'http://127.0.0.1:9' }
  const other = await servedWeb({ openIdAt: address => createOpenId(settings, `${address}${callback}`) })
  const answer = await fetch(`${other.origin}/sign-in/openid`)
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /Wexmoor ID does not answer/)
  await other.close()
})

test('without a provider there is no such address', async () => {
  const other = await servedWeb()
  for (const path of ['/sign-in/openid', `${callback}?state=a&code=b`]) {
    assert.equal((await fetch(other.origin + path)).status, 404)
  }
  await other.close()
})
