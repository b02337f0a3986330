/** Where actions stand, as the clerk sees it in a real browser: every page read, wide and narrow, and an action closed. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { enterEvents } from '#modules/ledger/index.ts'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, openPage, phone } from '#test/browser-page.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'
import { actionWorld, anIssuedAction, named } from '../../app/modules/actions/action-world.test-support.ts'
import { raiseTask } from '../../app/modules/actions/commands/raise-task.ts'

let browser: Browser

before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

const wexmoor = async () => {
  const web = await servedWeb()
  const world = await web.perform(async act => {
    const made = await actionWorld(act)
    const { actionId, otherId } = made
    for (let n = 3; n < 60; n++) {
      const date = `2025-${String(1 + (n % 12)).padStart(2, '0')}-10`
      const id = await anIssuedAction(act, {
        ...made.place,
        reference: `SWSG ${n}/25.1`,
        text: 'Ask the schools which of them take part in the exercise in the spring, and report back to the Group',
        owners: [named(n % 2 === 0 ? 'Helen Marsh' : 'Ravi Shah'), named('Grace Okafor')],
        due: { on: n % 3 === 0 ? null : '2026-07-01', meetingId: null },
        at: `${date}T14:00:00Z`,
      })
      if (n % 4 === 0)
        await enterEvents(act, { actionId: id, channel: 'page', what: [{ kind: 'closed', reason: 'Done' }] })
    }
    await enterEvents(act, {
      actionId,
      channel: 'link',
      what: [
        { kind: 'accepted', owner: 0 },
        { kind: 'date-proposed', owner: 1, on: '2026-09-01', reason: 'Two of us are away in the summer' },
        { kind: 'progress', owner: 0, text: 'The letter is with the director.\nIt goes on Monday.', files: [] },
      ],
    })
    const text = 'Mail to Helen Marsh came back: there is no such mailbox.'
    await raiseTask(act, { bodyId: made.body.id, kind: 'mail-bounced', text, actionId: otherId })
    const account = await anAccount(act.tx, { person_id: made.priya.id })
    await aRole(act.tx, { account_id: account.id, body_id: made.body.id, role: 'clerk' })
    return { ...made, account }
  })
  const cookie = (await web.cookieOf(world.account.id)).slice('session='.length)
  return { web, ...world, cookies: [{ name: 'session', value: cookie, url: web.origin }] }
}

test('every page of where actions stand reads well, wide and narrow', async () => {
  const { web, cookies, actionId, council } = await wexmoor()
  const paths = [
    '/',
    '/bodies/group/actions',
    '/bodies/group/actions?list=waiting&text=schools',
    '/bodies/group/actions/balance',
    '/bodies/group/actions/progress',
    '/bodies/group/tasks',
    '/actions/mine',
    '/actions/calendar',
    `/organisations/${council.id}/actions`,
    `/actions/${actionId}`,
    ...['update', 'answer', 'settle-date', 'close', 'carry', 'transfer', 'due', 'priority', 'merge', 'withdraw'].map(
      deed => `/actions/${actionId}/${deed}`,
    ),
  ]
  for (const viewport of [desk, phone]) {
    const { page, context, done } = await openPage(browser, web.origin, { viewport })
    await context.addCookies(cookies)
    for (const path of paths) {
      const answer = await page.goto(`${web.origin}${path}`)
      assert.equal(answer?.status(), 200, path)
      await assertDrawn(page)
      await assertAccessible(page, `${path} at ${viewport.width}`)
      await assertNoSideScroll(page, `${path} at ${viewport.width}`)
    }
    await done()
  }
  await web.close()
})

test('the clerk finds an overdue action and closes it; a mistake is said beside its field', async () => {
  const { web, cookies } = await wexmoor()
  const { page, context, done } = await openPage(browser, web.origin, { viewport: phone })
  await context.addCookies(cookies)
  await page.goto(`${web.origin}/bodies/group/actions?list=overdue`)
  await page.getByRole('link', { name: 'SWSG 1/26.1' }).click()
  await page.getByRole('link', { name: 'Close it' }).click()
  await page.getByRole('button', { name: 'Close it' }).click()
  await page.getByRole('link', { name: 'Enter why it is closed' }).click()
  await assertAccessible(page, 'a form with a mistake')
  await page.keyboard.type('The letter went out')
  await page.getByRole('button', { name: 'Close it' }).click()
  await page.getByText('It is in the record.').waitFor()
  assert.equal(await page.locator('.ma-said', { hasText: 'The letter went out' }).count(), 1)
  await done()
  await web.close()
})
