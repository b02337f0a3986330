/** Minutes go round, the mail arrives, and its owner answers from the link on a phone: with a real mail server and a real browser. */
import assert from 'node:assert/strict'
import { after, before, test, type TestContext } from 'node:test'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Browser } from 'playwright-core'
import { stoppedClock } from '#kernel/clock.ts'
import { createRecord } from '#modules/accounts/index.ts'
import type { Database } from '#platform/db/database.ts'
import { createLog } from '#platform/log/log.ts'
import { findHistory } from '#modules/ledger/index.ts'
import { smtpSender } from '#platform/mail/smtp-sender.ts'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, openPage, phone } from '#test/browser-page.ts'
import { folderUnderTest } from '#test/record.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { smtpUnderTest } from '#test/smtp.ts'
import { servedWeb } from '#test/web-server.ts'
import { openInbound, inboundWork } from '../../app/entry/inbound-room.ts'
import { inboundHandlers } from '../../app/entry/job-handlers.ts'
import { openJobRoom } from '../../app/entry/job-room.ts'
import { circulateMinutes } from '../../app/modules/minutes/commands/circulate-minutes.ts'
import { partnership, twoActions } from '../../app/modules/minutes/commands/minutes-record.test-support.ts'
import { saveMinutes } from '../../app/modules/minutes/commands/save-minutes.ts'
import { readTyped } from '../../app/modules/minutes/queries/read-typed.ts'

let browser: Browser
let post: Awaited<ReturnType<typeof smtpUnderTest>>

before(async () => {
  ;[browser, post] = await Promise.all([launchBrowser(), smtpUnderTest()])
})
after(async () => {
  await browser.close()
  await post.close()
})

const clock = stoppedClock('2026-03-20T10:00:00Z')
const domain = 'minutes.wexmoor.example'

/** The listener for answers, and whoever reads them. */
const listening = async (db: Database, from: string) => {
  const config = {
    dataFolder: folderUnderTest(),
    mailServer: { url: post.url, from },
    inboundMail: { host: '127.0.0.1', port: 0, domain, megabytes: 45 },
    inboundTrusts: null,
  }
  const log = createLog({ write: () => undefined, now: () => clock.now().toString() })
  const parts = { config, db, handlers: inboundHandlers() }
  const inbound = await openInbound(parts, { clock, log, wake: () => undefined })
  const worker = openJobRoom({ db, clock, log, handlers: [inboundWork(parts)], afterChange: () => undefined })
  const transport = createTransport({ host: '127.0.0.1', port: inbound?.port ?? 0, ignoreTLS: true })
  return {
    send: (mail: SendMailOptions) => transport.sendMail(mail),
    work: async () => {
      while ((await worker.workDue()) > 0);
    },
    close: async () => {
      transport.close()
      await worker.close()
      await inbound?.close()
    },
  }
}

/** The program with minutes that were just sent round, and the mail of that in its owners' boxes. */
const circulated = async (t: TestContext) => {
  const from = 'Safer Wexmoor <minutes@wexmoor.example>'
  const web = await servedWeb({ clock, replyTo: `reply@${domain}`, sender: smtpSender({ url: post.url, from }) })
  const inbound = await listening(web.db, from)
  t.after(async () => {
    await inbound.close()
    await web.close()
  })
  post.received.length = 0
  const made = await web.perform(act => partnership(act.tx))
  const record = createRecord({ db: web.db, clock })
  const reading = readTyped(twoActions)
  const meetingId = made.meeting.id
  await record.perform(made.clerk, act => saveMinutes(act, { meetingId, version: 0, reading, confirmed: null }))
  await record.perform(made.clerk, act =>
    circulateMinutes(act, { meetingId, version: 1, link: `${web.origin}/meetings/${meetingId}/minutes` }),
  )
  await web.work()
  await web.deliver()
  const mailOf = (address: string) =>
    post.received.filter(({ to, text }) => to.includes(address) && text.includes('/a/'))
  const linkOf = (address: string): string => /http:\S+\/a\/\S+/.exec(mailOf(address)[0]?.text ?? '')?.[0] ?? ''
  const actions = await web.db.read(tx =>
    tx.selectFrom('action').select(['id', 'reference']).orderBy('position').execute(),
  )
  return { web, ...made, inbound, mailOf, linkOf, actions }
}

const priya = 'priya.nair@wexmoor.example'

test('from the minutes to “done” on a phone, by the link of one mail', async t => {
  const { web, mailOf, linkOf, actions } = await circulated(t)
  assert.equal(mailOf(priya).length, 1)
  await web.work()
  await web.deliver()
  assert.equal(mailOf(priya).length, 1, 'once')
  const { page, done } = await openPage(browser, web.origin, { viewport: phone, hasTouch: true })
  const check = async (state: string): Promise<void> => {
    await assertNoSideScroll(page, state)
    await assertAccessible(page, state)
  }
  await page.goto(linkOf(priya))
  await page.locator('h1', { hasText: 'Your actions' }).waitFor()
  await assertDrawn(page)
  await check('what is owed')
  await page.getByRole('button', { name: 'Accept' }).tap()
  await page.getByText('You accepted the action.').waitFor()
  await check('accepted')
  for (const link of ['Say that it is not yours', 'Ask for another date', 'Say how it is going']) {
    await page.getByRole('link', { name: link }).tap()
    await page.locator('form').first().waitFor()
    await check(link)
    await page.getByRole('button', { name: /^Send/ }).tap()
    await page.getByText('There is a problem').waitFor()
    await check(`${link}: nothing was typed`)
    await page.getByRole('link', { name: 'Go back' }).tap()
  }
  await page.getByRole('link', { name: 'Report that it is done' }).tap()
  await page.getByLabel('What was done?').fill('All wards are in the attached list.')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'wards.csv', mimeType: 'text/csv', buffer: Buffer.from('ward,thefts\nNorth,4\n') })
  await page.getByRole('button', { name: 'Send your report' }).tap()
  await page.getByText('Your report is in the record.').waitFor()
  await check('reported')
  const history = await web.db.read(tx => findHistory({ tx }, actions[0]?.id ?? ''))
  assert.deepEqual(
    history?.events.map(({ what, by, channel }) => [what.kind, by.kind === 'link' ? by.name : '', channel]),
    [
      ['issued', '', 'minutes'],
      ['accepted', `link sent to ${priya}`, 'link'],
      ['reported-done', `link sent to ${priya}`, 'link'],
    ],
  )
  const kept = await web.db.read(tx => tx.selectFrom('mail').select(['text', 'html']).execute())
  const token = linkOf(priya).split('/').at(-1) ?? ''
  assert.ok(token.length === 48 && !JSON.stringify(kept).includes(token), 'the record does not keep the link')
  assert.ok(!web.logged.join('').includes(token))
  await done()
})

test('it works without scripts, and the clerk can withdraw a link that was forwarded', async t => {
  const { web, body, linkOf } = await circulated(t)
  const { page, done } = await openPage(browser, web.origin, { viewport: desk, javaScriptEnabled: false })
  await page.goto(linkOf(priya))
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByText('You accepted the action.').waitFor()
  await page.getByRole('link', { name: 'Say how it is going' }).click()
  await page.getByLabel('How is it going?').fill('The police send the figures on Monday.')
  await page.getByRole('button', { name: 'Send your report' }).click()
  await page.getByText('Last report').waitFor()
  const clerk = await web.perform(async ({ tx }) => {
    const account = await anAccount(tx)
    await aRole(tx, { account_id: account.id, body_id: body.id, role: 'clerk' })
    return account.id
  })
  const [name = '', value = ''] = (await web.cookieOf(clerk)).split('=')
  const office = await openPage(browser, web.origin, { viewport: phone })
  await office.context.addCookies([{ name, value, url: web.origin }])
  await office.page.goto(`${web.origin}/bodies/${body.slug}/links`)
  await assertNoSideScroll(office.page, 'the links of a body')
  await assertAccessible(office.page, 'the links of a body')
  await office.page.getByRole('button', { name: 'Withdraw the link of Priya Nair' }).click()
  await office.page.getByText('The link was withdrawn.').waitFor()
  await office.done()
  await page.goto(linkOf(priya))
  await page.locator('h1', { hasText: 'This link was withdrawn' }).waitFor()
  assert.equal(await page.getByText('SWSG 175').count(), 0)
  await done()
})

test('an answer to the mail is a report on the action, and a forged one is put before the clerk', async t => {
  const { web, inbound, mailOf, actions } = await circulated(t)
  const [mail] = mailOf(priya)
  const to = /^Reply-To:\s+(\S+)/m.exec(mail?.raw ?? '')?.[1] ?? ''
  const quoted = (mail?.text ?? '').replaceAll(/^/gm, '> ')
  const text = `Half of the wards are in, the rest comes on Monday.\n\nOn 20 March 2026, Safer Wexmoor wrote:\n${quoted}\n`
  const large = Buffer.alloc(30_000_000, 'ward,thefts\n')
  await inbound.send({
    from: `Priya Nair <${priya}>`,
    to,
    subject: 'Re: Your actions',
    text,
    attachments: [{ filename: 'wards.csv', content: large }],
  })
  await inbound.send({ from: 'Eve <eve@elsewhere.example>', to, subject: 'Re: Your actions', text: 'Done.' })
  await assert.rejects(
    inbound.send({ from: priya, to: `reply+${'0'.repeat(40)}@${domain}`, subject: '', text: 'Done.' }),
  )
  await inbound.work()
  const history = await web.db.read(tx => findHistory({ tx }, actions[0]?.id ?? ''))
  assert.deepEqual(
    history?.events.map(({ what, channel, by }) => [what.kind, channel, by.kind === 'link' ? by.name : '']),
    [
      ['issued', 'minutes', ''],
      ['progress', 'mail', `link sent to ${priya}`],
    ],
  )
  assert.equal(history.state.update?.text, 'Half of the wards are in, the rest comes on Monday.')
  assert.deepEqual(
    history.state.update.files.map(({ name }) => name),
    ['wards.csv'],
  )
  const tasks = await web.db.read(tx => tx.selectFrom('clerk_task').select(['kind', 'text']).execute())
  assert.deepEqual(
    tasks.map(({ kind }) => kind),
    ['reply-unclear'],
  )
  assert.match(tasks[0]?.text ?? '', /eve@elsewhere\.example[^]*“Done\.”/)
})
