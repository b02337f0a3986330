/** Signing in and looking after accounts in a real browser, with mail from a real mail server. */
import assert from 'node:assert/strict'
import { after, before, test, type TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { systemClock } from '#kernel/clock.ts'
import { offerFirstAdministrator } from '#modules/accounts/index.ts'
import { smtpSender } from '#platform/mail/smtp-sender.ts'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, inPage, openPage, phone } from '#test/browser-page.ts'
import { aBody, anAccount, aRole } from '#test/rows.ts'
import { smtpUnderTest } from '#test/smtp.ts'
import { servedWeb } from '#test/web-server.ts'

let browser: Browser
let post: Awaited<ReturnType<typeof smtpUnderTest>>

before(async () => {
  ;[browser, post] = await Promise.all([launchBrowser(), smtpUnderTest()])
})
after(async () => {
  await browser.close()
  await post.close()
})

/** The program, with a mail server, and no account, for as long as a test lasts. */
const serve = async (t: TestContext) => {
  const web = await servedWeb({
    hostname: 'localhost',
    clock: systemClock,
    sender: smtpSender({ url: post.url, from: 'Safer Wexmoor <minutes@wexmoor.example>' }),
  })
  t.after(() => web.close())
  return web
}

/** The link in the newest mail to an address, once it has come. */
const linkTo = async (address: string): Promise<string> => {
  for (let waited = 0; waited < 100; waited++) {
    const mail = post.received.findLast(({ to }) => to.includes(address))
    const link = /http:\S+\/sign-in\/link\/\S+/.exec(mail?.text ?? '')?.[0]
    if (link !== undefined) return link
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`No mail came to ${address}`)
}

/** Tag, name and text of what has the focus. */
const focused = (page: Page): Promise<string> =>
  inPage(
    page,
    `(({ tagName, name, textContent }) =>
      [tagName.toLowerCase(), name ?? '', textContent.trim().replace(/\\s+/g, ' ').slice(0, 60)].join(' '))(document.activeElement)`,
  )

const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
  const seen: string[] = []
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (wanted.test(now)) return
    seen.push(now)
  }
  assert.fail(`Tab never reached ${wanted}: ${seen.join(', ')}`)
}

const type = async (page: Page, field: RegExp, text: string): Promise<void> => {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

for (const [name, viewport] of [
  ['desk', desk],
  ['phone', phone],
] as const) {
  test(`with the keyboard alone, on a ${name}: first administrator, a colleague, the mail, signed in`, async t => {
    const web = await serve(t)
    const token = (await web.perform(offerFirstAdministrator)) ?? ''
    const { page, done } = await openPage(browser, web.origin, { viewport })
    await page.goto(`${web.origin}/first-administrator/${token}`)
    await assertDrawn(page)
    await assertAccessible(page, 'first administrator')
    await type(page, /^input name/, 'Tom Ashworth')
    await type(page, /^input email/, 'tom.ashworth@wexmoor.example')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${web.origin}/`)

    await tabTo(page, /^a {2}Accounts/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'People with accounts' }).waitFor()
    await assertNoSideScroll(page, 'people')
    await tabTo(page, /^a {2}Add an account/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Add an account' }).waitFor()
    await type(page, /^input name/, 'Priya Nair')
    await type(page, /^input email/, `priya.${name}@wexmoor.example`)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Priya Nair' }).waitFor()
    await assertAccessible(page, 'one account')
    await assertNoSideScroll(page, 'one account')

    const colleague = await openPage(browser, web.origin, { viewport })
    await colleague.page.goto(await linkTo(`priya.${name}@wexmoor.example`))
    await assertAccessible(colleague.page, 'link of a mail')
    await tabTo(colleague.page, /^button {2}Sign in/)
    await colleague.page.keyboard.press('Enter')
    await colleague.page.waitForURL(`${web.origin}/`)
    await tabTo(colleague.page, /^a {2}Account/)
    await colleague.page.keyboard.press('Enter')
    await colleague.page.getByRole('heading', { name: 'Your account' }).waitFor()
    await colleague.page.getByText('This browser').waitFor()
    await colleague.done()
    await done()
  })
}

test('a passkey of the browser: added, used to sign in, and refused where it was copied', async t => {
  const web = await serve(t)
  const account = await web.perform(act => anAccount(act.tx, { name: 'Priya Nair' }))
  const { page, context, done } = await openPage(browser, web.origin)
  const client = await context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const [name = '', value = ''] = (await web.cookieOf(account.id)).split('=')
  await context.addCookies([{ name, value, url: web.origin }])
  await page.goto(`${web.origin}/account`)
  await page.getByLabel('A name for the passkey').fill('My work laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('cell', { name: 'My work laptop', exact: true }).waitFor()

  const signIn = async (): Promise<void> => {
    await page.goto(`${web.origin}/sign-in?next=%2Faccount`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  }
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${web.origin}/`)
  await signIn()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await page.getByText('with a passkey, ').waitFor()

  // A copy counts its uses for itself, so that it falls behind.
  await web.perform(act => act.tx.updateTable('passkey').set({ counter: 1000 }).execute())
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${web.origin}/`)
  await signIn()
  await page.getByRole('link', { name: 'The passkey did not work' }).waitFor()
  assert.equal((await web.db.read(tx => tx.selectFrom('sign_in_challenge').selectAll().execute())).length, 0)

  // Whoever does not show that the device is theirs is not signed in.
  await web.perform(act => act.tx.updateTable('passkey').set({ counter: 0 }).execute())
  await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await signIn()
  await page.getByText('No passkey was used').waitFor()
  await done()
})

test('an answer of a passkey signs in once, and only for this site', async t => {
  const web = await serve(t)
  const account = await web.perform(act => anAccount(act.tx, { name: 'Priya Nair' }))
  const { page, context, done } = await openPage(browser, web.origin)
  const client = await context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const [name = '', value = ''] = (await web.cookieOf(account.id)).split('=')
  await context.addCookies([{ name, value, url: web.origin }])
  await page.goto(`${web.origin}/account`)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('cell', { name: 'Passkey', exact: true }).waitFor()
  await context.clearCookies()

  const answer = (): Promise<string> =>
    inPage(
      page,
      `(async () => {
        const asked = await fetch('/sign-in/passkey/options', { method: 'POST' })
        const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json())
        return JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON())
      })()`,
    )
  await page.goto(`${web.origin}/sign-in`)
  const credential = await answer()
  const send = (text: string) =>
    fetch(`${web.origin}/sign-in/passkey`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ credential: text, next: '//evil.example' }),
    })
  const first = await send(credential)
  assert.deepEqual([first.status, first.headers.get('location')], [303, '/'])
  assert.equal((await send(credential)).status, 400, 'used twice')

  const changed = JSON.parse(await answer()) as { response: { clientDataJSON: string } }
  const data = Buffer.from(changed.response.clientDataJSON, 'base64url').toString('utf8')
  const elsewhere = data.replace('http://localhost', 'http://evil.example')
  changed.response.clientDataJSON = Buffer.from(elsewhere).toString('base64url')
  assert.equal((await send(JSON.stringify(changed))).status, 400, 'of another site')
  for (const junk of ['', '{}', 'null', '[]', '{"id":1}', '{"id":"a","response":{"clientDataJSON":"e30"}}']) {
    assert.equal((await send(junk)).status, 400, junk)
  }
  await done()
})

test('axe finds nothing and everything fits, on a desk and on a phone: every page of accounts, mail and the log', async t => {
  const web = await serve(t)
  const { tom, body } = await web.perform(async act => {
    const made = {
      tom: await anAccount(act.tx, {
        administrator: 1,
        name: 'Tom Ashworth',
        email: 'tom.ashworth@community-safety.wexmoor.example',
      }),
      body: await aBody(act.tx, { slug: 'strategic-group' }),
    }
    const priya = await anAccount(act.tx, { name: 'Priya Nair' })
    await aRole(act.tx, { account_id: priya.id, body_id: made.body.id, role: 'chair' })
    return made
  })
  const { page, context, done } = await openPage(browser, web.origin)
  const [name = '', value = ''] = (await web.cookieOf(tom.id)).split('=')
  await page.goto(`${web.origin}/sign-in`)
  await page.getByLabel('Your e-mail address').fill('tom.ashworth@community-safety.wexmoor.example')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('heading', { name: 'Check your e-mail' }).waitFor()
  await linkTo('tom.ashworth@community-safety.wexmoor.example')
  const check = async (path: string): Promise<void> => {
    for (const viewport of [desk, phone]) {
      await page.setViewportSize(viewport)
      await page.goto(web.origin + path)
      await assertDrawn(page)
      for (const summary of await page.locator('details > summary').all()) await summary.click()
      await assertNoSideScroll(page, `${path}, ${viewport.width}px`)
      await assertAccessible(page, `${path}, ${viewport.width}px`)
    }
  }
  for (const path of ['/sign-in', '/sign-in/sent', '/sign-in/link/none', '/first-administrator/none']) await check(path)
  await context.addCookies([{ name, value, url: web.origin }])
  const [mail] = await web.db.read(tx => tx.selectFrom('mail').select('id').execute())
  const slug = String(body.slug)
  const pages = [
    '/account',
    '/admin/accounts',
    '/admin/accounts/add',
    `/admin/accounts/${tom.id}`,
    '/admin/log',
    '/admin/outbox',
  ]
  for (const path of [...pages, `/admin/outbox/${mail?.id}`, `/bodies/${slug}/accounts`, `/bodies/${slug}/log`])
    await check(path)
  await done()
})

test('without scripts: a link signs in, and the page says what to do instead of a passkey', async t => {
  const web = await serve(t)
  await web.perform(act => anAccount(act.tx, { email: 'no.script@wexmoor.example' }))
  const { page, done } = await openPage(browser, web.origin, { viewport: desk, javaScriptEnabled: false })
  await page.goto(`${web.origin}/account`)
  await page.getByText('Passkeys need JavaScript').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Sign in with a passkey' }).isVisible(), false)
  await page.getByLabel('Your e-mail address').fill('no.script@wexmoor.example')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.goto(await linkTo('no.script@wexmoor.example'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await page.getByText('To add a passkey, turn on JavaScript').waitFor()
  await done()
})
