/** Attendance in a real browser: with a thumb, with a keyboard, without scripts, by two clerks, and without a connection. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, inPage, openPage, phone } from '#test/browser-page.ts'
import { anAccount, aMeeting, aRole } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'
import { aWorld } from '../../app/modules/meetings/attendance-world.test-support.ts'
import { addAttendee } from '../../app/modules/meetings/commands/add-attendee.ts'
import { addSubstitute } from '../../app/modules/meetings/commands/add-substitute.ts'
import { markAttendance } from '../../app/modules/meetings/commands/mark-attendance.ts'

let browser: Browser
let web: Awaited<ReturnType<typeof servedWeb>>
let world: Awaited<ReturnType<typeof aWorld>>
let clerk: string
let tom: string

/** A meeting of its own for each test. */
const aNewMeeting = (given: { date?: string; state?: string } = {}): Promise<string> =>
  web.perform(async act => (await aMeeting(act.tx, { body_id: world.body.id, ...given })).id)

before(async () => {
  ;[browser, web] = await Promise.all([launchBrowser(), servedWeb()])
  const accounts = await web.perform(async act => {
    world = await aWorld(act.tx)
    const one = await anAccount(act.tx)
    await aRole(act.tx, { account_id: one.id, body_id: world.body.id, role: 'clerk' })
    const two = await anAccount(act.tx, { name: 'Tom Ashworth', person_id: world.people.tom })
    await aRole(act.tx, { account_id: two.id, body_id: world.body.id, role: 'member' })
    return [one.id, two.id] as const
  })
  clerk = await web.cookieOf(accounts[0])
  tom = await web.cookieOf(accounts[1])
  for (const date of ['2026-02-10', '2026-03-10', '2026-04-14']) {
    const meetingId = await aNewMeeting({ date, state: 'held' })
    await web.perform(act =>
      markAttendance(act, { meetingId, seatId: world.seats.chair, status: 'present', version: 0 }),
    )
    await web.perform(act =>
      markAttendance(act, { meetingId, seatId: world.seats.police, status: 'apologies', version: 0 }),
    )
  }
})
after(async () => {
  await browser.close()
  await web.close()
})

const signIn = async (context: BrowserContext, cookie: string): Promise<void> => {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: web.origin }])
}

const open = async (path: string, given: { cookie?: string; options?: Parameters<Browser['newContext']>[0] } = {}) => {
  const opened = await openPage(browser, web.origin, given.options ?? { viewport: desk })
  await signIn(opened.context, given.cookie ?? clerk)
  await opened.page.goto(`${web.origin}${path}`)
  return opened
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const isPressed = (page: Page, name: string) => button(page, name).getAttribute('aria-pressed')
/** Until what was tapped is kept: the status says so. */
const heard = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()

const anyMeeting = async (): Promise<string> => {
  const meetingId = await aNewMeeting()
  await web.perform(act => markAttendance(act, { meetingId, seatId: world.seats.chair, status: 'absent', version: 0 }))
  await web.perform(act =>
    markAttendance(act, { meetingId, seatId: world.seats.police, status: 'present', version: 0 }),
  )
  await web.perform(act =>
    addSubstitute(act, { meetingId, seatId: world.seats.probation, name: 'Jo Bright', version: 0 }),
  )
  await web.perform(act =>
    addAttendee(act, { meetingId, name: 'Marcus Bell', role: 'Committee Secretary', remote: true }),
  )
  return meetingId
}

/** Every state that a page can be in, by name. */
const states: Readonly<
  Record<string, (meetingId: string) => { path: string; cookie?: string; next?: (page: Page) => Promise<void> }>
> = {
  'the list of the clerk': id => ({ path: `/meetings/${id}/attendance` }),
  'the list with who took the chair': id => ({
    path: `/meetings/${id}/attendance`,
    next: async page => {
      await page.getByLabel('Who took the chair?').selectOption({ label: 'Superintendent Dan Whitlock' })
      await button(page, 'Save').click()
      await page.getByText('In the chair: Superintendent Dan Whitlock').click()
    },
  }),
  'the list of a member': id => ({ path: `/meetings/${id}/attendance`, cookie: tom }),
  'a substitute': id => ({ path: `/meetings/${id}/attendance/seats/${world.seats.council}/substitute` }),
  'a substitute who may be known': id => ({
    path: `/meetings/${id}/attendance/seats/${world.seats.council}/substitute`,
    next: async page => {
      await page.getByLabel('Name', { exact: true }).fill('P Nair')
      await button(page, 'Save').click()
      await page.getByText('Who is this?').waitFor()
    },
  }),
  'somebody in attendance': id => ({ path: `/meetings/${id}/attendance/people` }),
  'when somebody was here': id => ({
    path: `/meetings/${id}/attendance`,
    next: async page => {
      await page.getByRole('link', { name: 'Came late or left early Marcus Bell' }).click()
      await page.getByRole('heading', { name: 'When was Marcus Bell here?' }).waitFor()
    },
  }),
  'own apologies': id => ({ path: `/meetings/${id}/apologies`, cookie: tom }),
  figures: () => ({ path: '/bodies/strategic-group/attendance' }),
  'figures with an error': () => ({
    path: '/bodies/strategic-group/attendance?from-day=31&from-month=2&from-year=2026',
  }),
}

for (const [state, reach] of Object.entries(states)) {
  test(`axe finds nothing and everything fits, on a desk, on a phone and at 400% zoom: ${state}`, async () => {
    const { path, cookie, next } = reach(await anyMeeting())
    const { page, done } = await open(path, cookie === undefined ? {} : { cookie })
    await next?.(page)
    await assertDrawn(page)
    for (const viewport of [desk, phone, { width: 320, height: 256 }]) {
      await page.setViewportSize(viewport)
      await assertNoSideScroll(page, `${state}, ${viewport.width}px`)
      if (viewport.width !== 320) await assertAccessible(page, `${state}, ${viewport.width}px`)
    }
    await done()
  })
}

test('a thumb marks people one tap each: the page stays where it is, and says what is missing', async () => {
  const id = await aNewMeeting()
  const { page, done } = await open(`/meetings/${id}/attendance`, {
    options: { viewport: phone, hasTouch: true, isMobile: true },
  })
  const top = async () => (await button(page, 'Present Helen Marsh').boundingBox())?.y ?? 0
  await inPage(page, 'scrollTo(0, 500)')
  await page.waitForTimeout(100)
  const place = await top()
  await button(page, 'Present Helen Marsh').tap()
  assert.equal(await isPressed(page, 'Present Helen Marsh'), 'true')
  await heard(
    page,
    /Helen Marsh: present\. 2 more voting members are needed; nobody from Northshire Probation is here\./,
  )
  assert.ok(Math.abs((await top()) - place) < 5, 'the button is still under the thumb')
  const size = await button(page, 'Absent Tom Ashworth').boundingBox()
  assert.ok(size !== null && size.height >= 48 && size.width >= 80, 'a thumb finds the button')
  // Several taps faster than the answers come.
  await button(page, 'Present Cllr Grace Okafor').tap()
  await button(page, 'Apologies Superintendent Dan Whitlock').tap()
  await button(page, 'Present Tom Ashworth').tap()
  await button(page, 'Present Superintendent Dan Whitlock').tap()
  await page.getByText('Quorate.').waitFor()
  await page.getByText('4 of 4 seats marked').waitFor()
  await page.waitForFunction('document.querySelectorAll("[aria-pressed=true]").length === 4')
  await page.reload()
  for (const name of ['Cllr Grace Okafor', 'Superintendent Dan Whitlock', 'Tom Ashworth', 'Helen Marsh']) {
    assert.equal(await isPressed(page, `Present ${name}`), 'true', name)
  }
  await button(page, 'Present Helen Marsh').tap()
  await heard(page, /Helen Marsh: not marked/)
  await page.reload()
  assert.equal(await isPressed(page, 'Present Helen Marsh'), 'false')
  await done()
})

test('with the keyboard alone: marked, online, and the focus stays on the button', async () => {
  const id = await aNewMeeting()
  const { page, done } = await open(`/meetings/${id}/attendance`)
  const focused = () => inPage<string>(page, 'document.activeElement.textContent.trim().replace(/\\s+/g, " ")')
  for (let i = 0; i < 40 && (await focused()) !== 'Present Superintendent Dan Whitlock'; i++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await heard(page, /Dan Whitlock: present/)
  assert.equal(await focused(), 'Present Superintendent Dan Whitlock')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
  assert.equal(await focused(), 'Online Superintendent Dan Whitlock')
  await page.keyboard.press('Space')
  await heard(page, /Dan Whitlock: present, online/)
  assert.equal(await focused(), 'Online Superintendent Dan Whitlock')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByLabel('Came at').selectOption({ label: 'The start' })
  await done()
})

test('without scripts: the same buttons, the same place, a substitute, and who else is here', async () => {
  const id = await aNewMeeting()
  const { page, done } = await open(`/meetings/${id}/attendance`, {
    options: { viewport: phone, javaScriptEnabled: false },
  })
  await button(page, 'Apologies Tom Ashworth').click()
  assert.match(page.url(), /#seat-/)
  assert.equal(await isPressed(page, 'Apologies Tom Ashworth'), 'true')
  await page.getByRole('link', { name: 'Somebody came instead Tom Ashworth' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Jo Bright')
  await button(page, 'Save').click()
  await page.getByText('In place of Tom Ashworth.').waitFor()
  await page.getByRole('button', { name: 'Add somebody' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Marcus Bell')
  await page.getByLabel('They take part online').check()
  await button(page, 'Save').click()
  assert.equal(await isPressed(page, 'Online Marcus Bell'), 'true')
  await button(page, 'Remove Marcus Bell').click()
  await page.getByText('Nobody without a seat is noted.').waitFor()
  await done()
})

test('two clerks: each sees what the other did, and nobody’s tap is written over', async () => {
  const id = await aNewMeeting()
  const [one, two] = await Promise.all([open(`/meetings/${id}/attendance`), open(`/meetings/${id}/attendance`)])
  await button(one.page, 'Present Helen Marsh').click()
  await heard(one.page, /Helen Marsh: present/)
  await button(two.page, 'Absent Tom Ashworth').click()
  await heard(two.page, /Tom Ashworth: absent/)
  assert.equal(await isPressed(two.page, 'Present Helen Marsh'), 'true', 'the other’s tap is shown')
  await button(one.page, 'Apologies Tom Ashworth').click()
  await heard(one.page, /Somebody else changed this just before you\. Tom Ashworth: absent\./)
  assert.equal(await isPressed(one.page, 'Absent Tom Ashworth'), 'true')
  await assertAccessible(one.page, 'after a tap that came second')
  await button(one.page, 'Apologies Tom Ashworth').click()
  await heard(one.page, /Tom Ashworth: apologies/)
  await Promise.all([one.done(), two.done()])
})

test('without a connection the taps wait, and are kept once it is back', async () => {
  const id = await aNewMeeting()
  const { page, context } = await open(`/meetings/${id}/attendance`, { options: { viewport: phone } })
  await context.setOffline(true)
  await button(page, 'Present Helen Marsh').click()
  await button(page, 'Absent Tom Ashworth').click()
  await heard(page, /There is no connection\. 2 not saved yet/)
  assert.equal(await isPressed(page, 'Absent Tom Ashworth'), 'true', 'it is shown as tapped')
  await context.setOffline(false)
  await heard(page, /Tom Ashworth: absent/)
  await page.reload()
  assert.equal(await isPressed(page, 'Present Helen Marsh'), 'true')
  assert.equal(await isPressed(page, 'Absent Tom Ashworth'), 'true')
  // The browser reports each request that failed, which was the point.
  await context.close()
})

test('a member sends apologies on a phone, and the clerk sees them with who comes instead', async () => {
  const id = await aNewMeeting()
  const member = await open(`/meetings/${id}/attendance`, { cookie: tom, options: { viewport: phone } })
  await member.page.getByRole('link', { name: 'You cannot come? Send your apologies' }).click()
  await member.page.getByLabel('Who comes instead?').fill('Jo Bright')
  await button(member.page, 'Send apologies').click()
  await member.page.getByRole('heading', { name: 'Your apologies are noted' }).waitFor()
  const { page, done } = await open(`/meetings/${id}/attendance`)
  assert.equal(await isPressed(page, 'Apologies Tom Ashworth'), 'true')
  await button(page, 'Present Jo Bright').click()
  await heard(page, /Jo Bright: present/)
  await Promise.all([member.done(), done()])
})
