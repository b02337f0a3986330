import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '#modules/accounts/index.ts'
import { aPerson } from '#test/rows.ts'
import { partnershipUnderTest } from './pages.test-support.ts'

const world = await partnershipUnderTest()
const { body: _, seat, chair, holding, helen, tom, police } = world
const here = '/bodies/strategic-group'

/** Pages that whoever belongs to the body may read. */
const readable = ['/bodies', here, `${here}/seats/${chair}`, '/people', `/people/${helen}`, '/organisations']

/** Forms, each for the clerk. */
const forms = [
  '/bodies/new',
  `${here}/edit`,
  `${here}/seats/new`,
  `${here}/seats/order`,
  `${here}/seats/${seat}/edit`,
  `${here}/seats/${seat}/close`,
  `${here}/seats/${seat}/hold`,
  `${here}/seats/${chair}/holders/${holding}/edit`,
  `${here}/seats/${chair}/holders/${holding}/end`,
  '/organisations/new',
  `/organisations/${police}/edit`,
  `/organisations/${police}/close`,
  '/people/new',
  `/people/${helen}/edit`,
  `/people/${helen}/merge`,
  `/people/${helen}/merge?with=${tom}`,
]

test('every page is strict HTML, open to those who may, and no further', async () => {
  const administrator = await world.as('administrator')
  for (const path of [...readable, ...forms, `${here}/dissolve`]) {
    assert.equal((await administrator.get(path)).status, 200, path)
  }
  for (const role of roles) {
    const browser = await world.as(role)
    for (const path of readable) assert.equal((await browser.get(path)).status, 200, `${role} ${path}`)
    const expected = role === 'clerk' ? 200 : 403
    for (const path of forms) assert.equal((await browser.get(path)).status, expected, `${role} ${path}`)
    assert.equal((await browser.get(`${here}/dissolve`)).status, 403, role)
  }
  const nobody = await world.as('nobody')
  for (const path of [here, `${here}/edit`, `${here}/seats.csv`, `/people/${helen}`, '/people', '/organisations']) {
    assert.equal((await nobody.get(path)).status, 404, path)
  }
  assert.match((await nobody.get('/bodies')).page, /You do not belong to a body yet/)
  const out = await world.web.fetch(new Request(`http://localhost${here}`))
  assert.deepEqual([out.status, out.headers.get('location')], [303, `/sign-in?next=${encodeURIComponent(here)}`])
})

test('a form that may not be used is refused when it is sent, too', async () => {
  const member = await world.as('member')
  const form = { post: 'X', basis: 'invited', voting: 'yes', office: 'member', version: '1' }
  assert.equal((await member.post(`${here}/seats/new`, form)).status, 403)
  assert.equal((await member.post(`${here}/seats/order`, { move: `up ${seat}` })).status, 403)
  assert.equal((await member.post(`${here}/seats/${chair}/holders/${holding}/remove`, { version: '1' })).status, 403)
})

test('the page of a body says what it is, who sits on it and what needs an eye; addresses are for clerks', async () => {
  const clerk = (await (await world.as('clerk')).get(here)).page
  assert.match(clerk, /Northshire Police has a statutory seat, and nobody holds it \(Borough Commander\)/)
  assert.match(clerk, /helen@wexmoor\.example/)
  assert.match(clerk, /To make Wexmoor safer\.<\/p>/)
  assert.match(clerk, new RegExp(`href="${here}/seats/${seat}/hold"`))
  const member = (await (await world.as('member')).get(here)).page
  assert.doesNotMatch(member, /helen@wexmoor|Needs your eye|\/hold"|Change details/)
  assert.match(member, /Helen Marsh/)
})

test('the seats are downloaded as a table in which no name is run as a formula', async () => {
  await world.web.perform(act =>
    act.tx.updateTable('seat').set({ post: '=HYPERLINK("x")' }).where('id', '=', seat).execute(),
  )
  const lines = (await (await world.as('clerk')).get(`${here}/seats.csv`)).page.split('\r\n')
  assert.equal(lines[0], 'Seat,Organisation,Basis,Votes,Office,Held by,Title,As,From,Until,Covers for,E-mail')
  assert.equal(
    lines[1],
    'Leader,Wexmoor Council,statutory,yes,chair,Helen Marsh,,substantive,2025-01-01,,,helen@wexmoor.example',
  )
  assert.match(lines[2] ?? '', /^"'=HYPERLINK\(""x""\)",Northshire Police,statutory,yes,member,vacant/)
  assert.doesNotMatch((await (await world.as('observer')).get(`${here}/seats.csv`)).page, /E-mail|helen@/)
  await world.web.perform(act =>
    act.tx.updateTable('seat').set({ post: 'Borough Commander' }).where('id', '=', seat).execute(),
  )
})

test('what cannot be kept is shown again as it was typed, with every problem beside its field', async () => {
  const clerk = await world.as('clerk')
  const { status, page } = await clerk.post('/bodies/new', {
    name: '',
    kind: '',
    parent: world.body,
    regime: '',
    'meetings-a-year': 'four',
    least: '3',
  })
  assert.equal(status, 400)
  assert.match(page, /<title>Error: Add a body/)
  for (const text of [
    'Enter the name of the body',
    'Choose what kind of body it is',
    'as a number from 0 to 60',
    'value="four"',
  ]) {
    assert.ok(page.includes(text), text)
  }
  const wrong = await clerk.post(`${here}/seats/${seat}/close`, {
    version: '1',
    'on-day': '31',
    'on-month': '2',
    'on-year': '2026',
  })
  assert.equal(wrong.status, 400)
  assert.match(wrong.page, /Enter a day from 1 to 28/)
  assert.match(wrong.page, /value="31"/)
})

test('a clerk founds a sub-group, adds seats in a row, and says who holds one', async () => {
  const clerk = await world.as('clerk')
  const made = await clerk.post('/bodies/new', {
    name: 'Domestic Abuse Sub-Group',
    kind: 'sub-group',
    parent: world.body,
    regime: 'private',
    'meetings-a-year': '4',
    least: '3',
  })
  const path = '/bodies/domestic-abuse-sub-group'
  assert.deepEqual([made.status, made.location], [303, path])
  assert.match((await clerk.get('/bodies')).page, /Domestic Abuse Sub-Group/)

  const plain = { basis: 'statutory', voting: 'yes', office: 'member' }
  const first = await clerk.post(`${path}/seats/new`, {
    ...plain,
    post: 'Detective Inspector',
    organisation: 'northshire POLICE',
  })
  assert.equal(first.status, 303)
  const next = (await clerk.get(first.location ?? '')).page
  assert.match(next, /Added: Detective Inspector/)
  assert.match(next, /id="post"[^>]* autofocus/)

  const asked = await clerk.post(`${path}/seats/new`, { ...plain, post: 'Manager', organisation: 'Harbour Refuge' })
  assert.equal(asked.status, 400)
  assert.match(asked.page, /Which organisation is “Harbour Refuge”\?/)
  const added = await clerk.post(`${path}/seats/new`, {
    ...plain,
    post: 'Manager',
    organisation: 'Harbour Refuge',
    'organisation-is': 'new',
    'organisation-for': 'Harbour Refuge',
    'organisation-kind': 'voluntary',
  })
  assert.equal(added.status, 303)
  const manager = added.location?.split('added=')[1] ?? ''
  const hold = `${path}/seats/${manager}/hold`

  const unsure = await clerk.post(hold, { person: 'H. Marsh', kind: 'substantive' })
  assert.equal(unsure.status, 400)
  assert.match(unsure.page, /Who is “H\. Marsh”\?/)
  assert.match(unsure.page, /Known already: initial and family name/)
  const answer = {
    person: 'H. Marsh',
    'person-for': 'H. Marsh',
    kind: 'substantive',
    'from-day': '1',
    'from-month': '3',
    'from-year': '2026',
  }
  assert.equal((await clerk.post(hold, { ...answer, 'person-is': helen })).status, 303)
  assert.match((await clerk.get(`/people/${helen}`)).page, /Since 1 March 2026/)

  const busy = await clerk.post(hold, {
    ...answer,
    person: 'Ada New',
    'person-for': 'Ada New',
    'person-is': 'new',
    email: 'ada',
  })
  assert.match(busy.page, /Enter an e-mail address like/)
  const taken = await clerk.post(hold, { ...answer, person: 'Tom Ashworth', 'from-month': '4' })
  assert.match(taken.page, /Helen Marsh holds this seat from 1 March 2026 and still does/)
  const relieved = await clerk.post(hold, {
    ...answer,
    person: 'Ada New',
    'person-for': 'Ada New',
    'person-is': 'new',
    email: 'ada@wexmoor.example',
    'from-month': '4',
    'ends-others': 'yes',
  })
  assert.equal(relieved.status, 303)
  const page = (await clerk.get(path)).page
  assert.match(page, /Ada New/)
  assert.match((await clerk.get(`${path}/seats/${manager}`)).page, /1 March 2026 to 31 March 2026/)
})

test('seats are put in order, closed, and their holders ended, corrected and taken out', async () => {
  const clerk = await world.as('clerk')
  const moved = await clerk.post(`${here}/seats/order`, { move: `up ${seat}` })
  assert.deepEqual([moved.status, moved.location], [303, `${here}/seats/order#seat-${seat}`])
  const order = (await clerk.get(`${here}/seats/order`)).page
  assert.ok(order.indexOf('Borough Commander') < order.indexOf('Leader'))
  const end = { 'on-day': '30', 'on-month': 'June', 'on-year': '2026' }
  const holder = `${here}/seats/${chair}/holders/${holding}`
  assert.equal((await clerk.post(`${holder}/end`, { version: '1', ...end })).status, 303)
  assert.equal((await clerk.post(`${holder}/end`, { version: '1', ...end })).status, 409)
  const correct = { version: '2', kind: 'interim', 'from-day': '1', 'from-month': '2', 'from-year': '2025' }
  assert.equal((await clerk.post(`${holder}/edit`, correct)).status, 303)
  assert.match((await clerk.get(`${here}/seats/${chair}`)).page, /Since 1 February 2025/)
  assert.equal((await clerk.post(`${holder}/remove`, { version: '3' })).status, 303)
  assert.match((await clerk.get(`${here}/seats/${chair}`)).page, /Nobody has held this seat yet/)
  assert.equal(
    (await clerk.post(`${here}/seats/${seat}/close`, { version: '1', ...end, 'on-year': '2025' })).status,
    303,
  )
  assert.match((await clerk.get(here)).page, /Seats that were closed/)
})

test('an organisation and a person are added, changed, and two entries of one person are merged', async () => {
  const clerk = await world.as('clerk')
  const fire = { name: 'Northshire Fire', 'short-name': 'NF', kind: 'fire', 'other-names': 'Fire Brigade\n' }
  assert.equal((await clerk.post('/organisations/new', fire)).location, '/organisations')
  assert.match((await clerk.post('/organisations/new', fire)).page, /Northshire Fire is there already/)
  const edit = `/organisations/${police}/edit`
  assert.equal((await clerk.post(edit, { version: '1', name: 'Northshire Constabulary', kind: 'police' })).status, 303)
  assert.equal((await clerk.post(edit, { version: '1', name: 'Another', kind: 'police' })).status, 409)

  const again = await clerk.post('/people/new', { name: 'Helen MARSH' })
  assert.match(again.page, /Helen Marsh is there already\. Say if this is somebody else/)
  const added = await clerk.post('/people/new', { name: 'Helen MARSH', 'same-name': 'yes' })
  const other = added.location?.split('/').at(-1) ?? ''
  const merge = `/people/${helen}/merge?with=${other}`
  assert.match((await clerk.get(merge)).page, /Are these one person\?/)
  const undecided = await clerk.post(merge, { with: other, version: '1', 'other-version': '1' })
  assert.match(undecided.page, /Choose which entry stays/)
  const merged = await clerk.post(merge, { with: other, version: '1', 'other-version': '1', keep: helen })
  assert.equal(merged.location, `/people/${helen}`)
  assert.match((await clerk.get(`/people/${other}`)).page, /helen@wexmoor\.example/)
  assert.equal((await clerk.post(merge, { with: other, version: '1', 'other-version': '1', keep: helen })).status, 409)
})

test('a body is changed, its address staying, and dissolved with its successor', async () => {
  const administrator = await world.as('administrator')
  const edit = {
    version: '1',
    name: 'Wexmoor Partnership Board',
    kind: 'board',
    parent: '',
    regime: 'adopted',
    'meetings-a-year': '6',
    least: '4',
    share: '25 %',
    includes: world.council,
    numbering: 'year',
    'next-number': '12',
    prefix: 'wpb',
    'usual-start': '9.30',
    'usual-end': '11:00',
    'usual-venue': 'Town Hall',
    'established-day': '1',
    'established-month': '4',
    'established-year': '2014',
    'other-names': 'Crime Board',
    'terms-of-reference': 'One.\n\nTwo.',
  }
  assert.equal((await administrator.post(`${here}/edit`, edit)).location, here)
  const { page } = await administrator.get(here)
  for (const text of [
    '4 seats, and at least 25% of seats, with somebody from Wexmoor Council',
    '6 in a year, 9:30am to 11am, Town Hall',
    'WPB',
    'Crime Board',
    '1 April 2014',
  ]) {
    assert.ok(page.includes(text), text)
  }
  assert.equal((await administrator.post(`${here}/edit`, edit)).status, 409)
  const again = await administrator.get(`${here}/edit`)
  assert.match(again.page, /value="25"/)
  const on = { version: '2', 'on-day': '31', 'on-month': '12', 'on-year': '2025' }
  const own = await administrator.post(`${here}/dissolve`, { ...on, successor: world.body })
  assert.match(own.page, /A body cannot take over from itself/)
  assert.equal((await administrator.post(`${here}/dissolve`, on)).status, 303)
  assert.match((await administrator.get(here)).page, /This body was dissolved on 31 December 2025/)
  assert.equal((await administrator.get(`${here}/seats/new`)).status, 403)
})

test('names that people type are text on every page', async () => {
  const nasty = '<script>alert("x")</script>'
  const id = await world.web.perform(
    async act => (await aPerson(act.tx, { name: nasty, title: nasty, email: nasty })).id,
  )
  const clerk = await world.as('clerk')
  for (const path of ['/people', `/people/${id}`, `/people/${id}/edit`, `/people/${id}/merge?with=${tom}`]) {
    assert.doesNotMatch((await clerk.get(path)).page, /<script>alert/, path)
  }
})
