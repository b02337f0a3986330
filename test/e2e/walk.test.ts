/** Going through the open actions in a real browser: with keys, on a phone, and without scripts. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, openPage, phone } from '#test/browser-page.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'
import { walkWorld } from '../../app/modules/actions/walk-world.test-support.ts'

let browser: Browser

before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

/** A record of its own with its clerk signed in, at the page. */
const walking = async (options: Parameters<Browser['newContext']>[0] = { viewport: desk }) => {
  const web = await servedWeb()
  const world = await web.perform(async act => {
    const made = await walkWorld(act)
    const account = await anAccount(act.tx)
    await aRole(act.tx, { account_id: account.id, body_id: made.body.id, role: 'clerk' })
    return { ...made, accountId: account.id }
  })
  const opened = await openPage(browser, web.origin, options)
  const [name = '', value = ''] = (await web.cookieOf(world.accountId)).split('=')
  await opened.context.addCookies([{ name, value, url: web.origin }])
  await opened.page.goto(`${web.origin}/meetings/${world.june.id}/matters-arising/walk`)
  const done = async (): Promise<void> => {
    await opened.done()
    await web.close()
  }
  return { ...opened, ...world, web, done }
}

test('one key each: close, take back, carry, skip; and the keys can be turned off', async () => {
  const { page, done } = await walking()
  await page.locator('h1', { hasText: 'Minute 175' }).waitFor()
  await assertDrawn(page)
  await page.keyboard.press('c')
  await page.locator('h1', { hasText: 'Minute 176' }).waitFor()
  await page.keyboard.press('p')
  await page.locator('h1', { hasText: 'Minute 175' }).waitFor()
  await page.getByText('RESOLVED that the action be closed.').waitFor()
  await page.keyboard.press('u')
  await page.getByText('It is taken back').waitFor()
  await page.keyboard.press('r')
  await page.keyboard.press('Enter')
  await page.getByText('Carried: Minute 175').waitFor()
  await page.keyboard.press('w')
  await page.keyboard.type('we need no c or r')
  assert.equal(await page.locator('#withdrawn-reason').inputValue(), 'we need no c or r')
  await page.getByRole('button', { name: 'Turn the keys off' }).click()
  await page.keyboard.press('c')
  await page.getByRole('button', { name: 'Turn the keys on' }).waitFor()
  await page.locator('h1', { hasText: 'Minute 176' }).waitFor()
  await done()
})

test('on a phone every state fits, and is accessible', async () => {
  const { page, done } = await walking({ viewport: phone, hasTouch: true })
  const check = async (state: string): Promise<void> => {
    await assertNoSideScroll(page, state)
    await assertAccessible(page, state)
  }
  await check('the first action')
  for (const summary of await page.locator('summary').all()) await summary.tap()
  await check('every form open')
  await page.getByRole('button', { name: 'Withdraw it' }).tap()
  await page.getByText('There is a problem').waitFor()
  await check('something wrong')
  await page.getByRole('button', { name: 'Close it' }).tap()
  await page.getByText('Closed: Minute 175').waitFor()
  await check('decided')
  await page.getByRole('link', { name: 'To the end' }).tap()
  await page.getByRole('button', { name: 'Go to the minutes' }).waitFor()
  await check('the end')
  await done()
})

test('it works without scripts', async () => {
  const { page, done } = await walking({ viewport: desk, javaScriptEnabled: false })
  await page.locator('summary', { hasText: 'Transfer it' }).click()
  await page.locator('#transferred-to').selectOption({ label: 'Tom Ashworth, Head of Delivery, Probation Service' })
  await page.locator('#transferred-reason').fill('She has another post')
  await page.getByRole('button', { name: 'Transfer it' }).click()
  await page.getByText('Transferred: Minute 175').waitFor()
  await done()
})

test('the story of a minute is accessible, and fits a phone', async () => {
  const { page, web, done } = await walking({ viewport: phone })
  const row = await web.perform(({ tx }) => tx.selectFrom('minutes').select('id').executeTakeFirstOrThrow())
  await page.goto(`${web.origin}/minutes/${row.id}/175/story`)
  await assertNoSideScroll(page, 'a story')
  await assertAccessible(page, 'a story')
  await done()
})
