import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anAccount, aMeeting, aRole } from '#test/rows.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest } from '#test/web-server.ts'
import { aWorld } from '../../attendance-world.test-support.ts'
import { addAttendee } from '../../commands/add-attendee.ts'
import { markAttendance } from '../../commands/mark-attendance.ts'

const started = async () => {
  const web = webUnderTest()
  const { world, accountId } = await web.perform(async act => {
    const made = await aWorld(act.tx)
    const account = await anAccount(act.tx)
    await aRole(act.tx, { account_id: account.id, body_id: made.body.id, role: 'observer' })
    return { world: made, accountId: account.id }
  })
  for (const date of ['2026-01-13', '2026-03-10', '2026-05-12']) {
    await web.perform(async act => {
      const { id } = await aMeeting(act.tx, { body_id: world.body.id, date, state: 'held' })
      await markAttendance(act, { meetingId: id, seatId: world.seats.chair, status: 'present', version: 0 })
      await markAttendance(act, { meetingId: id, seatId: world.seats.police, status: 'apologies', version: 0 })
      await addAttendee(act, { meetingId: id, name: '=cmd|/C calc', organisation: '@Wexmoor Press' })
    })
  }
  const cookie = await web.cookieOf(accountId)
  return (path: string) => web.fetch(new Request(`http://localhost${path}`, { headers: { cookie } }))
}

const words = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('figures in a sentence, who has not come, and each table with a bar that says the same', async () => {
  const at = await started()
  const answer = await at('/bodies/strategic-group/attendance')
  const page = await answer.text()
  assertStrictHtml(page)
  const text = words(page)
  assert.match(text, /13 June 2025 to 12 June 2026: 3 meetings\. 12 invited, 3 came, 3 apologised, 6 were not marked\./)
  assert.match(text, /The latest, on 12 May 2026 : 4 invited, 1 came, 1 apologised, 2 were not marked\./)
  assert.match(
    text,
    /Northshire Probation has not come for 3 meetings in a row\. It has not come in this time\. Its seat is Head of Delivery Unit\./,
  )
  assert.match(text, /Northshire Ambulance has not come for 3 meetings in a row/)
  assert.match(page, /role="img" aria-label="3 invited, 3 came, 0 apologised"/)
  assert.ok(!page.includes('style='), 'the policy forbids styles in the page')
})

test('a time is chosen in boxes; one typed wrong is a problem beside its boxes', async () => {
  const at = await started()
  const form = (from: string, to: string) => {
    const [[a, b, c], [d, e, f]] = [from.split(' '), to.split(' ')]
    return `/bodies/strategic-group/attendance?from-day=${a}&from-month=${b}&from-year=${c}&to-day=${d}&to-month=${e}&to-year=${f}`
  }
  assert.match(
    words(await (await at(form('1 3 2026', '31 3 2026'))).text()),
    /1 March 2026 to 31 March 2026: 1 meeting\./,
  )
  const wrong = await at(form('30 2 2026', '31 3 2026'))
  assert.equal(wrong.status, 400)
  const page = await wrong.text()
  assertStrictHtml(page)
  assert.match(words(page), /There is a problem Enter a day from 1 to 28/)
  assert.match(page, /value="30"/)
  assert.equal((await at(form('1 4 2026', '1 3 2026'))).status, 400)
  assert.equal((await at('/bodies/nowhere/attendance')).status, 404)
})

test('each table as CSV, with nothing that a spreadsheet would run', async () => {
  const at = await started()
  const csv = async (by: string) => {
    const answer = await at(`/bodies/strategic-group/attendance.csv?by=${by}&from=2026-01-01&to=2026-06-12`)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/)
    assert.match(answer.headers.get('content-disposition') ?? '', new RegExp(`attendance-by-${by}-strategic-group`))
    return (await answer.text()).split('\r\n')
  }
  assert.deepEqual((await csv('seat')).slice(0, 3), [
    'Seat,Organisation,Invited,Came,Substitutes,Apologies,Absent,Not marked,Share,Meetings at which it was vacant',
    'Cabinet Member,Wexmoor Council,3,3,0,0,0,0,100%,0',
    'Borough Commander,Northshire Police,3,0,0,3,0,0,0%,0',
  ])
  assert.ok((await csv('organisation')).includes('Northshire Probation,Head of Delivery Unit,3,0,0,0,0,3,0%,3,'))
  assert.ok((await csv('person')).includes("'=cmd|/C calc,'@Wexmoor Press,0,0,0,0,0,0,,0,3"))
  assert.equal((await csv('meeting'))[1], '2026-01-13,4,1,0,1,0,2,25%,1')
})
