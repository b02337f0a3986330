/** An ask in a real browser: from the sub-group to the answer, on a desk and on a phone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, openPage, phone } from '#test/browser-page.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'
import { anAsk, asksWorld } from '../../app/modules/asks/asks-world.test-support.ts'

let browser: Browser

before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

for (const [name, viewport] of [
  ['desk', desk],
  ['phone', phone],
] as const) {
  test(`asked and answered, on a ${name}`, async () => {
    const web = await servedWeb()
    const world = await web.perform(async act => {
      const made = await asksWorld(act)
      const account = await anAccount(act.tx)
      for (const body of [made.parent, made.child]) {
        await aRole(act.tx, { account_id: account.id, body_id: body.id, role: 'clerk' })
      }
      return { ...made, accountId: account.id }
    })
    const { page, context, done } = await openPage(browser, web.origin, { viewport })
    const [cookie = '', value = ''] = (await web.cookieOf(world.accountId)).split('=')
    await context.addCookies([{ name: cookie, value, url: web.origin }])
    const check = async (state: string): Promise<void> => {
      await assertNoSideScroll(page, state)
      await assertAccessible(page, state)
    }
    await page.goto(`${web.origin}/meetings/${world.may.id}/asks`)
    await assertDrawn(page)
    await check('the form of an ask')
    await page.getByLabel('What is it about?').fill(anAsk.title)
    await page.getByLabel('What do you ask for?').fill(anAsk.text)
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('It comes before their next meeting').waitFor()
    await check('asked')
    await page.goto(`${web.origin}/meetings/${world.june.id}/agenda`)
    await page.getByRole('link', { name: 'Answer this ask' }).click()
    await page.getByRole('link', { name: anAsk.title }).click()
    await page.getByLabel('It agrees').check()
    await page.getByLabel('Who is to do it?').fill('Tom Ashworth')
    await check('answering')
    await page.getByLabel('What is to be done?').fill('name a lead for transitions')
    await page.getByRole('button', { name: 'Put the answer into the minutes' }).click()
    await page.getByText('The answer is in the minutes').waitFor()
    await check('answered')
    await page.goto(`${web.origin}/bodies/youth/asks`)
    await check('asks of a body')
    assert.match((await page.textContent('main')) ?? '', /agreed: name a lead for transitions/)
    await done()
    await web.close()
  })
}
