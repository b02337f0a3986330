/** The journeys of bodies, seats, holders and people in a real browser: with a keyboard, on a phone, and with axe. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { assertAccessible, assertDrawn, assertNoSideScroll, desk, inPage, openPage, phone } from '#test/browser-page.ts'
import { aBody, aHolding, anAccount, anOrganisation, aPerson, aRole, aSeat } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'

let browser: Browser
const webs: Awaited<ReturnType<typeof servedWeb>>[] = []

before(async () => {
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  for (const web of webs) await web.close()
})

/** A strategic group with a clerk, an administrator, agencies, people and seats in every state. */
const partnership = async () => {
  const web = await servedWeb()
  webs.push(web)
  const slug = 'strategic-group'
  const rows = await web.perform(async ({ tx }) => {
    const body = await aBody(tx, { slug, terms_of_reference: 'To make Wexmoor safer.\n\nTo meet.' })
    const gone = await aBody(tx, {
      name: 'Substance Misuse Board',
      parent_id: body.id,
      dissolved_on: '2025-03-31',
      successor_id: body.id,
    })
    const council = await anOrganisation(tx, { name: 'Wexmoor Council' })
    const police = await anOrganisation(tx, { name: 'Northshire Police and Crime Prevention Service', kind: 'police' })
    const helen = await aPerson(tx, {
      name: 'Helen Marsh',
      title: 'Chief Superintendent',
      email: 'helen.marsh.of.the.community.safety.team@northshire.example',
      organisation_id: police.id,
    })
    const twin = await aPerson(tx, { name: 'H. Marsh', organisation_id: council.id })
    const tom = await aPerson(tx, { name: 'Tom Ashworth' })
    const seat = await aSeat(tx, { body_id: body.id, organisation_id: police.id, maximum_months: 18 })
    const chair = await aSeat(tx, {
      body_id: body.id,
      post: 'Leader',
      office: 'chair',
      organisation_id: council.id,
      position: 2,
    })
    await aSeat(tx, {
      body_id: body.id,
      post: 'Lay member',
      basis: 'invited',
      voting: 0,
      closed_on: '2026-01-31',
      position: 3,
    })
    const holding = await aHolding(tx, { seat_id: seat.id, person_id: helen.id })
    await aHolding(tx, { seat_id: seat.id, person_id: tom.id, kind: 'covering', from_on: '2026-02-01' })
    const clerk = await anAccount(tx)
    await aRole(tx, { account_id: clerk.id, body_id: body.id, role: 'clerk' })
    await aRole(tx, { account_id: clerk.id, body_id: gone.id, role: 'clerk' })
    return {
      clerk: clerk.id,
      gone: gone.slug,
      seat: seat.id,
      chair: chair.id,
      holding: holding.id,
      helen: helen.id,
      twin: twin.id,
      police: police.id,
    }
  })
  /** A page of the clerk's, signed in. */
  const open = async (options: Parameters<Browser['newContext']>[0] = { viewport: desk }) => {
    const { page, context, done } = await openPage(browser, web.origin, options)
    const [name = '', value = ''] = (await web.cookieOf(rows.clerk)).split('=')
    await context.addCookies([{ name, value, url: web.origin }])
    return { page, done }
  }
  return { ...rows, origin: web.origin, home: `/bodies/${slug}`, open }
}

test('axe finds nothing and everything fits, on a desk and on a phone, on every page and form', async () => {
  const { open, origin, home, gone, seat, chair, holding, helen, twin, police } = await partnership()
  const { page, done } = await open()
  const empty = async (path: string): Promise<void> => {
    await page.goto(origin + path)
    await page.locator('main form').first().getByRole('button').first().click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  }
  const pages = [
    '/bodies',
    home,
    `/bodies/${gone}`,
    '/bodies/new',
    `${home}/edit`,
    `/bodies/${gone}/dissolve`,
    `${home}/seats/new`,
    `${home}/seats/order`,
    `${home}/seats/${seat}`,
    `${home}/seats/${seat}/edit`,
    `${home}/seats/${seat}/close`,
    `${home}/seats/${seat}/hold`,
    `${home}/seats/${seat}/holders/${holding}/edit`,
    `${home}/seats/${seat}/holders/${holding}/end`,
    '/organisations',
    '/organisations/new',
    `/organisations/${police}/edit`,
    `/organisations/${police}/close`,
    '/people',
    '/people/new',
    `/people/${helen}`,
    `/people/${helen}/edit`,
    `/people/${helen}/merge`,
    `/people/${helen}/merge?with=${twin}`,
  ]
  const states = [
    ...pages.map(path => [path, () => page.goto(origin + path)] as const),
    ...[
      '/bodies/new',
      `${home}/seats/new`,
      `${home}/seats/${chair}/hold`,
      '/people/new',
      `/people/${helen}/merge?with=${twin}`,
    ].map(path => [`${path} with errors`, () => empty(path)] as const),
  ]
  for (const [state, reach] of states) {
    await page.setViewportSize(desk)
    await reach()
    await assertDrawn(page)
    await inPage(page, `document.querySelectorAll('details').forEach(one => (one.open = true))`)
    for (const viewport of [desk, phone, { width: 320, height: 256 }]) {
      await page.setViewportSize(viewport)
      await assertNoSideScroll(page, `${state}, ${viewport.width}px`)
      if (viewport.width !== 320) await assertAccessible(page, `${state}, ${viewport.width}px`)
    }
  }
  await done()
})

/** Tag, id and text of what has the focus. */
const focused = (page: Page): Promise<string> =>
  inPage(
    page,
    `(({ tagName, id, textContent }) =>
      [tagName.toLowerCase(), id, textContent.trim().replace(/\\s+/g, ' ').slice(0, 60)].join(' '))(document.activeElement)`,
  )

const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
  const seen: string[] = []
  for (let i = 0; i < 80; i++) {
    const now = await focused(page)
    if (wanted.test(now)) return
    seen.push(now)
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab never reached ${wanted}: ${seen.join(', ')}`)
}

/** Goes to a field with Tab and types over what is there. */
const type = async (page: Page, field: string, text: string): Promise<void> => {
  await tabTo(page, new RegExp(`^(input|textarea) ${field} `))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

const press = async (page: Page, wanted: RegExp): Promise<void> => {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

test('a clerk founds a sub-group, adds three seats, puts a person into one, and an interim takes over: with the keyboard alone, on a phone', async () => {
  const { open, origin, home } = await partnership()
  const { page, done } = await open({ viewport: phone })
  await page.goto(origin + home)
  await press(page, /^a {2}Add a sub-group/)
  await page.getByRole('heading', { name: 'Add a body' }).waitFor()
  await type(page, 'name', 'Domestic Abuse Sub-Group')
  await tabTo(page, /^input regime /)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await press(page, /^button {2}Add the body/)
  await page.getByRole('heading', { name: 'Domestic Abuse Sub-Group', level: 1 }).waitFor()

  await press(page, /^a {2}Add a seat/)
  await page.getByRole('heading', { name: 'Add a seat' }).waitFor()
  for (const [post, organisation, heading] of [
    ['Detective Inspector', 'Northshire Police and Crime Prevention Service', 'Add another seat'],
    ['Refuge Manager', 'Harbour Refuge', 'Add another seat'],
    ['Lay member', '', 'Add another seat'],
  ] as const) {
    await page.locator('#post:focus').waitFor()
    await page.keyboard.insertText(post)
    await type(page, 'organisation', organisation)
    if (post === 'Detective Inspector') {
      await tabTo(page, /^input basis /)
      await page.keyboard.press('Space')
    }
    await press(page, /^button {2}Add the seat/)
    if (organisation === 'Harbour Refuge') {
      await page.locator('.govuk-error-summary:focus').waitFor()
      await press(page, /^a {2}“Harbour Refuge” is not known/)
      await tabTo(page, /^input organisation-is/)
      await page.keyboard.press('Space')
      await press(page, /^button {2}Add the seat/)
    }
    await page.getByText(`Added: ${post}.`).waitFor()
    await page.getByRole('heading', { name: heading }).waitFor()
    await assertNoSideScroll(page, post)
  }
  await press(page, /^a {2}That was the last one/)

  await page.getByRole('heading', { name: /^Seats/ }).waitFor()
  await press(page, /^a {2}Say who holds it of Refuge Manager/)
  await page.getByRole('heading', { name: 'Who takes this seat?' }).waitFor()
  await type(page, 'person', 'Grace Okafor')
  await type(page, 'from-day', '1')
  await type(page, 'from-month', '6')
  await type(page, 'from-year', '2026')
  await press(page, /^button {2}Save/)
  await page.locator('.govuk-error-summary:focus').waitFor()
  await press(page, /^a {2}“Grace Okafor” is not known/)
  await tabTo(page, /^input person-is/)
  await page.keyboard.press('Space')
  await type(page, 'email', 'grace@harbour.example')
  await press(page, /^button {2}Save/)
  await page
    .getByRole('cell', { name: /Grace Okafor/ })
    .or(page.getByText('grace@harbour.example'))
    .first()
    .waitFor()

  await press(page, /^a {2}New holder of Refuge Manager/)
  await page.getByRole('heading', { name: 'Who takes this seat?' }).waitFor()
  await type(page, 'person', 'Tom Ashworth')
  await tabTo(page, /^input kind/)
  await page.keyboard.press('ArrowDown')
  await press(page, /^button {2}Save/)
  await page.getByText('Interim', { exact: true }).waitFor()
  await press(page, /^a {2}Refuge Manager$/)
  await page.getByRole('heading', { name: 'Refuge Manager', level: 1 }).waitFor()
  await page.getByText('1 June 2026 to 11 June 2026').waitFor()
  await page.getByText('Since 12 June 2026').waitFor()
  await assertNoSideScroll(page, 'history of the seat')
  await done()
})

test('without scripts: seats are put in order and two entries of a person become one', async () => {
  const { open, origin, home, helen, twin } = await partnership()
  const { page, done } = await open({ viewport: desk, javaScriptEnabled: false })
  await page.goto(`${origin}${home}/seats/order`)
  await page.getByRole('button', { name: /^Up.*Leader/ }).click()
  const posts = await page.locator('.ma-order__name').allTextContents()
  assert.match(posts[0] ?? '', /^Leader/)

  await page.goto(`${origin}/people/${twin}/merge`)
  await page.getByLabel('The other entry').selectOption(helen)
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByLabel('Helen Marsh').check()
  await page.getByRole('button', { name: 'They are one person' }).click()
  await page.getByRole('heading', { name: 'Helen Marsh', level: 1 }).waitFor()
  await page.getByText('H. Marsh').waitFor()
  await done()
})
