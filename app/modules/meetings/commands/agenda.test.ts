import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { roles, type Actor, type Role } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { aBody, actorWith, aMeeting } from '#test/rows.ts'
import { standingItems, type ItemText } from '../model/agenda-item.ts'
import { readAgenda } from '../queries/read-agenda.ts'
import { readForwardPlan } from '../queries/read-forward-plan.ts'
import { readTemplate } from '../queries/read-template.ts'
import { addItem } from './add-item.ts'
import { callMeeting } from './call-meeting.ts'
import { changeItem } from './change-item.ts'
import { deferItem } from './defer-item.ts'
import { addForwardItem, changeForwardItem, dropForwardItem } from './keep-forward-item.ts'
import { makeAgenda } from './make-agenda.ts'
import { orderItems } from './order-items.ts'
import { placeForwardItem } from './place-forward-item.ts'
import { publishAgenda } from './publish-agenda.ts'
import { removeItem } from './remove-item.ts'
import { saveTemplate } from './save-template.ts'

const letterhead = { address: 'https://minutes.wexmoor.example', organiser: 'minutes@wexmoor.example' }

const text = (title: string, given: Partial<ItemText> = {}): ItemText => ({
  title,
  purpose: 'discussion',
  lead: null,
  minutesAllowed: null,
  exemptParagraph: null,
  notes: '',
  ...given,
})

const wexmoor = async (given: Parameters<typeof aBody>[1] = {}) => {
  const record = await recordUnderTest()
  const { body, meeting } = await record.perform(async ({ tx }) => {
    const made = await aBody(tx, given)
    const planned = { body_id: made.id, date: '2026-07-16', state: 'planned', called_at: null }
    return { body: made, meeting: await aMeeting(tx, planned) }
  })
  const as = (role: Role): Actor => actorWith({ [body.id]: [role] })
  const clerk = as('clerk')
  const meetingId = meeting.id
  const agenda = (actor: Actor = clerk) => record.look(look => readAgenda(look, meetingId), actor)
  return {
    ...record,
    bodyId: body.id,
    meetingId,
    as,
    clerk,
    agenda,
    titles: async (actor?: Actor) =>
      (await agenda(actor)).timetable.items.map(({ number, item }) => `${number} ${item.title}`),
    item: async (title: string) => {
      const found = (await agenda()).timetable.items.find(({ item }) => item.title === title)?.item
      assert.ok(found, title)
      return { meetingId, itemId: found.id, version: found.version }
    },
    plan: async (actor: Actor = clerk) =>
      record.look(async look => readForwardPlan(look, await findBody(look, { id: body.id })), actor),
    add: (title: string, more: Partial<ItemText> & { readonly reason?: string } = {}) =>
      record.perform(act => addItem(act, { meetingId, reason: '', ...text(title, more), ...more }), clerk),
    make: () => record.perform(act => makeAgenda(act, { meetingId }), clerk),
    call: () => record.perform(act => callMeeting(act, { meetingId, version: 1, letterhead, urgency: '' }), clerk),
  }
}

test('an agenda is made of the standing items and of what is wanted by that day, and only once', async () => {
  await using given = await wexmoor()
  const { bodyId } = given
  await given.perform(async act => {
    await addForwardItem(act, { bodyId, wantedOn: '2026-07-16', ...text('Night-time economy') })
    await addForwardItem(act, { bodyId, wantedOn: null, ...text('Grants', { minutesAllowed: 10 }) })
    await addForwardItem(act, { bodyId, wantedOn: '2026-12-10', ...text('Strategic assessment') })
  }, given.clerk)
  await given.make()
  await given.make()
  assert.deepEqual(await given.titles(), [
    '1 Apologies for absence',
    '2 Declarations of interest',
    '3 Minutes of the previous meeting',
    '4 Questions from councillors and the public',
    '5 Matters arising',
    '6 Chairman’s update',
    '7 Reports from sub-groups',
    '8 Grants',
    '9 Night-time economy',
    '10 Emerging issues for the next agenda',
    '11 Any other business',
    '12 Date of the next meeting',
  ])
  assert.deepEqual(
    (await given.plan()).map(({ item }) => item.title),
    ['Strategic assessment'],
  )
})

test('a body’s own standing items take the place of those of every body', async () => {
  await using given = await wexmoor()
  const { bodyId } = given
  const items = [
    standingItems[0] ?? assert.fail(),
    { title: ' Police  update ', kind: 'business', purpose: 'information' } as const,
  ]
  const save = (version: number, many: typeof items) =>
    given.perform(act => saveTemplate(act, { bodyId, version, items: many }), given.clerk)
  await save(0, items)
  await assert.rejects(save(0, items), Stale)
  await assert.rejects(save(1, []), Invalid)
  await assert.rejects(save(1, [{ ...(items[0] ?? assert.fail()), title: '' }]), Invalid)
  const kept = await given.look(async look => readTemplate(look, await findBody(look, { id: bodyId })))
  assert.deepEqual(
    [kept.version, kept.items.map(({ title }) => title)],
    [1, ['Apologies for absence', 'Police update']],
  )
  await given.make()
  assert.deepEqual(await given.titles(), ['1 Apologies for absence', '2 Police update'])
  await assert.rejects(
    given.perform(act => saveTemplate(act, { bodyId, version: 1, items }), given.as('chair')),
    NotAllowed,
  )
})

test('items are added before the close, changed, and removed; what came from the forward plan goes back to it', async () => {
  await using given = await wexmoor()
  await given.perform(
    act => addForwardItem(act, { bodyId: given.bodyId, wantedOn: null, ...text('Grants') }),
    given.clerk,
  )
  await given.make()
  await given.add('Signs')
  assert.equal((await given.titles())[8], '9 Signs')
  const signs = await given.item('Signs')
  await given.perform(
    act => changeItem(act, { ...signs, ...text('Road signs', { lead: ' Tom  Ashworth ' }) }),
    given.clerk,
  )
  await assert.rejects(
    given.perform(act => changeItem(act, { ...signs, ...text('Lamps') }), given.clerk),
    Stale,
  )
  await assert.rejects(given.add(' '), Invalid)
  const roadSigns = (await given.agenda()).timetable.items[8]?.item
  assert.deepEqual([roadSigns?.title, roadSigns?.lead], ['Road signs', 'Tom Ashworth'])
  const grants = await given.item('Grants')
  await given.perform(act => removeItem(act, grants), given.clerk)
  await assert.rejects(
    given.perform(act => removeItem(act, grants), given.clerk),
    NotThere,
  )
  assert.deepEqual(
    (await given.plan()).map(({ item }) => item.title),
    ['Grants'],
  )
  assert.deepEqual((await given.agenda()).changes, [], 'nothing is marked before it goes out')
})

test('an item that is put off waits for the next meeting, with all that was said of it', async () => {
  await using given = await wexmoor()
  await given.make()
  await given.add('Operation Lantern', {
    exemptParagraph: 7,
    minutesAllowed: 15,
    notes: 'Report to follow',
    lead: 'Helen Marsh',
  })
  const lantern = await given.item('Operation Lantern')
  await given.perform(act => deferItem(act, lantern), given.clerk)
  assert.ok(!(await given.titles()).some(title => title.includes('Lantern')))
  const [waiting] = await given.plan()
  assert.deepEqual(
    [
      waiting?.item.title,
      waiting?.item.exemptParagraph,
      waiting?.item.minutesAllowed,
      waiting?.item.notes,
      waiting?.putOffFrom,
    ],
    ['Operation Lantern', 7, 15, 'Report to follow', '2026-07-16'],
  )
  const next = await given.perform(({ tx }) =>
    aMeeting(tx, { body_id: given.bodyId, date: '2026-10-15', state: 'planned' }),
  )
  await given.perform(act => makeAgenda(act, { meetingId: next.id }), given.clerk)
  const items = (await given.look(look => readAgenda(look, next.id))).timetable.items
  assert.ok(items.some(({ item }) => item.title === 'Operation Lantern' && item.exemptParagraph === 7))
  assert.deepEqual(await given.plan(), [])
  const apologies = await given.item('Apologies for absence')
  await assert.rejects(
    given.perform(act => deferItem(act, apologies), given.clerk),
    NotAllowed,
  )
})

test('the order: one up, one down, a whole new order; never two people’s halves', async () => {
  await using given = await wexmoor()
  const ids: Record<string, string> = {}
  for (const title of ['A', 'B', 'C', 'D']) ids[title] = (await given.add(title)).id
  const letters = async () => (await given.titles()).map(title => title.slice(-1)).join('')
  const seen = async () => (await given.agenda()).meeting.agendaVersion
  const move = async (title: string, by: 'up' | 'down') => {
    const version = await seen()
    await given.perform(
      act => orderItems(act, { meetingId: given.meetingId, seen: version, to: { itemId: ids[title] ?? '', by } }),
      given.clerk,
    )
  }
  await move('C', 'up')
  assert.equal(await letters(), 'ACBD')
  await move('A', 'up')
  await move('D', 'down')
  assert.equal(await letters(), 'ACBD', 'the ends stay where they are')
  await move('A', 'down')
  assert.equal(await letters(), 'CABD')
  const version = await seen()
  const order = (title: string) => title.split('').map(letter => ids[letter] ?? letter)
  const put = (title: string) =>
    given.perform(
      act => orderItems(act, { meetingId: given.meetingId, seen: version, to: { order: order(title) } }),
      given.clerk,
    )
  const both = await Promise.allSettled([put('DCBA'), put('BACD')])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b)),
    ['fulfilled', 'rejected'],
  )
  assert.ok(both.some(one => one.status === 'rejected' && one.reason instanceof Stale))
  assert.match(await letters(), /^(DCBA|BACD)$/)
  const now = await seen()
  await given.perform(
    act => orderItems(act, { meetingId: given.meetingId, seen: now, to: { order: ['x', ...order('BDBA')] } }),
    given.clerk,
  )
  assert.equal(
    [...(await letters())].toSorted((a, b) => a.localeCompare(b)).join(''),
    'ABCD',
    'a list that is wrong loses nothing',
  )
})

test('an item added while somebody else drags: their order is refused, and nothing is lost', async () => {
  await using given = await wexmoor()
  const [a, b] = [await given.add('A'), await given.add('B')]
  const seen = (await given.agenda()).meeting.agendaVersion
  await given.add('C')
  const order = { meetingId: given.meetingId, seen, to: { order: [b.id, a.id] } }
  await assert.rejects(
    given.perform(act => orderItems(act, order), given.clerk),
    Stale,
  )
  assert.deepEqual(await given.titles(), ['1 A', '2 B', '3 C'])
})

test('once the meeting is called every change is written down, what is added is marked, and numbers stay', async () => {
  await using given = await wexmoor()
  for (const title of ['A', 'B', 'C']) await given.add(title, { minutesAllowed: 10 })
  await given.call()
  await given.add('Late', { reason: 'Announced yesterday' })
  const [a, b] = [await given.item('A'), await given.item('B')]
  await given.perform(act => changeItem(act, { ...a, ...text('A', { minutesAllowed: 20 }) }), given.clerk)
  await given.perform(act => removeItem(act, b), given.clerk)
  const c = await given.item('C')
  await given.perform(act => deferItem(act, c), given.clerk)
  const { timetable, changes } = await given.agenda()
  assert.deepEqual(
    timetable.items.map(({ number, item, at }) => [number, item.title, item.state, at, item.addedAt !== null]),
    [
      ['1', 'A', 'open', '14:00', false],
      ['2', 'B', 'withdrawn', null, false],
      ['3', 'C', 'deferred', null, false],
      ['4', 'Late', 'open', null, true],
    ],
  )
  assert.deepEqual(
    changes.map(({ kind, what, reason }) => [kind, what, reason]),
    [
      ['added', '“Late” was added', 'Announced yesterday'],
      ['changed', '“A” was changed: the time (was “10”)', null],
      ['withdrawn', '“B” was withdrawn', null],
      ['deferred', '“C” was put off to a later meeting', null],
    ],
  )
  await assert.rejects(
    given.db.write(tx => tx.deleteFrom('agenda_change').execute()),
    /append-only/,
  )
})

test('an agenda that was not ready when the meeting was called is published later; changes are marked from then on', async () => {
  await using given = await wexmoor()
  const publish = () => given.perform(act => publishAgenda(act, { meetingId: given.meetingId }), given.clerk)
  await assert.rejects(publish(), NotAllowed)
  await given.call()
  await assert.rejects(publish(), Invalid)
  await given.add('A')
  assert.deepEqual((await given.agenda()).changes, [])
  await publish()
  await given.add('B')
  assert.deepEqual((await given.agenda()).changes.length, 1)
})

const seesExempt: Readonly<Record<Role, boolean>> = {
  clerk: true,
  chair: true,
  member: true,
  author: false,
  observer: false,
}

for (const role of roles) {
  test(`who sees what: ${role} ${seesExempt[role] ? 'sees' : 'does not see'} an exempt item, nor what is said of it`, async () => {
    await using given = await wexmoor()
    await given.add('Grants')
    await given.add('Operation Lantern', { exemptParagraph: 7 })
    await given.add('Signs')
    const later = await given.add('Safe house')
    await given.call()
    await given.add('Late Lantern', { exemptParagraph: 7 })
    await given.add('Late Lamps')
    // Open when it went out, exempt since: its changes would name it.
    await given.perform(
      act => changeItem(act, { meetingId: given.meetingId, itemId: later.id, version: 1, ...text('Safe house B') }),
      given.clerk,
    )
    await given.perform(
      act =>
        changeItem(act, {
          meetingId: given.meetingId,
          itemId: later.id,
          version: 2,
          ...text('Premises', { exemptParagraph: 2 }),
        }),
      given.clerk,
    )
    await given.perform(
      act =>
        addForwardItem(act, { bodyId: given.bodyId, wantedOn: null, ...text('Lantern again', { exemptParagraph: 7 }) }),
      given.clerk,
    )
    const actor = given.as(role)
    const seen = JSON.stringify([
      (await given.agenda(actor)).timetable.items,
      (await given.agenda(actor)).changes,
      await given.plan(actor),
    ])
    for (const secret of ['Lantern', 'Safe house', 'Premises'])
      assert.equal(seen.includes(secret), seesExempt[role], secret)
    const open = (await given.titles(actor)).filter(title => /Grants|Signs|Lamps/.test(title))
    assert.deepEqual(open, ['1 Grants', '3 Signs', '6 Late Lamps'], 'numbers are those of the whole')
    const mails = await given.db.read(tx => tx.selectFrom('mail').selectAll().execute())
    assert.ok(!JSON.stringify(mails).includes('Lantern'))
  })
}

for (const role of roles) {
  const may = role === 'clerk' || role === 'chair'
  test(`${role} ${may ? 'may' : 'may not'} change agendas and the forward plan`, async () => {
    await using given = await wexmoor()
    const { bodyId, meetingId } = given
    const item = await given.add('Signs')
    const plan = await given.perform(
      act => addForwardItem(act, { bodyId, wantedOn: null, ...text('Plan') }),
      given.clerk,
    )
    const seen = { meetingId, itemId: item.id, version: 1 }
    const planned = { bodyId, itemId: plan, version: 1 }
    const deeds: readonly ((act: Parameters<typeof makeAgenda>[0]) => Promise<unknown>)[] = [
      act => addItem(act, { meetingId, reason: '', ...text('A') }),
      act => orderItems(act, { meetingId, seen: 99, to: { order: [] } }),
      act => addForwardItem(act, { bodyId, wantedOn: null, ...text('A') }),
      act => changeForwardItem(act, { ...planned, wantedOn: '2026-12-10', ...text('Plan B') }),
      act => dropForwardItem(act, { ...planned, version: 2 }),
      act => changeItem(act, { ...seen, ...text('B') }),
      act => deferItem(act, { ...seen, version: 2 }),
      act => placeForwardItem(act, { meetingId, forwardId: plan, version: 1 }),
    ]
    for (const deed of deeds) {
      const done = given.perform(deed, given.as(role))
      if (may) await done.catch((error: unknown) => assert.ok(error instanceof Stale, String(error)))
      else await assert.rejects(done, NotAllowed)
    }
    await assert.rejects(
      given.perform(act => addItem(act, { meetingId, reason: '', ...text('A') }), actorWith({})),
      NotThere,
    )
  })
}

test('an agenda of a meeting that is over cannot be changed', async () => {
  await using given = await wexmoor()
  await given.db.write(tx => tx.updateTable('meeting').set({ state: 'held' }).execute())
  await assert.rejects(given.add('A'), NotAllowed)
})

test('the forward plan: two who place one item at once place it once', async () => {
  await using given = await wexmoor()
  const id = await given.perform(
    act => addForwardItem(act, { bodyId: given.bodyId, wantedOn: null, ...text('Grants') }),
    given.clerk,
  )
  const place = () =>
    given.perform(act => placeForwardItem(act, { meetingId: given.meetingId, forwardId: id, version: 1 }), given.clerk)
  const both = await Promise.allSettled([place(), place()])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b)),
    ['fulfilled', 'rejected'],
  )
  assert.deepEqual(await given.titles(), ['1 Grants'])
})
