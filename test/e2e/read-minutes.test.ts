/** The journeys of the first page in a real browser: with a keyboard, without scripts, on a phone, and with axe. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, inPage, openPage, phone } from '#test/browser-page.ts'
import { servedWeb } from '#test/web-server.ts'

const example = (name: string): string =>
  fileURLToPath(new URL(`../../app/modules/minutes/example/${name}`, import.meta.url))
const minutesFile = example('minutes.txt')
const reportFile = example('matters-arising.txt')

let browser: Browser
let web: Awaited<ReturnType<typeof servedWeb>>

before(async () => {
  ;[browser, web] = await Promise.all([launchBrowser(), servedWeb({ uploadMegabytes: 1, readingSeconds: 20 })])
})
after(async () => {
  await browser.close()
  await web.close()
})

const open = (options?: Parameters<Browser['newContext']>[0]) => openPage(browser, web.origin, options)

/** Every state that a page can be in, by name. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'start page': async page => {
    await page.goto(web.origin)
  },
  form: async page => {
    await page.goto(`${web.origin}/read`)
  },
  'form with the text fields open': async page => {
    await page.goto(`${web.origin}/read`)
    await page.getByText('Paste text instead').click()
  },
  'form with an error': async page => {
    await page.goto(`${web.origin}/read`)
    await page.getByRole('button', { name: 'Read the minutes' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  },
  'result of minutes and report': async page => {
    await page.goto(`${web.origin}/example`)
  },
  'result of minutes alone': async page => {
    await page.goto(`${web.origin}/read`)
    await page.setInputFiles('input[type=file]', minutesFile)
    await page.getByRole('button', { name: 'Read the minutes' }).click()
    await page.getByRole('heading', { name: 'The source' }).waitFor()
  },
  'result of a text that is no minutes': async page => {
    await page.goto(`${web.origin}/read`)
    await page.getByText('Paste text instead').click()
    await page.getByLabel('Minutes', { exact: true }).fill('A shopping list: bread, milk.')
    await page.getByRole('button', { name: 'Read the minutes' }).click()
    await page.getByRole('heading', { name: 'The source' }).waitFor()
  },
  'page not found': async page => {
    await page.goto(`${web.origin}/nowhere`)
  },
}

for (const [state, reach] of Object.entries(states)) {
  test(`axe finds nothing and everything fits, on a desk, on a phone and at 400% zoom: ${state}`, async () => {
    const { page, done } = await open()
    await reach(page)
    await assertDrawn(page)
    for (const viewport of [desk, phone, { width: 320, height: 256 }]) {
      await page.setViewportSize(viewport)
      await assertNoSideScroll(page, `${state}, ${viewport.width}px`)
      if (viewport.width !== 320) await assertAccessible(page, `${state}, ${viewport.width}px`)
    }
    await done()
  })
}

/** Tag, id and text of what has the focus. */
const focused = (page: Page): Promise<string> =>
  inPage(
    page,
    `(({ tagName, id, textContent }) =>
      [tagName.toLowerCase(), id, textContent.trim().replace(/\\s+/g, ' ').slice(0, 40)].join(' '))(document.activeElement)`,
  )

const tabUntil = async (page: Page, wanted: RegExp): Promise<void> => {
  const seen: string[] = []
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (wanted.test(now)) return
    seen.push(now)
  }
  assert.fail(`Tab never reached ${wanted}: ${seen.join(', ')}`)
}

test('with the keyboard alone: skip, paste, send, mend an error, reach a line and come back', async () => {
  const { page, done } = await open()
  await page.goto(`${web.origin}/read`)
  await page.keyboard.press('Tab')
  assert.match(await focused(page), /^a {2}Skip to main content/)
  await page.keyboard.press('Enter')
  assert.match(await focused(page), /^main main-content/)

  await tabUntil(page, /^button {2}Read the minutes/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await page.locator('.govuk-error-summary:focus').waitFor()
  assert.match(await focused(page), /^div {2}There is a problem/, 'the error summary has the focus')
  await tabUntil(page, /^a {2}Choose a file, or paste/)
  await page.keyboard.press('Enter')
  assert.match(await focused(page), /^button files /, 'the link of the error leads to the field')

  // The text fields are open beside an error, because they are the other way to mend it.
  await tabUntil(page, /^textarea minutes/)
  await page.keyboard.insertText(
    'Minutes of the meeting held on 5 March 2026\n\n1 SIGNS\n\nRESOLVED that signs be put up.\n',
  )
  await tabUntil(page, /^button {2}Read the minutes/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The source' }).waitFor()

  await tabUntil(page, /^a {2}Line \d/)
  await page.keyboard.press('Enter')
  assert.match(new URL(page.url()).hash, /^#line-\d+$/)
  await tabUntil(page, /^a {2}Back from line/)
  await page.keyboard.press('Enter')
  assert.match(new URL(page.url()).hash, /^#(remark|action|decision)-\d+$/)
  await done()
})

test('without scripts: files are sent, read and downloaded', async () => {
  const { page, done } = await open({ viewport: desk, javaScriptEnabled: false })
  await page.goto(`${web.origin}/read`)
  await page.setInputFiles('input[type=file]', [minutesFile, reportFile])
  await page.getByRole('button', { name: 'Read the minutes' }).click()
  await page.getByRole('heading', { name: /Safer Westmere Partnership Strategic Group, 5 March 2026/ }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Everything, JSON' }).click(),
  ])
  assert.equal(download.suggestedFilename(), 'minutes-2026-03-05.json')
  await done()
})

test('with scripts: a file dropped anywhere on the page is taken', async () => {
  const { page, done } = await open()
  await page.goto(`${web.origin}/read`)
  await page.getByRole('button', { name: /No files chosen/ }).waitFor()
  const dropped = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['Minutes of the meeting held on 5 March 2026'], 'dropped.txt', { type: 'text/plain' }))
    return transfer
  })()`)
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
  await page.getByText('dropped.txt').waitFor()
  await page.getByRole('button', { name: 'Read the minutes' }).click()
  await page.getByRole('heading', { name: 'dropped.txt' }).waitFor()
  await done()
})

test('a form that is far too large gets its answer, and the page says why', async () => {
  const { page, done } = await open()
  await page.goto(`${web.origin}/read`)
  const buffer = Buffer.alloc(6_000_000, 'minutes ')
  await page.setInputFiles('input[type=file]', { name: 'large.txt', mimeType: 'text/plain', buffer })
  await page.getByText('These files are too large together').waitFor()
  await page.getByRole('button', { name: 'Read the minutes' }).click()
  await page.getByRole('link', { name: 'Give less than 1 MB at a time' }).waitFor()
  await done()
})

test('on a desk the source stands beside what was read; on a phone below it', async () => {
  for (const [viewport, beside] of [
    [desk, true],
    [phone, false],
  ] as const) {
    const { page, done } = await open({ viewport })
    await page.goto(`${web.origin}/example`)
    const found = await page.locator('.ma-beside__found').boundingBox()
    const source = await page.locator('.ma-source').boundingBox()
    assert.ok(found && source)
    assert.equal(source.x >= found.x + found.width, beside)
    assert.equal(source.y >= found.y + found.height, !beside)
    await done()
  }
})
