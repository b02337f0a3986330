/** The Matters Arising report in a real browser: what is missing, the head, the report live and issued; at a desk and on a phone. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, openPage, phone } from '#test/browser-page.ts'
import { aMeeting, anAccount, aRole } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'
import { decemberWorld, marchAnswers, setClock } from '../../app/modules/matters-arising/arising-world.test-support.ts'

let browser: Browser
const webs: Awaited<ReturnType<typeof servedWeb>>[] = []

before(async () => {
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  for (const web of webs) await web.close()
})

const opened = async (viewport: typeof desk) => {
  const clock = setClock('2025-12-12T09:00:00Z')
  const web = await servedWeb({ clock })
  webs.push(web)
  const world = await decemberWorld(web)
  clock.set('2026-03-16T09:00:00Z')
  await marchAnswers(world)
  const clerk = await web.perform(async ({ tx }) => {
    const made = await anAccount(tx)
    await aRole(tx, { account_id: made.id, body_id: world.body.id, role: 'clerk' })
    return made
  })
  const { page, context, done } = await openPage(browser, web.origin, { viewport, acceptDownloads: true })
  const cookie = await web.cookieOf(clerk.id)
  await context.addCookies([{ name: 'session', value: cookie.replace('session=', ''), url: web.origin }])
  return { web, world, page, done }
}

test('from the meeting to a report that is issued, with what is missing put right first', async () => {
  const { web, world, page, done } = await opened(desk)
  const forgotten = await web.perform(({ tx }) =>
    aMeeting(tx, { body_id: world.body.id, date: '2026-02-10', state: 'called' }),
  )
  await page.goto(`${web.origin}/meetings/${world.march.id}`)
  await page.getByRole('button', { name: 'Matters Arising report' }).click()
  await assertDrawn(page)
  await page.getByText('Nobody has said whether the meeting of 10 February 2026 was held.').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Issue the report' }).count(), 0)
  await assertAccessible(page, 'a report that cannot be issued')
  await page.getByRole('link', { name: 'Go to the meeting' }).click()
  await web.perform(({ tx }) =>
    tx.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', forgotten.id).execute(),
  )

  await page.goto(`${web.origin}/meetings/${world.march.id}/matters-arising`)
  await page.getByRole('link', { name: 'Change the head and the columns of the report' }).click()
  await page.getByLabel('Name of the council').fill('Borough of Wexmoor')
  await page.getByLabel('Owner', { exact: true }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The head of the report is saved').waitFor()
  await assertAccessible(page, 'the head of the report')

  await page.goto(`${web.origin}/meetings/${world.march.id}/matters-arising`)
  await page.getByText('Not issued yet', { exact: true }).waitFor()
  await page.getByRole('columnheader', { name: 'Owner' }).waitFor()
  await page.getByLabel('Report number').fill('WX26031')
  await page.getByRole('button', { name: 'Issue the report' }).click()
  await page.getByText('The report is issued').waitFor()
  assert.equal(await page.getByText('No update received since 9 December 2025.').count(), 3)
  await assertAccessible(page, 'a report that was issued')
  for (const [name, start] of [
    ['Word', 'PK'],
    ['PDF', '%PDF'],
  ] as const) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name, exact: true }).click()
    const file = await (await waiting).path()
    assert.equal(readFileSync(file).subarray(0, start.length).toString(), start)
  }
  await page.getByRole('link', { name: 'Issue a further report that corrects it' }).click()
  await page.getByRole('button', { name: 'Issue the further report' }).click()
  await page.getByRole('link', { name: 'Say what the further report corrects' }).click()
  await assertAccessible(page, 'a further report without a reason')
  await done()
})

test('on a phone the rows of the report stand one below the other', async () => {
  const { web, world, page, done } = await opened(phone)
  for (const path of [`/meetings/${world.march.id}/matters-arising`, '/bodies/strategic-group/report-template']) {
    await page.goto(`${web.origin}${path}`)
    await assertNoSideScroll(page, path)
    await assertAccessible(page, path)
  }
  await done()
})
