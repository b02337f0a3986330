/** A clerk writes minutes in a real browser: with a keyboard alone, off line, beside another clerk, without scripts, on a phone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, inPage, openPage, phone } from '#test/browser-page.ts'
import { aBody, aHolding, aMeeting, aPerson, aSeat, anAccount, anOrganisation, aRole } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'

let browser: Browser
let web: Awaited<ReturnType<typeof servedWeb>>

before(async () => {
  ;[browser, web] = await Promise.all([launchBrowser(), servedWeb({ readingSeconds: 20 })])
})
after(async () => {
  await browser.close()
  await web.close()
})

/** A body with a meeting that was held, the next one that is being held, and two clerks. */
const arranged = () =>
  web.perform(async ({ tx }) => {
    const body = await aBody(tx, { next_number: 180 })
    const council = await anOrganisation(tx)
    const priya = await aPerson(tx, { email: 'priya.nair@wexmoor.example' })
    const seat = await aSeat(tx, { body_id: body.id, organisation_id: council.id, post: 'Community Safety Manager' })
    await aHolding(tx, { seat_id: seat.id, person_id: priya.id })
    const meeting = await aMeeting(tx, { body_id: body.id, date: '2026-03-12', state: 'held' })
    const next = await aMeeting(tx, { body_id: body.id, date: '2026-06-11', state: 'held' })
    const clerks = await Promise.all(
      ['Asha Clerk', 'Marcus Bell'].map(async name => {
        const account = await anAccount(tx, { name })
        await aRole(tx, { account_id: account.id, body_id: body.id, role: 'clerk' })
        return account.id
      }),
    )
    const came = { meeting_id: meeting.id, status: 'present', remote: 0 } as const
    const people = [
      {
        id: `${meeting.id}-1`,
        name: 'Priya Nair',
        role: 'Community Safety Manager',
        person_id: priya.id,
        seat_id: seat.id,
      },
      { id: `${meeting.id}-2`, name: 'Grace Okafor', title: 'Councillor', role: 'Cabinet Member', chair: 1 },
    ]
    for (const [position, person] of people.entries()) {
      await tx
        .insertInto('attendance')
        .values({ chair: 0, ...came, ...person, position })
        .execute()
    }
    return { meeting: meeting.id, next: next.id, clerks, base: `${web.origin}/meetings/${meeting.id}/minutes` }
  })

const signIn = async (context: BrowserContext, account: string | undefined): Promise<void> => {
  const cookie = await web.cookieOf(account ?? '')
  await context.addCookies([{ name: 'session', value: cookie.replace(/^session=/, ''), url: web.origin }])
}

const open = async (account: string | undefined, options?: Parameters<Browser['newContext']>[0]) => {
  const opened = await openPage(browser, web.origin, options)
  await signIn(opened.context, account)
  return opened
}

const keptText = async (meeting: string): Promise<string> => {
  const row = await web.db.read(tx =>
    tx.selectFrom('minutes').select('text').where('meeting_id', '=', meeting).executeTakeFirst(),
  )
  return row?.text ?? ''
}

const state = (page: Page, words: string | RegExp) =>
  page.locator('[data-save-state]').filter({ hasText: words }).waitFor({ timeout: 20_000 })

/** Goes on with Tab until the element has the focus. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    if (await inPage<boolean>(page, `document.activeElement.matches(${JSON.stringify(selector)})`)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab does not reach ${selector}`)
}

/** Puts the cursor behind a line of the text, with keys. A line may take several on the screen. */
const goBehind = async (page: Page, line: string): Promise<void> => {
  const text = await page.inputValue('#text')
  const end = text.indexOf(line) + line.length
  assert.ok(text.includes(line), `the text has ${line}`)
  await page.keyboard.press('Control+Home')
  for (let presses = 0; presses < 200; presses++) {
    if ((await inPage<number>(page, 'document.activeElement.selectionStart')) === end) return
    await page.keyboard.press('End')
    if ((await inPage<number>(page, 'document.activeElement.selectionStart')) === end) return
    await page.keyboard.press('ArrowDown')
  }
  assert.fail(`The keys do not reach ${line}`)
}

/** Waits until the server has what is in the box. */
const saved = async (page: Page): Promise<void> => {
  await page.locator('[data-unsaved]').waitFor({ state: 'hidden', timeout: 20_000 })
  await state(page, /^Saved/)
}

test('with a keyboard alone a clerk types, sees an action appear, and goes to the line of a remark', async () => {
  const { base, meeting, clerks } = await arranged()
  const { page, done } = await open(clerks[0])
  await page.goto(`${base}/edit`)
  await tabTo(page, '#text')
  await goBehind(page, 'Matters arising')
  await page.keyboard.type('\n\n;x Priya Nair to write to the ambulance service by 30 April 2026.\n')
  await page.locator('[data-panel] .ma-found--action').getByText('write to the ambulance service').waitFor()
  await page.locator('[data-panel]').getByText('Priya Nair (Community Safety Manager, Wexmoor Council)').waitFor()
  await saved(page)
  assert.match(await keptText(meeting), /\nAction: Priya Nair to write to the ambulance service/)
  await tabTo(page, '[data-panel] .ma-found--action a[data-line]')
  await page.keyboard.press('Enter')
  const chosen = await inPage<string>(
    page,
    `(() => { const box = document.activeElement; return box.id + ': ' + box.value.slice(box.selectionStart, box.selectionEnd) })()`,
  )
  assert.equal(chosen, 'text: Action: Priya Nair to write to the ambulance service by 30 April 2026.')
  await done()
})

test('Tab leaves the box, and a button puts a set phrase in where the cursor is', async () => {
  const { base, clerks } = await arranged()
  const { page, done } = await open(clerks[0])
  await page.goto(`${base}/edit`)
  await page.locator('label[for=text]').click()
  assert.ok(await inPage<boolean>(page, `document.activeElement.id === 'text'`))
  await goBehind(page, 'Matters arising')
  await page.keyboard.type('\n\n')
  await tabTo(page, '.ma-phrase')
  await page.keyboard.press('Enter')
  await page.keyboard.type('signs be put up.   PN')
  assert.match(await page.inputValue('#text'), /Matters arising\n\nRESOLVED that signs be put up\. {3}PN/)
  await page.keyboard.press('Control+z')
  await done()
})

test('a lost connection loses nothing, and a browser that dies offers the text again', async () => {
  const { base, meeting, clerks } = await arranged()
  const { page, context, done } = await open(clerks[0])
  await page.goto(`${base}/edit`)
  await page.locator('#text').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nThe first words.')
  await saved(page)
  await context.setOffline(true)
  await page.keyboard.type('\nTyped off line.')
  await state(page, 'no connection')
  await page.keyboard.type(' And on.')
  await context.setOffline(false)
  await saved(page)
  await page
    .waitForFunction(`document.querySelector('[data-save-state]').textContent.startsWith('Saved')`)
    .catch(() => null)
  assert.match(await keptText(meeting), /The first words\.\nTyped off line\. And on\.$/)

  await context.setOffline(true)
  await page.keyboard.type('\nBefore the crash.')
  await state(page, 'no connection')
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${base}/edit`)
  // A page that goes sends what it has with its last breath, which may reach the server after all; else the browser kept it.
  const offer = again.getByText('This browser kept a text that was not saved.')
  await offer.waitFor({ timeout: 5_000 }).catch(() => null)
  if (await offer.isVisible()) {
    await assertAccessible(again, 'a text of the browser is offered')
    await again.getByRole('button', { name: 'Put it back' }).press('Enter')
    await saved(again)
  }
  assert.match(await keptText(meeting), /Before the crash\.$/)
  await again.reload()
  assert.equal(await again.getByText('This browser kept').count(), 0)
  await done()
})

test('a session that ends while a clerk types loses nothing', async () => {
  const { base, meeting, clerks } = await arranged()
  const { page, context, done } = await open(clerks[0])
  await page.goto(`${base}/edit`)
  await web.perform(({ tx }) => tx.updateTable('session').set({ ended_at: '2026-06-12T09:00:00Z' }).execute())
  await page.locator('#text').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nTyped after the session.')
  await state(page, 'you are signed out')
  await page.getByRole('link', { name: 'Sign in' }).last().waitFor()
  await signIn(context, clerks[0])
  await saved(page)
  assert.match(await keptText(meeting), /Typed after the session\.$/)
  await done()
})

test('what a second clerk saved is shown beside, and both are kept', async () => {
  const { base, meeting, clerks } = await arranged()
  const [first, second] = [await open(clerks[0]), await open(clerks[1])]
  await first.page.goto(`${base}/edit`)
  await first.page.locator('#text').focus()
  await first.page.keyboard.press('Control+End')
  await first.page.keyboard.type('\nFrom the first.')
  await saved(first.page)
  await second.page.goto(`${base}/edit`)
  await second.page.locator('#text').focus()
  await goBehind(second.page, 'Matters arising')
  await second.page.keyboard.type('\n\nFrom the second.')
  await saved(second.page)
  await first.page.keyboard.type(' And more of it.')
  await state(first.page, 'Marcus Bell saved another text')
  assert.match(await keptText(meeting), /From the second\./)
  await tabTo(first.page, 'button[name=save]')
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('heading', { name: 'Saved by Marcus Bell' }).waitFor()
  for (const viewport of [desk, phone]) {
    await first.page.setViewportSize(viewport)
    await assertAccessible(first.page, `two texts, ${viewport.width}px`)
    await assertNoSideScroll(first.page, `two texts, ${viewport.width}px`)
  }
  await first.page.getByRole('button', { name: 'Save both together' }).press('Enter')
  await first.page.getByRole('heading', { name: 'What is read' }).waitFor()
  assert.match(await keptText(meeting), /From the second\.[^]*From the first\. And more of it\.$/)
  assert.equal(await first.page.getByText('This browser kept').count(), 0, 'what was settled is not offered again')
  await first.done()
  await second.done()
})

for (const scripts of [true, false]) {
  test(`from the first text to approved minutes ${scripts ? 'with' : 'without'} scripts, axe clean and on a phone`, async () => {
    const { base, meeting, next, clerks } = await arranged()
    const { page, done } = await open(clerks[0], { viewport: phone, javaScriptEnabled: scripts })
    const look = async (name: string): Promise<void> => {
      if (!scripts) return
      for (const viewport of [desk, phone]) {
        await page.setViewportSize(viewport)
        await assertDrawn(page)
        await assertNoSideScroll(page, `${name}, ${viewport.width}px`)
        await assertAccessible(page, `${name}, ${viewport.width}px`)
      }
    }
    await page.goto(base)
    await look('no minutes yet')
    await page.getByRole('button', { name: 'Write the minutes' }).press('Enter')
    const text = await page.inputValue('#text')
    const action = 'Action: Priya Nair to write to the ambulance service by 30 April 2026.'
    await page.fill('#text', text.replace('Matters arising\n', `Matters arising\n\n${action}\n`))
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
    await page.locator('[data-panel]').getByText('1 action').waitFor()
    await look('writing')
    await page.getByRole('link', { name: 'Read the minutes as they will look' }).press('Enter')
    await page.getByText('SWSG 182/26.1').waitFor()
    await look('draft')
    await page.getByRole('button', { name: 'Send them round' }).press('Enter')
    await page.getByText('1 person who attended will get an e-mail').waitFor()
    await look('before sending round')
    await page.getByRole('button', { name: 'Send them round' }).press('Enter')
    await page.getByText('Sent round, not approved yet').waitFor()
    await page.locator('summary', { hasText: 'minute 182' }).press('Enter')
    await page.getByLabel('What is wrong or missing in minute 182?').fill('Lynne Castle came too.')
    await page.locator('details[open]').getByRole('button', { name: 'Send the remark' }).press('Enter')
    await page.getByText('Lynne Castle came too.').waitFor()
    await look('sent round, with a remark')
    await page.goto(`${base}/edit`)
    await page.fill('#text', (await page.inputValue('#text')).replace(action, ''))
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
    await page.getByRole('heading', { name: '1 action would go' }).waitFor()
    await look('an action would go')
    await page.getByRole('button', { name: 'Take this action out' }).press('Enter')
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await look('an action would go, without a reason')
    await page.goto(`${base}/versions?older=1&newer=1`)
    await look('versions')

    await page.goto(`${web.origin}/meetings/${next}/minutes`)
    await page.getByRole('link', { name: 'Approve the minutes of 12 March 2026' }).press('Enter')
    await page.getByLabel('Minute', { exact: true }).selectOption({ label: '182 Matters arising' })
    await page.getByLabel('What is corrected').fill('for “April” read “May”.')
    await look('approving')
    await page.getByRole('button', { name: 'Approve the minutes' }).press('Enter')
    await page.locator('#text').waitFor()
    assert.match(
      await page.inputValue('#text'),
      /held on 12 March 2026 be approved as a correct record, with these corrections/,
    )
    await look('the later minutes')
    await page.goto(base)
    await page.getByText('Corrected at the meeting of 11 June 2026').waitFor()
    await look('approved')
    assert.match(await keptText(meeting), /ambulance service/)
    await done()
  })
}

test('attendance that is taken while the text is open is offered beside it, and put in by one button', async () => {
  const { meeting, clerks, base } = await arranged()
  const { page, context, done } = await openPage(browser, web.origin)
  await signIn(context, clerks[0])
  await page.goto(`${base}/edit`)
  const box = page.getByLabel('Text of the minutes')
  await box.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('4.00 pm')
  await page.getByText(/^Saved /).waitFor()
  await web.perform(async ({ tx }) => {
    await tx.updateTable('attendance').set({ status: 'apologies' }).where('id', '=', `${meeting}-1`).execute()
  })
  await page.keyboard.press('Enter')
  const button = page.getByRole('button', { name: 'Put the attendance into the text' })
  await button.waitFor()
  assert.match(await page.locator('#people-differ + ul').innerText(), /Priya Nair: noted as apologies/)
  await assertAccessible(page, 'attendance that differs')
  await page.setViewportSize(phone)
  await assertNoSideScroll(page, 'attendance that differs')
  await button.click()
  await page.waitForURL(`${base}/edit`)
  assert.match(await box.inputValue(), /Apologies:\n\n\| Name [^\n]*\n[^\n]*\n\| Priya Nair/)
  assert.equal(await button.count(), 0)
  await done()
})
