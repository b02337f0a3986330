/** Old records in a real browser: given, asked about, answered with the keyboard, taken in; on a desk and on a phone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, openPage, phone } from '#test/browser-page.ts'
import { anAccount } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'

const file = (name: string): string =>
  fileURLToPath(new URL(`../../app/modules/intake/test/files/${name}`, import.meta.url))

let browser: Browser
let web: Awaited<ReturnType<typeof servedWeb>>

before(async () => {
  ;[browser, web] = await Promise.all([launchBrowser(), servedWeb({ readingSeconds: 20 })])
})
after(async () => {
  await browser.close()
  await web.close()
})

const signedIn = async () => {
  const account = await web.perform(({ tx }) => anAccount(tx, { administrator: 1 }))
  const [name = '', value = ''] = (await web.cookieOf(account.id)).split('=')
  const opened = await openPage(browser, web.origin)
  await opened.context.addCookies([{ name, value, url: web.origin }])
  return opened
}

const looksWell = async (page: Page, state: string): Promise<void> => {
  await assertDrawn(page)
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    await assertNoSideScroll(page, `${state}, ${viewport.width}px`)
    await assertAccessible(page, `${state}, ${viewport.width}px`)
  }
}

test('old files are given, asked about and taken in', { timeout: 180_000 }, async () => {
  const { page, done } = await signedIn()
  await page.goto(web.origin)
  await page.getByRole('link', { name: 'Old records' }).click()
  await looksWell(page, 'nothing given yet')

  await page.getByRole('button', { name: 'Give files' }).click()
  await looksWell(page, 'the form')
  await page.getByRole('button', { name: 'Take them in' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await looksWell(page, 'the form with an error')
  await page.setInputFiles('input[type=file]', [file('minutes-2021.txt'), file('pack-2024.txt')])
  await page.getByRole('button', { name: 'Take them in' }).click()
  await page.waitForURL(`${web.origin}/intake`)
  await web.takeIn()
  await page.reload()
  await looksWell(page, 'files with questions')

  await page.getByRole('link', { name: 'Answer them' }).click()
  await looksWell(page, 'questions')
  const strategic = 'Safer Wexmoor Partnership Strategic Group'
  const choose = (question: string, answer: string) =>
    page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check()
  await choose(`Which body is “${strategic}”?`, 'A new body')
  await choose('Which body is “Safer Wexmoor Strategic Group”?', strategic)
  await choose('Which organisation is “WBC”?', 'A new organisation')
  await choose('Who is “S. Lowe”?', 'Samuel Lowe')
  await page.getByRole('button', { name: 'Save the answers' }).click()
  await page.waitForURL(`${web.origin}/intake`)
  await web.takeIn()
  await page.reload()
  assert.equal(await page.getByText('Taken in', { exact: true }).count(), 2)
  await looksWell(page, 'files taken in')

  await page.getByRole('link', { name: 'Answer them' }).click()
  await page.getByText(/^See the \d+ proposed seats$/).click()
  await looksWell(page, 'proposed seats')
  await page.getByRole('button', { name: 'Save the answers' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`${web.origin}/intake`)
  assert.equal(await page.getByRole('link', { name: 'Answer them' }).count(), 0)
  const held = await web.db.read(tx => tx.selectFrom('holding').select('id').execute())
  assert.ok(held.length > 8)
  await done()
})
