import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { enterEvents, type Happening } from '#modules/ledger/index.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { webUnderTest } from '#test/web-server.ts'
import { actionWorld, anIssuedAction, named } from '../../action-world.test-support.ts'
import { raiseTask } from '../../commands/raise-task.ts'

const wexmoor = async () => {
  const web = webUnderTest()
  const world = await web.perform(actionWorld)
  const signedIn = async (role: Role | null, personId: string | null = null): Promise<string> => {
    const account = await web.perform(async ({ tx }) => {
      const made = await anAccount(tx, { person_id: personId })
      if (role !== null) await aRole(tx, { account_id: made.id, body_id: world.body.id, role })
      return made
    })
    return web.cookieOf(account.id)
  }
  const get = async (path: string, cookie: string): Promise<{ status: number; page: string }> => {
    const answer = await web.fetch(new Request(`http://localhost${path}`, { headers: { cookie } }))
    const page = await answer.text()
    if (answer.headers.get('content-type')?.startsWith('text/html') === true) assertStrictHtml(page)
    return { status: answer.status, page }
  }
  const happens = (actionId: string, ...what: readonly Happening[]) =>
    web.perform(act => enterEvents(act, { actionId, channel: 'page', what }))
  const issue = (reference: string, dueOn: string | null, text = 'Write to them') =>
    web.perform(act =>
      anIssuedAction(act, {
        ...world.place,
        reference,
        text,
        owners: [named('Ravi Shah')],
        due: { on: dueOn, meetingId: null },
      }),
    )
  return { ...world, web, get, happens, issue, signedIn }
}

/** References on a page, in order. */
const references = (page: string): readonly string[] =>
  [...page.matchAll(/href="\/actions\/[^"]+">(SWSG [^<]+)</g)].map(([, found = '']) => found)

test('each list of the board has what its name says, and its count', async () => {
  const at = await wexmoor()
  const soon = await at.issue('SWSG 3/26.1', '2026-07-01')
  const done = await at.issue('SWSG 4/26.1', '2026-08-30')
  const not = await at.issue('SWSG 5/26.1', '2026-08-31')
  const over = await at.issue('SWSG 6/26.1', '2026-04-01')
  await at.happens(soon, { kind: 'accepted', owner: 0 })
  await at.happens(done, { kind: 'reported-done', owner: 0, text: 'Sent', files: [] })
  await at.happens(not, { kind: 'declined', owner: 0, reason: 'No', suggested: '' })
  await at.happens(over, { kind: 'closed', reason: 'Done' })
  await at.happens(at.otherId, { kind: 'dated', due: { on: null, meetingId: at.next.id }, reason: 'Then' })
  const clerk = await at.signedIn('clerk')
  const expected: Readonly<Record<string, readonly string[]>> = {
    overdue: ['SWSG 1/26.1'],
    'due-soon': ['SWSG 2/26.1', 'SWSG 3/26.1'],
    unaccepted: ['SWSG 1/26.1', 'SWSG 2/26.1'],
    waiting: ['SWSG 1/26.1', 'SWSG 2/26.1', 'SWSG 3/26.1', 'SWSG 5/26.1'],
    disputed: ['SWSG 5/26.1'],
    reported: ['SWSG 4/26.1'],
    open: ['SWSG 1/26.1', 'SWSG 2/26.1', 'SWSG 3/26.1', 'SWSG 4/26.1', 'SWSG 5/26.1'],
    ended: ['SWSG 6/26.1'],
  }
  for (const [list, wanted] of Object.entries(expected)) {
    const { page } = await at.get(`/bodies/group/actions?list=${list}`, clerk)
    assert.deepEqual(references(page), wanted, list)
    assert.match(page, new RegExp(`list=${list}"[^>]*>\\s*<span class="ma-lists__count">${wanted.length}</span>`))
  }
  const waiting = (await at.get('/bodies/group/actions?list=waiting', clerk)).page
  assert.match(waiting, /awaiting an update since 12 March 2026/)
})

test('a list is narrowed by words, owner and organisation, whatever somebody types', async () => {
  const at = await wexmoor()
  await at.issue('SWSG 3/26.1', null, 'Ask about 100% of the <parks>')
  const clerk = await at.signedIn('clerk')
  const found = async (query: string) => references((await at.get(`/bodies/group/actions?${query}`, clerk)).page)
  assert.deepEqual(await found('text=100%25'), ['SWSG 3/26.1'])
  assert.deepEqual(await found('text=%25zz'), [])
  assert.deepEqual(await found('text=swsg+2'), ['SWSG 2/26.1'])
  assert.deepEqual(await found('owner=tom'), ['SWSG 1/26.1'])
  assert.deepEqual(await found(`organisation=${at.council.id}`), ['SWSG 1/26.1'])
  assert.deepEqual(await found("text=x'%3B+drop+table"), [])
  for (const odd of ['page=-1', 'page=x', 'list=none', 'page=1e9']) assert.equal((await found(odd)).length, 3, odd)
})

test('fifty rows a page, and a file of all that no spreadsheet runs', async () => {
  const at = await wexmoor()
  await at.web.perform(async act => {
    for (let n = 10; n < 70; n++)
      await anIssuedAction(act, { ...at.place, reference: `SWSG ${n}/26.1`, text: '=1+1', owners: [named('@Ravi')] })
  })
  const clerk = await at.signedIn('clerk')
  assert.equal(references((await at.get('/bodies/group/actions', clerk)).page).length, 50)
  assert.equal(references((await at.get('/bodies/group/actions?page=2', clerk)).page).length, 12)
  const csv = await at.get('/bodies/group/actions.csv?list=open', clerk)
  assert.equal(csv.page.trim().split('\r\n').length, 63)
  assert.match(csv.page, /'=1\+1/)
  assert.match(csv.page, /'@Ravi/)
})

test('who does not see a body gets none of its actions; an observer sees those that need not be hidden', async () => {
  const at = await wexmoor()
  const observer = await at.signedIn('observer')
  const stranger = await at.signedIn(null)
  for (const path of [
    '/bodies/group/actions',
    '/bodies/group/actions.csv',
    '/bodies/group/actions/balance',
    '/bodies/group/tasks',
  ])
    assert.equal((await at.get(path, stranger)).status, 404, path)
  const seen = async () => references((await at.get('/bodies/group/actions', observer)).page).length
  assert.equal(await seen(), 0, 'the minutes are not approved yet')
  await at.web.perform(({ tx }) => tx.updateTable('minutes').set({ state: 'approved' }).execute())
  assert.equal(await seen(), 2)
  assert.equal((await at.get(`/actions/${at.otherId}`, observer)).status, 200)
  await at.web.perform(({ tx }) =>
    tx
      .insertInto('agenda_item')
      .values({
        id: 'exempt',
        meeting_id: at.meeting.id,
        position: 1,
        title: 'A case',
        kind: 'business',
        purpose: 'decision',
        lead: null,
        minutes_allowed: null,
        exempt_paragraph: 1,
        notes: '',
        forward_id: null,
        state: 'open',
      })
      .execute(),
  )
  assert.equal(await seen(), 0, 'the meeting had exempt business')
  assert.doesNotMatch((await at.get('/bodies/group/actions.csv', observer)).page, /SWSG/)
  assert.equal((await at.get(`/actions/${at.otherId}`, observer)).status, 404)
  assert.equal((await at.get('/bodies/group/actions/balance', observer)).status, 404)
  assert.equal(references((await at.get('/bodies/group/actions', await at.signedIn('member'))).page).length, 2)
})

test('my actions and those of my organisation, over all bodies, for somebody who belongs to none', async () => {
  const at = await wexmoor()
  const priya = await at.signedIn(null, at.priya.id)
  assert.deepEqual(references((await at.get('/actions/mine', priya)).page), ['SWSG 1/26.1'])
  assert.match((await at.get('/actions/mine.csv', priya)).page, /SWSG 1\/26\.1/)
  const path = `/organisations/${at.council.id}/actions`
  assert.deepEqual(references((await at.get(path, priya)).page), [], 'not before the minutes are approved')
  await at.web.perform(({ tx }) => tx.updateTable('minutes').set({ state: 'approved' }).execute())
  assert.deepEqual(references((await at.get(path, priya)).page), ['SWSG 1/26.1'])
  assert.match((await at.get(`${path}.csv`, priya)).page, /SWSG 1\/26\.1/)
  const stranger = await at.signedIn(null)
  assert.equal((await at.get(path, stranger)).status, 404)
  assert.match((await at.get('/actions/mine', stranger)).page, /does not say who you are/)
  assert.deepEqual(references((await at.get(path, await at.signedIn('clerk'))).page), ['SWSG 1/26.1'])
})

test('the balance of days that one chooses, with the actions behind each number', async () => {
  const at = await wexmoor()
  await at.happens(at.actionId, { kind: 'closed', reason: 'Done' })
  const member = await at.signedIn('member')
  const { page } = await at.get('/bodies/group/actions/balance', member)
  assert.match(page.replaceAll(/\s+/g, ' '), /0 \+ 2 = 1 \+ 1 \+ 0 \+ 0/)
  assert.match(page, /Closed: 1 action/)
  const later = '?from-day=1&from-month=4&from-year=2026&until-day=30&until-month=6&until-year=2026'
  const spring = (await at.get(`/bodies/group/actions/balance${later}`, member)).page
  assert.match(spring.replaceAll(/\s+/g, ' '), /2 \+ 0 = 1 \+ 1 \+ 0 \+ 0/)
  const wrong = await at.get('/bodies/group/actions/balance?from-day=31&from-month=2&from-year=2026', member)
  assert.equal(wrong.status, 400)
  assert.match(wrong.page, /Enter a day from 1 to 28/)
})

test('how old the open actions are and how many get done, as plots with their tables, and as a file', async () => {
  const at = await wexmoor()
  await at.happens(at.actionId, { kind: 'closed', reason: 'Done' })
  const member = await at.signedIn('member')
  const { page } = await at.get('/bodies/group/actions/progress', member)
  assert.match(page, /1 action is open\. None of them is more than 180 days old/)
  assert.match(page, /In two years 2 actions were issued and 1 closed/)
  assert.match(page, /Of 1 closed that had a date, 0 were closed by it/)
  assert.equal(page.match(/<svg[^>]*role="img"/g)?.length, 2)
  assert.match(page, /April to June 2026/)
  const csv = (await at.get('/bodies/group/actions/progress.csv', member)).page
  assert.match(csv, /2026-04-01,2026-06-30,0,1,1,0/)
  assert.equal((await at.get('/bodies/group/actions/progress', await at.signedIn(null))).status, 404)
})

test('what is due from me is in my calendar, without its words, until I take the address back', async () => {
  const at = await wexmoor()
  const priya = await at.signedIn(null, at.priya.id)
  const post = async (path: string, cookie = priya) =>
    at.web.fetch(
      new Request(`http://localhost${path}`, {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
        body: '',
        redirect: 'manual',
      }),
    )
  const made = await (await post('/actions/calendar')).text()
  assertStrictHtml(made)
  const [feed = ''] = /\/actions\/due\.ics\?key=[\w-]+/.exec(made) ?? []
  const calendar = await at.get(feed, '')
  assert.match(calendar.page, /SUMMARY:Due: action SWSG 1\/26\.1 of Safer/)
  assert.match(calendar.page, /DTSTART;VALUE=DATE:20260501/)
  assert.doesNotMatch(calendar.page, /bus company|SWSG 2/)
  assert.equal((await at.get('/actions/due.ics?key=guess', '')).status, 404)
  const stranger = await at.signedIn(null)
  assert.equal((await post('/actions/calendar', stranger)).status, 403)
  const [remove = ''] =
    /\/actions\/calendar\/[^/"]+\/remove/.exec((await at.get('/actions/calendar', priya)).page) ?? []
  assert.equal((await post(remove, stranger)).status, 404)
  assert.equal((await post(remove)).status, 303)
  assert.equal((await at.get(feed, '')).status, 404)
})

test('what only the clerk can put right is listed and settled with a word of what was done', async () => {
  const at = await wexmoor()
  const text = 'Mail to Tom came back'
  await at.web.perform(act => raiseTask(act, { bodyId: at.body.id, kind: 'mail-bounced', text, actionId: at.actionId }))
  const clerk = await at.signedIn('clerk')
  assert.match((await at.get('/bodies/group/actions', clerk)).page, /1 thing that only you can put right/)
  const { page } = await at.get('/bodies/group/tasks', clerk)
  const [, id = ''] = /action="\/bodies\/group\/tasks\/([^"]+)"/.exec(page) ?? []
  const settle = async (outcome: string) =>
    at.web.fetch(
      new Request(`http://localhost/bodies/group/tasks/${id}`, {
        method: 'POST',
        headers: { cookie: clerk, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ version: '1', [`outcome-${id}`]: outcome }),
      }),
    )
  const missing = await settle('')
  assert.equal(missing.status, 400)
  const said = await missing.text()
  assertStrictHtml(said)
  assert.ok(said.includes(`href="#outcome-${id}"`))
  assert.equal((await settle('Rang him')).status, 303)
  assert.match((await at.get('/bodies/group/tasks', clerk)).page, /Nothing waits for you/)
  assert.equal((await at.get('/bodies/group/tasks', await at.signedIn('chair'))).status, 404)
})
