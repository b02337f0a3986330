import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { stoppedClock } from '#kernel/clock.ts'
import { aBody, aHolding, aMeeting, anAccount, aPerson, aRole, aSeat } from '#test/rows.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest } from '#test/web-server.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A body with a clerk, an observer and two seats; pages are asked for as one of its people. */
const wexmoor = async (given: Parameters<typeof aBody>[1] = {}, clock = '2026-06-12T09:00:00Z') => {
  const web = webUnderTest({ clock: stoppedClock(clock) })
  const { body, accounts } = await web.perform(async ({ tx }) => {
    const made = await aBody(tx, { slug: 'strategic-group', ...given })
    const people: Partial<Record<Role, string>> = {}
    for (const role of ['clerk', 'member', 'observer'] as const) {
      const account = await anAccount(tx, { name: `Asha ${role}` })
      await aRole(tx, { account_id: account.id, body_id: made.id, role })
      people[role] = account.id
    }
    for (const [position, name, email] of [
      [1, 'Priya Nair', 'priya.nair@wexmoor.example'],
      [2, 'Tom Ashworth', null],
    ] as const) {
      const [seat, person] = [await aSeat(tx, { body_id: made.id, position }), await aPerson(tx, { name, email })]
      await aHolding(tx, { seat_id: seat.id, person_id: person.id })
    }
    return { body: made, accounts: people }
  })
  const cookies = new Map<Role, string>()
  const cookie = async (role: Role): Promise<string> => {
    const known = cookies.get(role) ?? (await web.cookieOf(accounts[role] ?? ''))
    cookies.set(role, known)
    return known
  }
  const ask = async (path: string, init: RequestInit, role: Role | null) => {
    const headers = role === null ? {} : { cookie: await cookie(role) }
    const answer = await web.fetch(new Request(`http://localhost${path}`, { ...init, headers }))
    const text = await answer.clone().text()
    if (answer.headers.get('content-type')?.startsWith('text/html') === true) assertStrictHtml(text)
    return { status: answer.status, text, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }
  return {
    ...web,
    bodyId: body.id,
    get: (path: string, role: Role | null = 'clerk') => ask(path, {}, role),
    post: (path: string, fields: Fields = {}, role: Role | null = 'clerk') => {
      const form = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
      return ask(path, { method: 'POST', body: form }, role)
    },
    planned: (row: Partial<Parameters<typeof aMeeting>[1]> = {}) =>
      web.perform(({ tx }) =>
        aMeeting(tx, { body_id: body.id, date: '2026-07-16', state: 'planned', called_at: null, ...row }),
      ),
    meetings: () => web.db.read(tx => tx.selectFrom('meeting').selectAll().orderBy('date').execute()),
  }
}

/** Values of the fields of a page's last form, as a browser would send them. */
const fieldsOf = (page: string): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name === undefined || (/type="(checkbox|radio)"/.test(tag) && !tag.includes(' checked'))) continue
    fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  return fields
}
const links = (page: string): readonly string[] =>
  [...page.matchAll(/<li><a href="(#[^"]+)">/g)].map(([, href]) => href ?? '')
const main = (page: string): string => page.slice(page.indexOf('<main'), page.indexOf('</main>'))

test('plan a year: what the rule proposes is changed, left out, and saved in one go', async () => {
  const web = await wexmoor()
  const page = await web.get(
    '/bodies/strategic-group/meetings/plan?meetings=4&week=3&weekday=4&from=2026-07&avoidAugust=yes',
  )
  assert.equal(page.status, 200)
  const fields = fieldsOf(page.text)
  assert.deepEqual(
    [fields['rows'], fields['date-1-day'], fields['date-1-month'], fields['starts']],
    ['4', '16', '7', '14:00'],
  )
  const wrong = await web.post('/bodies/strategic-group/meetings/plan', {
    ...fields,
    do: 'save',
    'date-1-day': '32',
    'out-4': 'yes',
  })
  assert.equal(wrong.status, 400)
  assert.deepEqual(links(wrong.text), ['#date-1-day'])
  assert.match(wrong.text, /value="32"/, 'what was typed is shown again')
  assert.match(wrong.text, /id="out-4"[^>]* checked/)
  const saved = await web.post('/bodies/strategic-group/meetings/plan', {
    ...fields,
    do: 'save',
    'date-1-day': '9',
    'out-4': 'yes',
  })
  assert.equal(saved.status, 303)
  assert.equal(saved.headers.get('location'), '/bodies/strategic-group/meetings?planned=3')
  assert.deepEqual(
    (await web.meetings()).map(({ date, state }) => `${date} ${state}`),
    ['2026-07-09 planned', '2026-10-15 planned', '2027-01-21 planned'],
  )
  const list = await web.get('/bodies/strategic-group/meetings?planned=3')
  assert.match(list.text, /3 meetings are planned/)
  assert.match(list.text, /Thursday 9 July 2026/)
  await web.close()
})

test('the planner says what a date meets: a bank holiday, a weekend, other people’s meetings; one more can be added', async () => {
  const web = await wexmoor()
  await web.perform(async ({ tx }) => {
    const other = await aBody(tx, { name: 'Youth Offending Board' })
    const seat = await aSeat(tx, { body_id: other.id })
    const tom = await tx.selectFrom('person').select('id').where('name', '=', 'Tom Ashworth').executeTakeFirstOrThrow()
    await aHolding(tx, { seat_id: seat.id, person_id: tom.id })
    await aMeeting(tx, { body_id: other.id, date: '2026-07-16', starts: '10:00' })
  })
  const page = await web.get('/bodies/strategic-group/meetings/plan?meetings=4&week=3&weekday=4&from=2026-07')
  assert.match(page.text, /Tom Ashworth has another meeting at 10am that day/)
  assert.doesNotMatch(page.text, /Youth Offending/, 'the clerk may not know of that body')
  const fields = { ...fieldsOf(page.text), 'date-2-day': '28', 'date-2-month': '12', 'date-2-year': '2026' }
  const checked = await web.post('/bodies/strategic-group/meetings/plan', { ...fields, do: 'check' })
  assert.match(checked.text, /This is a bank holiday: Boxing Day \(substitute day\)/)
  const added = await web.post('/bodies/strategic-group/meetings/plan', { ...fields, do: 'add' })
  assert.match(added.text, /name="date-5-day"/)
  assert.equal((await web.meetings()).length, 1, 'that of the other body alone')
  await web.close()
})

test('a meeting from planned to held, by its pages', async () => {
  const web = await wexmoor()
  const { id } = await web.planned()
  const overview = await web.get(`/meetings/${id}`)
  assert.match(overview.text, /5 clear days needed: send it out by Wednesday 8 July 2026/)
  const call = await web.get(`/meetings/${id}/call`)
  assert.match(call.text, /1 person is told by e-mail/)
  assert.match(call.text, /No e-mail address is known for Tom Ashworth/)
  const called = await web.post(`/meetings/${id}/call`, fieldsOf(main(call.text)))
  assert.equal(called.headers.get('location'), `/meetings/${id}?done=called`)
  const again = await web.post(`/meetings/${id}/call`, fieldsOf(main(call.text)))
  assert.equal(again.status, 403, 'a meeting is called once')
  const move = await web.get(`/meetings/${id}/move`)
  const moveFields = { ...fieldsOf(main(move.text)), 'date-day': '23', starts: '2.30pm', reason: 'The Chair is away' }
  const wrong = await web.post(`/meetings/${id}/move`, { ...moveFields, starts: 'two', reason: '' })
  assert.deepEqual([wrong.status, links(wrong.text)], [400, ['#starts']])
  assert.match(wrong.text, /value="two"/)
  assert.equal((await web.post(`/meetings/${id}/move`, moveFields)).status, 303)
  const stale = await web.post(`/meetings/${id}/move`, { ...moveFields, 'date-day': '24' })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Somebody else changed this meeting/)
  assert.match(
    stale.text,
    /name="date-day"[^>]*value="24"|value="24"[^>]*name="date-day"/,
    'what was typed is not lost',
  )
  const moved = await web.get(`/meetings/${id}`)
  assert.match(moved.text, /was 16 July 2026/)
  assert.match((await web.get('/bodies/strategic-group/meetings')).text, /was 16 July 2026/)
  const notice = await web.get(`/meetings/${id}/notice`)
  assert.match(notice.text, /the meeting was to be on 16 July 2026/)
  assert.equal(
    (await web.post(`/meetings/${id}/mark`, { version: '3', as: 'held' })).headers.get('location'),
    `/meetings/${id}`,
    'not before its day',
  )
  await web.close()
})

test('a late notice asks for the reason of urgency, does not insist, and the page says so ever after', async () => {
  const web = await wexmoor()
  const [one, two] = [await web.planned({ date: '2026-06-18' }), await web.planned({ date: '2026-06-19' })]
  assert.match((await web.get(`/meetings/${one.id}`)).text, /A notice that goes out now is late/)
  const call = await web.get(`/meetings/${one.id}/call`)
  assert.match(call.text, /This notice is late: 5 clear days are needed, and there are 3/)
  await web.post(`/meetings/${one.id}/call`, { ...fieldsOf(main(call.text)), urgency: 'The grant closes on Friday' })
  assert.match((await web.get(`/meetings/${one.id}`)).text, /Why it could not wait: The grant closes on Friday/)
  await web.post(`/meetings/${two.id}/call`, { version: '1', urgency: '' })
  assert.match((await web.get(`/meetings/${two.id}`)).text, /no reason of urgency is recorded/)
  await web.close()
})

test('a private body owes no notice', async () => {
  const web = await wexmoor({ regime: 'private' })
  const { id } = await web.planned({ date: '2026-06-15' })
  assert.match((await web.get(`/meetings/${id}/call`)).text, /no days of notice are asked for/)
  assert.doesNotMatch((await web.get(`/meetings/${id}`)).text, / is late|clear day/)
  await web.close()
})

test('cancelled and adjourned, by their pages', async () => {
  const web = await wexmoor({}, '2026-07-16T15:00:00Z')
  const { id } = await web.planned({ state: 'called' })
  await web.perform(({ tx }) =>
    tx
      .insertInto('agenda_item')
      .values({
        id: 'i1',
        meeting_id: id,
        position: 1,
        title: 'Grants',
        kind: 'business',
        purpose: 'decision',
        lead: null,
        minutes_allowed: null,
        exempt_paragraph: null,
        notes: '',
        forward_id: null,
        state: 'open',
      })
      .execute(),
  )
  const adjourn = await web.get(`/meetings/${id}/adjourn`)
  assert.match(adjourn.text, /1\. Grants/)
  const fields = {
    ...fieldsOf(main(adjourn.text)),
    'date-day': '20',
    'date-month': 'July',
    'date-year': '2026',
    reason: 'Fire alarm',
  }
  const done = await web.post(`/meetings/${id}/adjourn`, fields)
  assert.equal(done.status, 303)
  const next = await web.get(done.headers.get('location') ?? '')
  assert.match(next.text, /the meeting of 16 July 2026/)
  assert.match((await web.get(`/meetings/${id}`)).text, /Adjourned/)
  const continued = /\/meetings\/(\w+)/.exec(done.headers.get('location') ?? '')?.[1] ?? ''
  assert.match((await web.get(`/meetings/${continued}/agenda`)).text, /Grants/)
  const cancel = await web.get(`/meetings/${continued}/cancel`)
  const refused = await web.post(`/meetings/${continued}/cancel`, fieldsOf(main(cancel.text)))
  assert.deepEqual([refused.status, links(refused.text)], [400, ['#reason']])
  await web.post(`/meetings/${continued}/cancel`, { ...fieldsOf(main(cancel.text)), reason: 'No room' })
  assert.match((await web.get(`/meetings/${continued}`)).text, /Cancelled/)
  await web.close()
})

test('the calendar: a file of one meeting, and an address that works without signing in until it is taken back', async () => {
  const web = await wexmoor()
  const { id } = await web.planned()
  const file = await web.get(`/meetings/${id}/meeting.ics`)
  assert.match(file.headers.get('content-type') ?? '', /^text\/calendar; charset=utf-8/)
  assert.match(file.text, /METHOD:PUBLISH\r\n/)
  const made = await web.post('/bodies/strategic-group/meetings/calendar', {}, 'observer')
  const address =
    /value="http:\/\/localhost(\/bodies\/strategic-group\/calendar\.ics\?key=[\w-]+)"/.exec(made.text)?.[1] ?? ''
  assert.notEqual(address, '')
  const feed = await web.get(address, null)
  assert.equal(feed.status, 200)
  assert.match(feed.text, /DTSTART:20260716T130000Z/)
  assert.doesNotMatch(feed.text, /Nair|Ashworth/)
  assert.equal((await web.get('/bodies/strategic-group/calendar.ics?key=guess', null)).status, 404)
  assert.equal((await web.get('/bodies/strategic-group/calendar.ics', null)).status, 404)
  assert.ok(!web.logged.join('').includes(address.split('=')[1] ?? '?'))
  const shown = await web.get('/bodies/strategic-group/meetings/calendar', 'observer')
  assert.ok(!shown.text.includes('key='), 'it is shown once')
  const remove = /action="([^"]*\/remove)"/.exec(shown.text)?.[1] ?? ''
  await web.post(remove, {}, 'observer')
  assert.equal((await web.get(address, null)).status, 404)
  await web.close()
})

test('an agenda by its pages: made, added to, changed, put into order with buttons, put off', async () => {
  const web = await wexmoor()
  const { id } = await web.planned()
  const agenda = `/meetings/${id}/agenda`
  assert.match((await web.get(agenda)).text, /There is no agenda yet/)
  await web.post(`${agenda}/make`)
  const wrong = await web.post(`${agenda}/add`, { title: '', minutesAllowed: 'ten' })
  assert.deepEqual([wrong.status, links(wrong.text)], [400, ['#title', '#minutesAllowed']])
  assert.match(wrong.text, /value="ten"/)
  const add = {
    title: 'Grants <b>',
    purpose: 'decision',
    lead: 'Tom Ashworth',
    minutesAllowed: '130',
    exemptParagraph: '',
    notes: '',
  }
  const added = await web.post(`${agenda}/add`, add)
  const itemId = /#item-(\w+)/.exec(added.headers.get('location') ?? '')?.[1] ?? ''
  const page = await web.get(agenda)
  assert.match(page.text, /Grants &lt;b&gt;/)
  assert.match(page.text, /10 minutes more than the meeting has/)
  const seen = fieldsOf(main(page.text))['seen'] ?? ''
  const moved = await web.post(`${agenda}/order`, { seen, order: '', move: `${itemId}:up` })
  assert.equal(moved.headers.get('location'), `${agenda}?moved=${itemId}:up`)
  const after = await web.get(`${agenda}?moved=${itemId}:up`)
  assert.match(after.text, new RegExp(`value="${itemId}:up" autofocus`))
  assert.match(after.text, /Move “Grants &lt;b&gt;” up, now item 7 of 11/)
  const stale = await web.post(`${agenda}/order`, { seen, order: '', move: `${itemId}:up` })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Somebody else changed this agenda/)
  const change = await web.get(`${agenda}/items/${itemId}`)
  assert.match(change.text, /Put it off to the next meeting/)
  const deferred = await web.post(`${agenda}/items/${itemId}/defer`, { version: '1' })
  assert.equal(deferred.headers.get('location'), `${agenda}?done=deferred`)
  assert.match((await web.get('/bodies/strategic-group/forward-plan')).text, /put off from 16 July 2026/)
  const place = await web.get(agenda)
  assert.match(place.text, /Waiting in the forward plan/)
  await web.close()
})

test('an observer reads the agenda and changes nothing; exempt items are in none of their answers', async () => {
  const web = await wexmoor()
  const { id } = await web.planned()
  const agenda = `/meetings/${id}/agenda`
  await web.post(`${agenda}/make`)
  const item = {
    title: 'Operation Lantern',
    purpose: 'discussion',
    lead: 'Helen Marsh',
    minutesAllowed: '',
    exemptParagraph: '7',
    notes: 'Secret',
  }
  const added = await web.post(`${agenda}/add`, item)
  const itemId = /#item-(\w+)/.exec(added.headers.get('location') ?? '')?.[1] ?? ''
  await web.post('/bodies/strategic-group/forward-plan/add', { ...item, title: 'Lantern later' })
  assert.match((await web.get(agenda, 'member')).text, /Operation Lantern/)
  assert.match((await web.get(agenda, 'member')).text, /prevention, investigation or prosecution of crime/)
  const pages = [
    agenda,
    `/meetings/${id}`,
    `/meetings/${id}/notice`,
    '/bodies/strategic-group/forward-plan',
    '/bodies/strategic-group/meetings',
    `/meetings/${id}/meeting.ics`,
  ]
  for (const path of pages) {
    const page = await web.get(path, 'observer')
    assert.equal(page.status, 200, path)
    assert.doesNotMatch(page.text, /Lantern|Helen Marsh|Secret/, path)
  }
  assert.doesNotMatch((await web.get(agenda, 'observer')).text, /name="move"|Add an item/)
  assert.doesNotMatch(
    (await web.get(`/meetings/${id}/notice`)).text,
    /Lantern/,
    'a notice is for everybody, whoever prints it',
  )
  for (const path of [
    `${agenda}/items/${itemId}`,
    `${agenda}/add`,
    `/meetings/${id}/move`,
    '/bodies/strategic-group/meetings/plan',
    '/bodies/strategic-group/agenda-template',
  ]) {
    assert.equal((await web.get(path, 'observer')).status, 403, path)
  }
  for (const path of [
    `${agenda}/order`,
    `${agenda}/items/${itemId}/remove`,
    `/meetings/${id}/call`,
    `/meetings/${id}/cancel`,
  ]) {
    assert.equal((await web.post(path, { version: '1', seen: '1', reason: 'x' }, 'observer')).status, 403, path)
  }
  await web.close()
})

test('agenda and notice are Word and PDF files; the open part alone leaves the exempt items out', async () => {
  const web = await wexmoor()
  const { id } = await web.planned()
  await web.post(`/meetings/${id}/agenda/make`)
  await web.post(`/meetings/${id}/agenda/add`, { title: 'Operation Lantern', exemptParagraph: '7' })
  for (const path of ['agenda/files/agenda', 'agenda/files/agenda-open-items', 'notice/notice']) {
    const word = await web.get(`/meetings/${id}/${path}.docx`)
    assert.equal(word.status, 200, path)
    assert.equal(Buffer.from(word.bytes.slice(0, 2)).toString(), 'PK')
    const pdf = await web.get(`/meetings/${id}/${path}.pdf`)
    assert.equal(Buffer.from(pdf.bytes.slice(0, 5)).toString(), '%PDF-', path)
    assert.match(pdf.headers.get('content-disposition') ?? '', /-2026-07-16\.pdf"$/)
  }
  for (const path of ['agenda/files/minutes.pdf', 'agenda/files/agenda.exe', 'notice/agenda.pdf']) {
    assert.equal((await web.get(`/meetings/${id}/${path}`)).status, 404, path)
  }
  await web.close()
})

test('standing items: moved and removed without being saved, then saved', async () => {
  const web = await wexmoor()
  const path = '/bodies/strategic-group/agenda-template'
  const page = await web.get(path)
  const fields = fieldsOf(main(page.text))
  const up = await web.post(path, { ...fields, do: 'up-2' })
  assert.match(
    up.text,
    /name="title-1"[^>]*value="Declarations of interest"|value="Declarations of interest"[^>]*name="title-1"/,
  )
  const empty = await web.post(path, { ...fields, 'title-3': ' ', do: 'save' })
  assert.deepEqual([empty.status, links(empty.text)], [400, ['#title-3']])
  const saved = await web.post(path, { ...fieldsOf(main(up.text)), do: 'save' })
  assert.equal(saved.status, 303)
  const stale = await web.post(path, { ...fields, do: 'save' })
  assert.equal(stale.status, 409)
  await web.close()
})

test('the forward plan: added, changed, dropped', async () => {
  const web = await wexmoor()
  const plan = '/bodies/strategic-group/forward-plan'
  const wrong = await web.post(`${plan}/add`, {
    title: 'Strategic assessment',
    'wantedOn-day': '31',
    'wantedOn-month': '2',
    'wantedOn-year': '2027',
  })
  assert.deepEqual([wrong.status, links(wrong.text)], [400, ['#wantedOn-day']])
  await web.post(`${plan}/add`, {
    title: 'Strategic assessment',
    'wantedOn-day': '10',
    'wantedOn-month': '2',
    'wantedOn-year': '2027',
  })
  const list = await web.get(`${plan}?done=added`)
  assert.match(list.text, /By 10 February 2027/)
  const item = /href="(\/bodies\/strategic-group\/forward-plan\/\w{16})"/.exec(list.text)?.[1] ?? ''
  assert.equal((await web.post(item, { version: '1', title: 'Assessment' })).status, 303)
  assert.equal((await web.post(item, { version: '1', title: 'Assessment B' })).status, 409)
  assert.equal((await web.post(`${item}/drop`, { version: '2' })).status, 303)
  assert.match((await web.get(plan)).text, /Nothing is waiting/)
  assert.equal((await web.get(item)).status, 404)
  await web.close()
})

test('whoever has not signed in is sent to sign in; whoever does not belong to the body is told that it is not there', async () => {
  const web = await wexmoor()
  const { id } = await web.planned()
  const stranger = await web.perform(({ tx }) => anAccount(tx))
  const cookie = await web.cookieOf(stranger.id)
  for (const path of [
    `/meetings/${id}`,
    `/meetings/${id}/agenda`,
    '/bodies/strategic-group/meetings',
    `/meetings/${id}/notice/notice.pdf`,
    `/meetings/${id}/meeting.ics`,
  ]) {
    assert.equal((await web.get(path, null)).status, 303, path)
    assert.equal((await web.fetch(new Request(`http://localhost${path}`, { headers: { cookie } }))).status, 404, path)
  }
  await web.close()
})

test('add a meeting that was held: what is wrong stands beside its field, and the way leads to its minutes', async () => {
  const web = await wexmoor({ usual_start: '14:00', usual_end: null, usual_venue: 'Council Chamber' })
  const address = '/bodies/strategic-group/meetings/add'
  assert.ok((await web.get('/bodies/strategic-group/meetings')).text.includes(`href="${address}"`))
  const fields = fieldsOf(main((await web.get(address)).text))
  assert.deepEqual(
    [fields['starts'], fields['venue'], fields['date-day']],
    ['14:00', 'Council Chamber', ''],
    'what the body usually does is there',
  )
  const wrong = await web.post(address, { ...fields, 'date-day': '31', 'date-month': '2', 'date-year': '2026' })
  assert.equal(wrong.status, 400)
  assert.deepEqual(links(wrong.text), ['#date-day'])
  const past = await web.post(address, { ...fields, 'date-day': '12', 'date-month': '3', 'date-year': '2026' })
  assert.equal(past.status, 303)
  const page = await web.get(past.headers.get('location') ?? '')
  assert.match(page.text, /The meeting is added/)
  assert.match(page.text, /Go to the minutes/)
  assert.equal((await web.get(address, 'observer')).status, 403)
  assert.equal((await web.post(address, fields, 'member')).status, 403)
  await web.close()
})
