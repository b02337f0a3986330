/** A clerk plans a year, makes an agenda, calls the meeting and moves it, in a real browser: by keyboard, on a phone, with axe. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { stoppedClock } from '#kernel/clock.ts'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertNoSideScroll, desk, inPage, openPage, phone } from '#test/browser-page.ts'
import { aBody, aHolding, anAccount, aPerson, aRole, aSeat } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'

let browser: Browser
let web: Awaited<ReturnType<typeof servedWeb>>
let session: string

before(async () => {
  ;[browser, web] = await Promise.all([launchBrowser(), servedWeb({ clock: stoppedClock('2026-06-12T09:00:00Z') })])
  const clerk = await web.perform(async ({ tx }) => {
    const body = await aBody(tx, { slug: 'strategic-group' })
    const account = await anAccount(tx)
    await aRole(tx, { account_id: account.id, body_id: body.id, role: 'clerk' })
    const [seat, person] = [
      await aSeat(tx, { body_id: body.id }),
      await aPerson(tx, { email: 'priya.nair@wexmoor.example' }),
    ]
    await aHolding(tx, { seat_id: seat.id, person_id: person.id })
    return account
  })
  session = (await web.cookieOf(clerk.id)).replace('session=', '')
})
after(async () => {
  await browser.close()
  await web.close()
})

const open = async (options?: Parameters<Browser['newContext']>[0]) => {
  const opened = await openPage(browser, web.origin, options)
  const context: BrowserContext = opened.context
  await context.addCookies([{ name: 'session', value: session, url: web.origin }])
  return opened
}

const meetings = () => `${web.origin}/bodies/strategic-group/meetings`

/** Every page on the way is looked at: on a desk, and on a phone. */
const look = async (page: Page, state: string): Promise<void> => {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    await assertNoSideScroll(page, `${state}, ${viewport.width}px`)
    await assertAccessible(page, `${state}, ${viewport.width}px`)
  }
}

/** Tag and name of what has the focus. */
const focused = (page: Page): Promise<string> =>
  inPage(
    page,
    `(({ tagName, id, textContent }) =>
      [tagName.toLowerCase(), id, textContent.trim().replace(/\\s+/g, ' ').slice(0, 80)].join(' '))(document.activeElement)`,
  )

/** Goes on with Tab until something has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
  const seen: string[] = []
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (wanted.test(now)) return
    seen.push(now)
  }
  assert.fail(`Tab never reached ${wanted}: ${seen.join(' | ')}`)
}

const press = async (page: Page, wanted: RegExp): Promise<void> => {
  await tabTo(page, wanted)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent()
const titles = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('.ma-item__title a').allTextContents()).map(title => title.replace(/\s*\(change\)$/, '').trim())

test('a clerk with a keyboard: plan a year, make the agenda, call the meeting, move it', async () => {
  const { page, done } = await open()
  await page.goto(meetings())
  await look(page, 'no meetings')
  await press(page, /^a {2}Plan the next year/)
  await look(page, 'planner')
  await press(page, /^button {2}Save these dates/)
  assert.match(page.url(), /planned=4$/)
  await look(page, 'meetings that are planned')

  await press(page, /^a {2}\w+ \d+ July 2026/)
  await look(page, 'a planned meeting')
  await press(page, /^a {2}Make the agenda/)
  await look(page, 'no agenda')
  await press(page, /^button {2}Make the agenda/)
  await press(page, /^a {2}Add an item/)
  await look(page, 'add an item')
  await press(page, /^button {2}Add the item/)
  await page.locator('.govuk-error-summary:focus').waitFor()
  await look(page, 'an item without a title')
  await tabTo(page, /^input title/)
  await page.keyboard.insertText('Night-time economy')
  await tabTo(page, /^input minutesAllowed/)
  await page.keyboard.insertText('20')
  await press(page, /^button {2}Add the item/)
  assert.equal((await titles(page))[7], 'Night-time economy')
  await look(page, 'an agenda')

  // Up twice: the button keeps the focus over the new page, so that it is pressed again at once.
  await press(page, /^button {2}↑ Move “Night-time economy” up/)
  await page.locator('button:focus', { hasText: 'up, now item 7 of 11' }).waitFor()
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await page.locator('button:focus', { hasText: 'up, now item 6 of 11' }).waitFor()
  assert.equal((await titles(page))[5], 'Night-time economy')

  await page.goto(page.url().replace(/\/agenda.*$/, ''))
  await press(page, /^a {2}Call the meeting/)
  await look(page, 'call')
  await press(page, /^button {2}Call the meeting/)
  await look(page, 'a meeting that is called')
  await press(page, /^a {2}Change the date, time or place/)
  await look(page, 'move')
  await press(page, /^button {2}Change the meeting/)
  await look(page, 'a move with problems')
  await tabTo(page, /^input date-day/)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('23')
  await tabTo(page, /^textarea reason/)
  await page.keyboard.insertText('The Chair is away')
  await press(page, /^button {2}Change the meeting/)
  assert.equal(await heading(page), 'Meeting of 23 July 2026')
  assert.match((await page.locator('main').textContent()) ?? '', /was \d+ July 2026/)
  await look(page, 'a meeting that was moved')
  for (const paper of ['notice', 'agenda', 'cancel']) {
    await page.goto(
      `${page
        .url()
        .replace(/\?.*$/, '')
        .replace(/\/(notice|agenda|cancel)$/, '')}/${paper}`,
    )
    await look(page, paper)
  }
  await page.goto(meetings())
  assert.match((await page.locator('main').textContent()) ?? '', /was \d+ July 2026/)
  await done()
})

test('items are dragged, and another clerk who moved one meanwhile is not overwritten', async () => {
  const { page, done } = await open()
  const id = await web.db.read(tx =>
    tx.selectFrom('meeting').select('id').orderBy('date', 'desc').executeTakeFirstOrThrow(),
  )
  await page.goto(`${web.origin}/meetings/${id.id}/agenda`)
  await page.getByRole('button', { name: 'Make the agenda' }).click()
  const rows = page.locator('[data-item]')
  await Promise.all([page.waitForNavigation(), rows.nth(4).dragTo(rows.nth(1), { targetPosition: { x: 60, y: 4 } })])
  assert.equal((await titles(page))[1], 'Matters arising')

  const second = await open()
  await second.page.goto(page.url())
  await Promise.all([
    second.page.waitForNavigation(),
    second.page.getByRole('button', { name: /Move “Matters arising” down/ }).click(),
  ])
  await Promise.all([page.waitForNavigation(), rows.nth(0).dragTo(rows.nth(5))])
  assert.match((await page.locator('.govuk-error-summary').textContent()) ?? '', /Somebody else changed this agenda/)
  assert.equal((await titles(page))[2], 'Matters arising')
  await look(page, 'an agenda that somebody else changed')
  await second.done()
  await done()
})

test('on a phone and without scripts: the buttons put items into order, and every list can be worked on', async () => {
  const { page, done } = await open({ javaScriptEnabled: false, viewport: phone })
  const id = await web.db.read(tx =>
    tx.selectFrom('meeting').select('id').orderBy('date', 'desc').executeTakeFirstOrThrow(),
  )
  await page.goto(`${web.origin}/meetings/${id.id}/agenda`)
  await page.getByRole('button', { name: /Move “Declarations of interest” up/ }).click()
  assert.equal((await titles(page))[0], 'Declarations of interest')
  await page.goto(`${web.origin}/bodies/strategic-group/agenda-template`)
  await page.getByRole('button', { name: /Move “Apologies for absence” down/ }).click()
  await page.getByRole('button', { name: 'Save the standing items' }).click()
  assert.match((await page.locator('main').textContent()) ?? '', /The standing items are saved/)
  assert.equal(await page.getByLabel('Item 1', { exact: true }).inputValue(), 'Declarations of interest')
  await done()
})

for (const path of ['agenda-template', 'forward-plan', 'forward-plan/add', 'meetings/calendar']) {
  test(`axe finds nothing and everything fits: ${path}`, async () => {
    const { page, done } = await open()
    await page.goto(`${web.origin}/bodies/strategic-group/${path}`)
    await look(page, path)
    await done()
  })
}

test('an address for a calendar program, shown once', async () => {
  const { page, done } = await open()
  await page.goto(`${web.origin}/bodies/strategic-group/meetings/calendar`)
  await page.getByRole('button', { name: 'Make an address' }).click()
  const address = await page.getByLabel('Address', { exact: true }).inputValue()
  await look(page, 'an address')
  const answer = await fetch(address)
  assert.match(await answer.text(), /^BEGIN:VCALENDAR\r\n/)
  await done()
})
