import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stoppedClock } from '#kernel/clock.ts'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { readLog } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { aBody, actorWith, aHolding, aMeeting, anAccount, aPerson, aRole, aSeat } from '#test/rows.ts'
import type { Letterhead } from '../model.ts'
import { describeMeeting } from '../queries/describe-meeting.ts'
import { findClashes } from '../queries/find-clashes.ts'
import { findMeeting, listMeetings } from '../queries/find-meeting.ts'
import { listCalendar } from '../queries/list-calendar.ts'
import { readFeed } from '../queries/read-feed.ts'
import { addMeeting } from './add-meeting.ts'
import { adjournMeeting } from './adjourn-meeting.ts'
import { callMeeting } from './call-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { makeFeed } from './make-feed.ts'
import { markMeeting } from './mark-meeting.ts'
import { moveMeeting } from './move-meeting.ts'
import { planMeetings } from './plan-meetings.ts'
import { revokeFeed } from './revoke-feed.ts'

const letterhead: Letterhead = { address: 'https://minutes.wexmoor.example', organiser: 'minutes@wexmoor.example' }
const rule = { pattern: '3-4', avoidAugust: true, noticeDays: null }
const afternoon = { starts: '14:00', ends: '16:00', venue: 'Council Chamber' }

/** A body with three seats: one holder has an address, one has none, one seat is vacant; one person holds two seats. */
const wexmoor = async (given: Parameters<typeof aBody>[1] = {}, clock?: string) => {
  const record = await recordUnderTest(clock === undefined ? undefined : stoppedClock(clock))
  const body = await record.perform(async ({ tx }) => {
    const made = await aBody(tx, { slug: 'strategic-group', ...given })
    const priya = await aPerson(tx, { id: 'priya', name: 'Priya Nair', email: 'priya.nair@wexmoor.example' })
    const tom = await aPerson(tx, { id: 'tom', name: 'Tom Ashworth', email: null })
    for (const [position, person] of [priya, tom, priya, null].entries()) {
      const seat = await aSeat(tx, { body_id: made.id, position })
      if (person !== null) await aHolding(tx, { seat_id: seat.id, person_id: person.id })
    }
    return made
  })
  const clerk = actorWith({ [body.id]: ['clerk'] })
  return {
    ...record,
    body,
    clerk,
    observer: actorWith({ [body.id]: ['observer'] }),
    planned: (row: Partial<Parameters<typeof aMeeting>[1]> = {}) =>
      record.perform(({ tx }) => aMeeting(tx, { body_id: body.id, state: 'planned', called_at: null, ...row })),
    mails: () => record.db.read(tx => tx.selectFrom('mail').selectAll().orderBy('created_at').execute()),
    stateOf: async (id: string) => (await record.look(look => findMeeting(look, id))).meeting,
  }
}

const calendarOf = (mail: { attachments: string } | undefined): string => {
  const [file] = JSON.parse(mail?.attachments ?? '[]') as { base64: string; type: string }[]
  return `${file?.type ?? ''}\n${Buffer.from(file?.base64 ?? '', 'base64').toString()}`
}

const problemsOf = (fields: readonly string[]) => (error: unknown) => {
  assert.ok(error instanceof Invalid, String(error))
  assert.deepEqual(
    error.problems.map(({ field }) => field),
    fields,
  )
  return true
}

test('a year is planned in one go, tells nobody, and keeps its rule for the next', async () => {
  await using given = await wexmoor()
  const rows = ['2026-09-17', '2026-12-17'].map((date, i) => ({ row: i + 1, date, ...afternoon }))
  await given.perform(act => planMeetings(act, { bodyId: given.body.id, rows, rule }), given.clerk)
  const meetings = await given.look(async look => listMeetings(look, await findBody(look, { id: given.body.id })))
  assert.deepEqual(
    meetings.map(({ date, state }) => [date, state]),
    [
      ['2026-12-17', 'planned'],
      ['2026-09-17', 'planned'],
    ],
  )
  assert.equal(new Set(meetings.map(({ calendarUid }) => calendarUid)).size, 2)
  assert.deepEqual(await given.mails(), [])
  // The same form sent again makes no second meeting.
  await assert.rejects(
    given.perform(act => planMeetings(act, { bodyId: given.body.id, rows, rule }), given.clerk),
    problemsOf(['date-1', 'date-2']),
  )
})

test('dates that cannot be planned are named, each by its row', async () => {
  await using given = await wexmoor()
  await given.planned({ date: '2026-09-17' })
  const rows = ['2026-09-17', '2026-06-11', '2026-10-15', '2026-10-15', '2026-02-30'].map((date, i) => ({
    row: i + 1,
    date,
    ...afternoon,
  }))
  const plan = (many: typeof rows) =>
    given.perform(act => planMeetings(act, { bodyId: given.body.id, rows: many, rule }), given.clerk)
  await assert.rejects(plan(rows), problemsOf(['date-1', 'date-2', 'date-4', 'date-5']))
  await assert.rejects(plan([]), problemsOf(['']))
  const chair = actorWith({ [given.body.id]: ['chair'] })
  await assert.rejects(
    given.perform(act => planMeetings(act, { bodyId: given.body.id, rows: [], rule }), chair),
    NotAllowed,
  )
  const stranger = actorWith({})
  await assert.rejects(
    given.perform(act => planMeetings(act, { bodyId: given.body.id, rows: [], rule }), stranger),
    NotThere,
  )
})

test('calling a meeting tells each holder who has an address, once, with an invitation', async () => {
  await using given = await wexmoor()
  const { id } = await given.planned({ date: '2026-06-25' })
  const called = await given.perform(
    act => callMeeting(act, { meetingId: id, version: 1, letterhead, urgency: '' }),
    given.clerk,
  )
  assert.equal(called.state, 'called')
  const mails = await given.mails()
  assert.deepEqual(
    mails.map(mail => mail.to_address),
    ['priya.nair@wexmoor.example'],
    'two seats, one mail',
  )
  assert.match(mails[0]?.text ?? '', /Thursday 25 June 2026, 2pm to 4pm, Council Chamber/)
  assert.match(mails[0]?.text ?? '', new RegExp(`https://minutes.wexmoor.example/meetings/${id}`))
  const calendar = calendarOf(mails[0])
  assert.match(calendar, /method=REQUEST/)
  assert.match(calendar, /METHOD:REQUEST\r\n/)
  assert.match(calendar, /DTSTART:20260625T130000Z\r\n/)
  const log = await given.look(({ tx }) => readLog(tx, { subject: { kind: 'meeting', id }, most: 10 }))
  assert.deepEqual(
    log.map(({ action }) => action),
    ['meeting.called'],
  )
})

test('a late notice goes out with the reason of urgency written down; in time, a reason is not', async () => {
  await using given = await wexmoor()
  const [late, early] = [await given.planned({ date: '2026-06-15' }), await given.planned({ date: '2026-07-16' })]
  const urgency = 'The Chair agreed that the funding offer ends on 16 June.'
  for (const { id } of [late, early]) {
    await given.perform(act => callMeeting(act, { meetingId: id, version: 1, letterhead, urgency }), given.clerk)
  }
  const [first, second] = await given.look(async look => [
    await describeMeeting(look, late.id),
    await describeMeeting(look, early.id),
  ])
  assert.deepEqual([first?.notice?.late, first?.notice?.clear, first?.changes[0]?.reason], [true, 0, urgency])
  assert.deepEqual([second?.notice?.late, second?.changes[0]?.reason], [false, null])
})

test('a meeting that is moved keeps its old date, its UID and the next sequence, and everybody is told', async () => {
  await using given = await wexmoor()
  const { id, calendar_uid: uid } = await given.planned({ date: '2026-07-08', state: 'called' })
  const move = (version: number, date: string, reason = 'The Chair is away.') =>
    given.perform(
      act => moveMeeting(act, { meetingId: id, version, date, ...afternoon, reason, letterhead }),
      given.clerk,
    )
  await move(1, '2026-07-26')
  await assert.rejects(move(1, '2026-07-27'), Stale)
  await move(2, '2026-07-27', 'Again.')
  const meeting = await given.stateOf(id)
  assert.deepEqual(
    [meeting.date, meeting.sequence, meeting.calendarUid, meeting.state],
    ['2026-07-27', 2, uid, 'called'],
  )
  const mails = await given.mails()
  assert.equal(mails.length, 2)
  const text = mails.map(mail => calendarOf(mail)).join()
  assert.match(text, new RegExp(`UID:${uid}\r\nSEQUENCE:1\r\n`))
  assert.match(text, new RegExp(`UID:${uid}\r\nSEQUENCE:2\r\n`))
  assert.match(mails.map(mail => mail.text).join(), /Date: 26 July 2026 \(was 8 July 2026\)/)
  const full = await given.look(look => describeMeeting(look, id))
  assert.deepEqual(
    full.changes.map(({ kind, before, after }) => [kind, before.date, after.date]),
    [
      ['moved', '2026-07-08', '2026-07-26'],
      ['moved', '2026-07-26', '2026-07-27'],
    ],
  )
  const { coming } = await given.look(look => listCalendar(look, full.body))
  assert.deepEqual(coming[0]?.earlierDates, ['2026-07-08', '2026-07-26'])
})

test('a change of date is a notice of its own: it can be late where the first was not', async () => {
  await using given = await wexmoor()
  const { id } = await given.planned({ date: '2026-07-16' })
  await given.perform(act => callMeeting(act, { meetingId: id, version: 1, letterhead, urgency: '' }), given.clerk)
  const before = await given.look(look => describeMeeting(look, id))
  assert.deepEqual([before.notice?.late, before.noticeOf], [false, 'meeting'])
  const move = { meetingId: id, version: 2, date: '2026-06-17', ...afternoon, reason: 'The room is taken', letterhead }
  await given.perform(act => moveMeeting(act, move), given.clerk)
  const after = await given.look(look => describeMeeting(look, id))
  assert.deepEqual([after.notice?.late, after.notice?.clear, after.noticeOf], [true, 2, 'change'])
})

test('what changed cannot be changed or removed: the engine refuses', async () => {
  await using given = await wexmoor()
  const { id } = await given.planned({ date: '2026-07-08' })
  await given.perform(
    act => moveMeeting(act, { meetingId: id, version: 1, date: '2026-07-09', ...afternoon, reason: 'x', letterhead }),
    given.clerk,
  )
  await assert.rejects(
    given.db.write(tx => tx.deleteFrom('meeting_change').execute()),
    /append-only/,
  )
  await assert.rejects(
    given.db.write(tx => tx.updateTable('meeting_change').set({ reason: 'y' }).execute()),
    /append-only/,
  )
})

test('a move that changes nothing, goes back in time, or meets another meeting is refused beside its field', async () => {
  await using given = await wexmoor()
  await given.planned({ date: '2026-09-17' })
  const { id } = await given.planned({ date: '2026-07-08' })
  const move = (change: object) =>
    given.perform(
      act =>
        moveMeeting(act, {
          meetingId: id,
          version: 1,
          date: '2026-07-08',
          ...afternoon,
          reason: 'x',
          letterhead,
          ...change,
        }),
      given.clerk,
    )
  await assert.rejects(move({}), problemsOf(['date']))
  await assert.rejects(move({ date: '2026-09-17' }), problemsOf(['date']))
  await assert.rejects(move({ date: '2026-06-11' }), problemsOf(['date']))
  await assert.rejects(move({ starts: '25:00', ends: '13:00', reason: ' ' }), problemsOf(['starts', 'reason']))
  await assert.rejects(move({ starts: '16:00', ends: '14:00' }), problemsOf(['ends']))
  await assert.rejects(
    given.perform(
      act => moveMeeting(act, { meetingId: id, version: 1, date: '2026-07-09', ...afternoon, reason: 'x', letterhead }),
      given.observer,
    ),
    NotAllowed,
  )
})

test('somebody whose seat ends before the new day is told that it is off, and their successor that it is on', async () => {
  await using given = await wexmoor()
  const { id } = await given.planned({ date: '2026-07-08', state: 'called' })
  await given.perform(async ({ tx }) => {
    const seat = await aSeat(tx, { body_id: given.body.id, position: 9 })
    for (const [person, from_on, to_on] of [
      ['helen', '2025-01-01', '2026-07-10'],
      ['david', '2026-07-11', null],
    ] as const) {
      await aPerson(tx, { id: person, name: person, email: `${person}@wexmoor.example` })
      await aHolding(tx, { seat_id: seat.id, person_id: person, from_on, to_on })
    }
  })
  await given.perform(
    act => moveMeeting(act, { meetingId: id, version: 1, date: '2026-07-26', ...afternoon, reason: 'x', letterhead }),
    given.clerk,
  )
  const methods = (await given.mails()).map(mail => [mail.to_address, /method=(\w+)/.exec(calendarOf(mail))?.[1]])
  assert.deepEqual(
    methods.map(one => one.join(' ')).toSorted((a, b) => a.localeCompare(b)),
    ['david@wexmoor.example REQUEST', 'helen@wexmoor.example CANCEL', 'priya.nair@wexmoor.example REQUEST'],
  )
})

test('a cancelled meeting stays, its calendar entry is taken out, and nothing more can be done with it', async () => {
  await using given = await wexmoor()
  const { id } = await given.planned({ date: '2026-07-08', state: 'called' })
  await given.perform(
    act => cancelMeeting(act, { meetingId: id, version: 1, reason: 'No business.', letterhead }),
    given.clerk,
  )
  const [mail] = await given.mails()
  assert.match(calendarOf(mail), /METHOD:CANCEL\r\n[^]*SEQUENCE:1\r\n[^]*STATUS:CANCELLED/)
  const seen = { meetingId: id, version: 2, letterhead }
  await assert.rejects(
    given.perform(act => callMeeting(act, { ...seen, urgency: '' }), given.clerk),
    NotAllowed,
  )
  await assert.rejects(
    given.perform(act => cancelMeeting(act, { ...seen, reason: 'x' }), given.clerk),
    NotAllowed,
  )
})

test('an adjourned meeting is continued by another, which is linked, called, and has the business that was left', async () => {
  await using given = await wexmoor()
  const { id } = await given.planned({ date: '2026-06-12', state: 'called' })
  await given.perform(async ({ tx }) => {
    for (const [i, title] of ['Apologies', 'Youth offending', 'Grants'].entries()) {
      const item = { id: `item-${i}`, meeting_id: id, position: i + 1, title, kind: 'business', purpose: 'discussion' }
      await tx
        .insertInto('agenda_item')
        .values({
          ...item,
          lead: null,
          minutes_allowed: null,
          exempt_paragraph: null,
          notes: '',
          forward_id: null,
          state: 'open',
        })
        .execute()
    }
  })
  const continued = await given.perform(
    act =>
      adjournMeeting(act, {
        meetingId: id,
        version: 1,
        date: '2026-06-19',
        ...afternoon,
        reason: 'Fire alarm.',
        letterhead,
        left: ['item-2', 'item-1'],
      }),
    given.clerk,
  )
  const [first, second] = await given.look(async look => [
    await describeMeeting(look, id),
    await describeMeeting(look, continued.id),
  ])
  assert.equal(first?.meeting.state, 'adjourned')
  assert.equal(first?.continuedBy?.id, continued.id)
  assert.equal(second?.continues?.id, id)
  assert.equal(second?.meeting.state, 'called')
  assert.equal(second?.notice, null, 'it was announced at the meeting')
  const titles = await given.db.read(tx =>
    tx.selectFrom('agenda_item').select('title').where('meeting_id', '=', continued.id).orderBy('position').execute(),
  )
  assert.deepEqual(
    titles.map(({ title }) => title),
    ['Youth offending', 'Grants'],
  )
  assert.match((await given.mails())[0]?.subject ?? '', /meeting of 12 June 2026 goes on on 19 June 2026/)
})

test('held and inquorate are said on the day or later, and correct each other', async () => {
  await using given = await wexmoor()
  const [today, later] = [
    await given.planned({ date: '2026-06-12', state: 'called' }),
    await given.planned({ date: '2026-07-08', state: 'called' }),
  ]
  const mark = (meetingId: string, version: number, as: 'held' | 'inquorate') =>
    given.perform(act => markMeeting(act, { meetingId, version, as }), given.clerk)
  await assert.rejects(mark(later.id, 1, 'held'), problemsOf(['']))
  assert.equal((await mark(today.id, 1, 'held')).state, 'held')
  assert.equal((await mark(today.id, 2, 'inquorate')).state, 'inquorate')
  assert.equal((await mark(today.id, 3, 'held')).state, 'held')
  assert.deepEqual(await given.mails(), [])
})

test('two clerks who move a meeting at once: one succeeds, the other is told, and nothing is half done', async () => {
  await using given = await wexmoor()
  const { id } = await given.planned({ date: '2026-07-08' })
  const results = await Promise.allSettled(
    ['2026-07-15', '2026-07-22'].map(date =>
      given.perform(
        act => moveMeeting(act, { meetingId: id, version: 1, date, ...afternoon, reason: 'x', letterhead }),
        given.clerk,
      ),
    ),
  )
  assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.ok(results.some(one => one.status === 'rejected' && one.reason instanceof Stale))
  assert.equal((await given.mails()).length, 1)
})

test('clashes: other bodies’ meetings on the day that share people; a body that one may not see is not named', async () => {
  await using given = await wexmoor()
  const other = await given.perform(async ({ tx }) => {
    const made = await aBody(tx, { name: 'Youth Offending Board' })
    const seat = await aSeat(tx, { body_id: made.id })
    await aHolding(tx, { seat_id: seat.id, person_id: 'tom' })
    await aMeeting(tx, { body_id: made.id, date: '2026-09-17', starts: '10:00', ends: '12:00' })
    await aMeeting(tx, { body_id: made.id, date: '2026-12-17', state: 'cancelled' })
    const apart = await aBody(tx, { name: 'Flood Forum' })
    await aMeeting(tx, { body_id: apart.id, date: '2026-09-17' })
    return made
  })
  const { id } = await given.planned()
  const full = (await given.look(look => describeMeeting(look, id))).body
  const both = actorWith({ [given.body.id]: ['clerk'], [other.id]: ['member'] })
  const seen = async (actor: typeof both) =>
    given.look(
      async look => (await findClashes(look, full, ['2026-09-17', '2026-12-17', '2026-09-18'])).get('2026-09-17'),
      actor,
    )
  assert.deepEqual(await seen(both), [
    {
      meeting: { date: '2026-09-17', starts: '10:00', ends: '12:00' },
      bodyName: 'Youth Offending Board',
      people: ['Tom Ashworth'],
    },
  ])
  assert.equal((await seen(given.clerk))?.[0]?.bodyName, null)
})

test('a feed is open to whoever has its secret, until it is taken back or its owner leaves', async () => {
  await using given = await wexmoor()
  const account = await given.perform(async ({ tx }) => {
    const made = await anAccount(tx)
    await aRole(tx, { account_id: made.id, body_id: given.body.id, role: 'observer' })
    return made
  })
  await given.planned({ date: '2026-07-08', state: 'cancelled' })
  const owner = actorWith({ [given.body.id]: ['observer'] }, { accountId: account.id })
  const token = await given.perform(act => makeFeed(act, { bodyId: given.body.id }), owner)
  const read = (slug: string, secret: string) =>
    given.look(look => readFeed(look, { slug, token: secret }), actorWith({}))
  assert.deepEqual(
    (await read('strategic-group', token)).meetings.map(({ state }) => state),
    ['cancelled'],
  )
  await assert.rejects(read('strategic-group', `${token}x`), NotThere)
  await assert.rejects(read('nowhere', token), NotThere)
  const kept = await given.db.read(tx => tx.selectFrom('calendar_feed').selectAll().executeTakeFirstOrThrow())
  assert.ok(!JSON.stringify(kept).includes(token), 'the record has its hash alone')
  const log = await given.look(({ tx }) => readLog(tx, { most: 50 }))
  assert.ok(!JSON.stringify(log).includes(token))
  await given.db.write(tx => tx.deleteFrom('account_role').where('account_id', '=', account.id).execute())
  await assert.rejects(read('strategic-group', token), NotThere)
  await given.perform(({ tx }) => aRole(tx, { account_id: account.id, body_id: given.body.id, role: 'member' }))
  const other = actorWith({ [given.body.id]: ['clerk'] })
  await assert.rejects(
    given.perform(act => revokeFeed(act, { bodyId: given.body.id, feedId: kept.id }), other),
    NotThere,
  )
  await given.perform(act => revokeFeed(act, { bodyId: given.body.id, feedId: kept.id }), owner)
  await assert.rejects(read('strategic-group', token), NotThere)
})

test('one meeting is added: to come it is planned, of the past it was held; a day has one', async () => {
  await using given = await wexmoor()
  const add = (date: string, actor = given.clerk) =>
    given.perform(act => addMeeting(act, { bodyId: given.body.id, date, ...afternoon }), actor)
  assert.equal((await add('2026-09-17')).state, 'planned')
  assert.equal((await add('2026-06-12')).state, 'planned', 'today')
  const past = await add('2026-03-12')
  assert.equal(past.state, 'held')
  const { changes } = await given.look(look => describeMeeting(look, past.id))
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['held'],
  )
  assert.deepEqual(await given.mails(), [])
  await assert.rejects(add('2026-03-12'), problemsOf(['date']))
  await assert.rejects(add('2026-02-30'), problemsOf(['date']))
  await assert.rejects(add('2026-03-13', actorWith({ [given.body.id]: ['chair'] })), NotAllowed)
  await assert.rejects(add('2026-03-13', actorWith({})), NotThere)
})
