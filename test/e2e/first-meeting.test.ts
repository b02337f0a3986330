/**
 * As a new user would, who has read nothing: from the link that the program prints at its first start to approved minutes of
 * one's own first meeting. The program is the real one, with the clock of the machine; once with the keys alone, once on a phone.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { systemClock } from '#kernel/clock.ts'
import { showDate, showDateWithDay } from '#kernel/date-words.ts'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, openPage, phone } from '#test/browser-page.ts'
import { keysAlone, pointing, type Hands } from '#test/hands.ts'
import { checkRecord, startProgram } from '../crash/program.ts'

let browser: Browser

before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

const today = systemClock.today()
const lastMonth = today.subtract({ days: 28 })

/** Somebody at work: hands, eyes that look at every page, and what they expect to find. */
const newcomer = (page: Page, hands: Hands) => {
  const look = async (state: string): Promise<void> => {
    await assertDrawn(page)
    await assertNoSideScroll(page, state)
    await assertAccessible(page, state)
  }
  return {
    ...hands,
    look,
    /** Presses, and looks at the page that comes. */
    go: async (role: 'link' | 'button', label: string | RegExp, heading: string | RegExp): Promise<void> => {
      await hands.press(role, label)
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
      await look(`${String(label)} → ${String(heading)}`)
    },
    date: async ({ day, month, year }: Temporal.PlainDate): Promise<void> => {
      await hands.fill('Day', String(day))
      await hands.fill('Month', String(month))
      await hands.fill('Year', String(year))
    },
  }
}

const runs = [
  { name: 'with the keys alone', viewport: desk, handsOf: keysAlone },
  { name: 'on a phone', viewport: phone, handsOf: pointing },
] as const

for (const { name, viewport, handsOf } of runs) {
  test(`${name}: from the link of the first start to approved minutes`, async t => {
    const folder = mkdtempSync(join(tmpdir(), 'first-meeting-'))
    const program = await startProgram(folder)
    t.after(async () => {
      await program.stop()
      rmSync(folder, { recursive: true })
    })
    const { page, done } = await openPage(browser, program.address, { viewport })
    const me = newcomer(page, handsOf(page))

    await page.goto(program.firstLink ?? '')
    await me.look('the first page')
    await me.fill('Your name', 'Asha Clerk')
    await me.fill('Your e-mail address', 'asha.clerk@wexmoor.example')
    await me.go('button', 'Begin', 'Your bodies')

    await me.go('button', 'Add your first body', 'Add a body')
    await me.fill('Name', 'Safer Wexmoor Strategic Group')
    await me.choose(/right to see its papers/, 'Private')
    await me.go('button', 'Add the body', 'Safer Wexmoor Strategic Group')

    await me.go('button', 'Add a seat', 'Add a seat')
    await me.fill('Post', 'Community Safety Manager')
    await me.fill('Organisation', 'Wexmoor Council')
    await me.go('button', 'Add the seat', 'Add a seat')
    await me.choose(/Which organisation is/, 'Add “Wexmoor Council” as a new organisation')
    await me.choose('Kind of organisation', 'Council')
    await me.choose(/Does the law name/, 'Yes, it is statutory')
    await me.choose(/have a vote/, 'Yes')
    await me.go('button', 'Add the seat', 'Add another seat')
    await me.go('link', 'Say who holds it', 'Who takes this seat?')
    await me.fill('Name of the person', 'Priya Nair')
    await me.go('button', 'Save', 'Who takes this seat?')
    await me.choose(/Who is/, 'Add “Priya Nair” as a new person')
    await me.go('button', 'Save', 'Safer Wexmoor Strategic Group')

    await me.go('button', 'Meetings', 'Meetings')
    await me.go('button', 'Add a meeting', 'Add a meeting')
    await me.date(lastMonth)
    await me.fill('Start', '2pm')
    await me.fill('Place', 'Council Chamber')
    await me.go('button', 'Add the meeting', `Meeting of ${showDate(lastMonth.toString())}`)

    await me.go('button', 'Note who came', /Who is here\?/)
    await me.tap('Present Priya Nair')
    await page.getByText('1 of 1 seat marked').waitFor()
    await me.look('attendance')
    await me.go('link', 'Minutes of this meeting', /Minutes of/)
    await me.go('button', 'Write the minutes', /Minutes of/)
    const text = await page.getByLabel('Text of the minutes').inputValue()
    const action = 'Action: Priya Nair to publish the figures.'
    await me.fill('Text of the minutes', text.replace('Matters arising\n', `Matters arising\n\n${action}\n`))
    await me.go('button', 'Save', /Minutes of/)
    await page.getByText('1 action, 0 decisions').waitFor()
    await me.go('link', 'Read the minutes as they will look', /Minutes of/)
    await me.go('button', 'Send them round', /Send/)
    await me.go('button', 'Send them round', /Minutes of/)

    await me.go('link', 'Home', 'Your bodies')
    await me.go('link', 'Plan its meetings', 'Meetings')
    await me.go('button', 'Add a meeting', 'Add a meeting')
    await me.date(today)
    await me.fill('Start', '10am')
    await me.go('button', 'Add the meeting', `Meeting of ${showDate(today.toString())}`)
    await me.go('button', 'Make the agenda', 'Agenda')
    await me.go('button', 'Make the agenda', 'Agenda')
    await me.go('button', 'Call the meeting', 'Call the meeting')
    await me.go('button', 'Call the meeting', /Meeting of/)
    await me.go('button', 'Mark as held', /Meeting of/)
    await me.go('button', 'Go to the minutes', /Minutes of/)
    await me.go('link', `Approve the minutes of ${showDate(lastMonth.toString())}`, /Approve/)
    await me.go('button', 'Approve the minutes', /Minutes of/)
    assert.match(await page.getByLabel('Text of the minutes').inputValue(), /be approved as a correct record/)

    await me.go('link', 'Home', 'Your bodies')
    await me.go('link', 'Safer Wexmoor Strategic Group', 'Safer Wexmoor Strategic Group')
    await me.go('button', 'Meetings', 'Meetings')
    await me.go('link', showDateWithDay(lastMonth.toString()), /Meeting of/)
    await me.go('button', 'Go to the minutes', /Minutes of/)
    await page.getByText(`By the meeting of ${showDate(today.toString())}`).waitFor()
    await done()
    assert.equal(checkRecord(folder), 'The record is whole.')
  })
}
