import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#modules/accounts/index.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest } from '#test/web-server.ts'
import { aWorld } from '../../attendance-world.test-support.ts'

const started = async () => {
  const web = webUnderTest()
  const world = await web.perform(act => aWorld(act.tx))
  const cookieFor = async (role: Role, personId: string | null = null) => {
    const account = await web.perform(async act => {
      const made = await anAccount(act.tx, { person_id: personId })
      await aRole(act.tx, { account_id: made.id, body_id: world.body.id, role })
      return made
    })
    return web.cookieOf(account.id)
  }
  const clerk = await cookieFor('clerk')
  const at = (path: string, cookie: string, init: { method?: string; body?: URLSearchParams; part?: boolean } = {}) => {
    const { part = false, ...rest } = init
    const headers = { cookie, ...(part && { 'x-part': 'attendance' }) }
    return web.fetch(new Request(`http://localhost${path}`, { ...rest, headers }))
  }
  const get = async (path: string, cookie = clerk) => {
    const answer = await at(path, cookie)
    const page = await answer.text()
    assertStrictHtml(page)
    return { status: answer.status, page }
  }
  const post = (path: string, fields: Record<string, string>, given: { cookie?: string; part?: boolean } = {}) =>
    at(path, given.cookie ?? clerk, {
      method: 'POST',
      body: new URLSearchParams(fields),
      part: given.part ?? false,
    })
  const list = `/meetings/${world.meeting.id}/attendance`
  return { world, get, post, list, cookieFor }
}

const words = (page: string): string =>
  page
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')

/** The buttons that are pressed: "seat-abc-present". */
const pressed = (page: string): readonly string[] =>
  [...page.matchAll(/id="([\w-]+)"\s+aria-pressed="true"/g)].map(([, id = '']) => id)

test('the clerk finds every seat with three buttons, and what the quorum lacks in words', async () => {
  const { world, get, list } = await started()
  const { status, page } = await get(list)
  assert.equal(status, 200)
  const text = words(page)
  assert.match(text, /Not quorate yet\. 3 more voting members are needed; nobody from Northshire Probation is here\./)
  assert.match(text, /Superintendent Dan Whitlock Interim Borough Commander, Northshire Police/)
  assert.match(text, /Helen Marsh Covering/)
  assert.match(text, /Ambulance Lead Vacant No vote Northshire Ambulance Somebody came instead/)
  assert.equal([...page.matchAll(/data-mark/g)].length, 4, 'nothing to mark on a vacant seat')
  assert.deepEqual(pressed(page), [])
  assert.ok(page.includes(`id="seat-${world.seats.police}-apologies"`))
})

test('a tap without the script: marked, and back at the same place; the same again takes it back', async () => {
  const { world, get, post, list } = await started()
  const seat = world.seats.police
  const answer = await post(list, { seat, version: '0', status: 'present' })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), `${list}#seat-${seat}`)
  const { page } = await get(list)
  assert.deepEqual(pressed(page), [`seat-${seat}-present`])
  assert.match(page, /name="status"\s+value="expected"\s+id="seat-\w+-present"/)
  await post(list, { seat, version: '1', status: 'remote' })
  assert.deepEqual(pressed((await get(list)).page), [`seat-${seat}-present`, `seat-${seat}-remote`])
  await post(list, { seat, version: '2', status: 'expected' })
  assert.deepEqual(pressed((await get(list)).page), [])
})

test('the script is given the new list and what to say', async () => {
  const { world, post, list } = await started()
  const answer = await post(list, { seat: world.seats.chair, version: '0', status: 'present' }, { part: true })
  assert.equal(answer.status, 200)
  const page = await answer.text()
  assertStrictHtml(page)
  assert.match(page, /data-said="Grace Okafor: present\. 2 more voting members are needed; nobody from Northshire/)
  assert.match(words(page), /In the chair: Cllr Grace Okafor/)
})

test('two clerks on one row: the second is shown what the first did, and nothing is lost', async () => {
  const { world, get, post, list } = await started()
  const seat = world.seats.probation
  await post(list, { seat, version: '0', status: 'apologies' })
  const second = await post(list, { seat, version: '0', status: 'absent' })
  assert.equal(second.status, 409)
  const page = await second.text()
  assertStrictHtml(page)
  assert.match(words(page), /Somebody else changed this just before you\. Tom Ashworth: apologies\. Look again/)
  assert.deepEqual(pressed((await get(list)).page), [`seat-${seat}-apologies`])
})

test('what is no button, no version or no seat changes nothing', async () => {
  const { world, get, post, list } = await started()
  const seat = world.seats.police
  assert.equal((await post(list, { seat, version: '0', status: 'dancing' })).status, 400)
  assert.equal((await post(list, { seat, version: 'x', status: 'present' })).status, 409)
  assert.equal((await post(list, { seat: 'nowhere', version: '0', status: 'present' })).status, 404)
  assert.equal((await post('/meetings/nowhere/attendance', { seat, version: '0', status: 'present' })).status, 404)
  assert.deepEqual(pressed((await get(list)).page), [])
})

test('members see who came and change nothing; strangers see nothing', async () => {
  const { world, get, post, list, cookieFor } = await started()
  await post(list, { seat: world.seats.police, version: '0', status: 'present' })
  const member = await cookieFor('member')
  const { page } = await get(list, member)
  assert.match(
    words(page),
    /Who came .* Superintendent Dan Whitlock Interim Borough Commander, Northshire Police present/,
  )
  assert.ok(!page.includes('data-mark'))
  assert.equal(
    (await post(list, { seat: world.seats.chair, version: '0', status: 'present' }, { cookie: member })).status,
    403,
  )
  const { status } = await get(`/meetings/${world.meeting.id}/attendance/people`, member)
  assert.equal(status, 403)
})

test('a substitute is named by a name alone, and somebody who may be known is asked about', async () => {
  const { world, get, post, list } = await started()
  const path = `${list}/seats/${world.seats.probation}/substitute`
  const { page } = await get(path)
  assert.match(words(page), /Who came in place of Tom Ashworth\?/)
  assert.match(page, /<option value="Priya Nair">Wexmoor Council<\/option>/)
  const empty = await post(path, { version: '0', name: '' })
  assert.equal(empty.status, 400)
  assert.match(words(await empty.text()), /There is a problem Enter a name/)
  const like = await post(path, { version: '0', name: 'P Nair' })
  assert.equal(like.status, 400)
  const asked = await like.text()
  assertStrictHtml(asked)
  assert.match(words(asked), /Who is this\? .*Priya Nair, Wexmoor Council or Somebody else called P Nair/)
  assert.equal((await post(path, { version: '0', name: 'P Nair', person: world.people.priya })).status, 303)
  const text = words((await get(list)).page)
  assert.match(text, /Priya Nair In place of Tom Ashworth\. Wexmoor Council/)
  assert.equal((await post(path, { version: '0', name: 'Al Young' })).status, 400, 'the row has another version now')
})

test('people in attendance, their coming and going, and taking them off again', async () => {
  const { world, get, post, list } = await started()
  const added = await post(`${list}/people`, { name: 'Marcus Bell', role: 'Committee Secretary' })
  assert.equal(added.headers.get('location'), `${list}#others`)
  const { page } = await get(list)
  const row = /id="row-([a-z0-9]+)"/.exec(page)?.[1] ?? ''
  const [first, second] = world.items
  const times = `${list}/people/${row}`
  assert.match(
    words((await get(times)).page),
    /When was Marcus Bell here\? .*1\. Apologies for absence 2\. Police update/,
  )
  const wrong = await post(times, { version: '1', arrivedAtItem: second, leftAtItem: first })
  assert.equal(wrong.status, 400)
  const shown = await wrong.text()
  assertStrictHtml(shown)
  assert.match(shown, new RegExp(`<option value="${second}" selected>`), 'what was chosen is shown again')
  assert.equal((await post(times, { version: '1', arrivedAtItem: second, leftAtItem: '' })).status, 303)
  assert.match(words((await get(list)).page), /From item 2/)
  assert.equal((await post(`${times}/remove`, { version: '1' })).status, 409)
  assert.equal((await post(`${times}/remove`, { version: '2' })).status, 303)
  assert.match(words((await get(list)).page), /Nobody without a seat is noted/)
})

test('the chair is chosen among those present, and the rest is marked absent', async () => {
  const { world, get, post, list } = await started()
  await post(list, { seat: world.seats.chair, version: '0', status: 'apologies' })
  await post(list, { seat: world.seats.police, version: '0', status: 'present' })
  const { page } = await get(list)
  assert.match(words(page), /The chair is not here\. Who took the chair\?/)
  const dan = /<option value="(\w+)">Superintendent Dan Whitlock<\/option>/.exec(page)?.[1] ?? ''
  assert.equal((await post(`${list}/chair`, { chair: dan, was: '' })).status, 303)
  assert.match(words((await get(list)).page), /In the chair: Superintendent Dan Whitlock/)
  assert.equal((await post(`${list}/chair`, { chair: '', was: '' })).status, 409)
  assert.match(words(page), /Mark the 2 others absent/)
  assert.equal((await post(`${list}/rest`, {})).status, 303)
  assert.equal(pressed((await get(list)).page).filter(id => id.endsWith('-absent')).length, 2)
})

test('members send apologies for a seat of their own, and take them back', async () => {
  const { world, get, post, list, cookieFor } = await started()
  const tom = await cookieFor('member', world.people.tom)
  const path = `/meetings/${world.meeting.id}/apologies`
  assert.match(words((await get(list, tom)).page), /You cannot come\? Send your apologies/)
  assert.match(words((await get(path, tom)).page), /Send your apologies For the seat of Head of Delivery Unit/)
  const seat = world.seats.probation
  const sent = await post(path, { seat, version: '0', name: 'Jo Bright', role: 'Team Manager' }, { cookie: tom })
  assert.equal(sent.status, 303)
  assert.match(words((await get(path, tom)).page), /Your apologies are noted Jo Bright is named to come instead/)
  assert.equal((await post(path, { seat, version: '0', deed: 'withdraw' }, { cookie: tom })).status, 400)
  assert.equal((await post(path, { seat, version: '1', deed: 'withdraw' }, { cookie: tom })).status, 303)
  assert.match(words((await get(path, tom)).page), /Send your apologies/)
  assert.equal((await get(path, await cookieFor('member'))).status, 403)
  assert.equal((await post(path, { seat: world.seats.police, version: '0' }, { cookie: tom })).status, 403)
})
