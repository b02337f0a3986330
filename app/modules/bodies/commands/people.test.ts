import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { readLog } from '#modules/audit/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { aBody, actorWith, aHolding, aMeeting, anAccount, anOrganisation, aPerson, aSeat } from '#test/rows.ts'
import { findPersonMatches } from '../queries/find-matches.ts'
import { findOrganisation, listOrganisations } from '../queries/find-organisation.ts'
import { findPerson, listPeople } from '../queries/find-person.ts'
import { addAlias } from './add-alias.ts'
import { addOrganisation } from './add-organisation.ts'
import { addPerson } from './add-person.ts'
import { changeOrganisation } from './change-organisation.ts'
import { changePerson } from './change-person.ts'
import { closeOrganisation } from './close-organisation.ts'
import { mergePeople } from './merge-people.ts'
import { refusal } from './refusal.test-support.ts'

const helen = { name: 'Helen Marsh', title: null, email: null, organisationId: null, otherNames: [] }

test('a person is added once; another of the same name only where that is meant', async () => {
  await using record = await recordUnderTest()
  const person = await record.perform(act => addPerson(act, { ...helen, email: ' Helen.Marsh@Wexmoor.Example ' }))
  assert.equal(person.email, 'helen.marsh@wexmoor.example')
  assert.deepEqual(await refusal(record.perform(act => addPerson(act, { ...helen, name: 'Ms Helen MARSH' }))), [
    'same-name: Helen Marsh is there already. Say if this is somebody else',
  ])
  await record.perform(act => addPerson(act, { ...helen, sameName: true }))
  assert.deepEqual(
    await refusal(record.perform(act => addPerson(act, { ...helen, name: '', email: 'nobody', organisationId: 'x' }))),
    [
      'name: Enter the name of the person',
      'email: Enter an e-mail address like name@example.org, or leave it empty',
      'organisation: Choose an organisation from the list',
    ],
  )
})

test('a person is changed, with other names that files use', async () => {
  await using record = await recordUnderTest()
  const person = await record.perform(act => addPerson(act, helen))
  const change = (version: number) =>
    record.perform(act =>
      changePerson(act, {
        ...helen,
        id: person.id,
        version,
        name: 'Helen Marsh-Cole',
        otherNames: ['Helen Marsh', '', 'Nell Marsh'],
      }),
    )
  await change(1)
  await assert.rejects(change(1), Stale)
  const found = await record.look(look => findPerson(look, person.id))
  assert.deepEqual(found.otherNames, ['Helen Marsh', 'Nell Marsh'])
  assert.deepEqual(await record.look(look => findPersonMatches(look, { name: 'Nell Marsh' })), { certain: person.id })
})

test('two entries of one person become one: everything moves, the name stays as another name, what was merged is a sign-post', async () => {
  await using record = await recordUnderTest()
  const rows = await record.perform(async act => {
    const { tx } = act
    const body = await aBody(tx)
    const board = await aBody(tx, { name: 'Board' })
    const organisation = await anOrganisation(tx)
    const kept = await aPerson(tx, { name: 'Helen Marsh' })
    const gone = await aPerson(tx, { name: 'H Marsh', email: 'h@wexmoor.example', organisation_id: organisation.id })
    const older = await aPerson(tx, { name: 'Nell Marsh', merged_into: gone.id })
    const [seat, chair] = [await aSeat(tx, { body_id: body.id }), await aSeat(tx, { body_id: board.id })]
    await aHolding(tx, { seat_id: seat.id, person_id: kept.id, from_on: '2025-01-01', kind: 'covering' })
    await aHolding(tx, { seat_id: seat.id, person_id: gone.id, from_on: '2025-06-01', kind: 'covering' })
    await aHolding(tx, { seat_id: chair.id, person_id: gone.id })
    const account = await anAccount(tx, { person_id: gone.id })
    const meeting = await aMeeting(tx, { body_id: body.id })
    const seen = {
      meeting_id: meeting.id,
      seat_id: seat.id,
      organisation_id: null,
      name: 'H Marsh',
      title: null,
      role: null,
      organisation: null,
      initials: null,
      status: 'present',
      chair: 0,
      remote: 0,
      substitute_for_seat_id: null,
      substitute_for: null,
      arrived_at_item: null,
      left_at_item: null,
      position: 1,
    }
    await tx
      .insertInto('attendance')
      .values({ ...seen, id: act.newId(), person_id: gone.id })
      .execute()
    await tx
      .insertInto('alias')
      .values({ kind: 'person', name: 'Helen M', folded: 'helen m', subject_id: gone.id })
      .execute()
    return { kept: kept.id, gone: gone.id, older: older.id, account: account.id, organisation: organisation.id }
  })
  const { kept, gone, older } = rows
  const merging = { keptId: kept, keptVersion: 1, goneId: gone, goneVersion: 1 }
  assert.deepEqual(await refusal(record.perform(act => mergePeople(act, { ...merging, goneId: kept }))), [
    'with: Choose two different people',
  ])
  await assert.rejects(
    record.perform(act => mergePeople(act, { ...merging, goneVersion: 7 })),
    Stale,
  )
  await record.perform(act => mergePeople(act, merging))
  await record.look(async look => {
    for (const id of [kept, gone, older]) assert.equal((await findPerson(look, id)).person.id, kept)
    const { person, seats, otherNames } = await findPerson(look, kept)
    assert.deepEqual([person.email, person.organisationId], ['h@wexmoor.example', rows.organisation])
    assert.deepEqual(
      seats.map(({ body, holding }) => [body.name, holding.from]),
      [
        ['Board', '2025-01-01'],
        ['Safer Wexmoor Strategic Group', '2025-01-01'],
      ],
    )
    assert.deepEqual(otherNames, ['H Marsh', 'Helen M'])
    assert.deepEqual(await findPersonMatches(look, { name: 'H. Marsh' }), { certain: kept })
    assert.deepEqual(
      (await listPeople(look)).map(({ name }) => name),
      ['Helen Marsh'],
    )
    const { tx } = look
    const account = await tx.selectFrom('account').select('person_id').where('id', '=', rows.account).executeTakeFirst()
    const attendance = await tx.selectFrom('attendance').select(['person_id', 'name']).executeTakeFirst()
    assert.deepEqual([account?.person_id, attendance?.person_id, attendance?.name], [kept, kept, 'H Marsh'])
    const [entry] = await readLog(tx, { subject: { kind: 'person', id: kept }, most: 1 })
    assert.equal(entry?.action, 'person.merged')
  })
  await assert.rejects(
    record.perform(act => mergePeople(act, { ...merging, keptVersion: 2, goneVersion: 2 })),
    NotThere,
  )
  await assert.rejects(
    record.perform(act => changePerson(act, { ...helen, id: gone, version: 2 })),
    NotThere,
  )
})

test('an organisation is added once, changed, closed; every form of its name is known', async () => {
  await using record = await recordUnderTest()
  const council = { name: 'Wexmoor Council', shortName: 'WBC', kind: 'council', otherNames: [] } as const
  const { id } = await record.perform(act => addOrganisation(act, council))
  assert.deepEqual(
    await refusal(record.perform(act => addOrganisation(act, { ...council, name: 'London Borough of Wexmoor' }))),
    ['name: Wexmoor Council is there already'],
  )
  const change = (version: number) =>
    record.perform(act =>
      changeOrganisation(act, {
        ...council,
        id,
        version,
        name: 'Wexmoor Borough Council',
        otherNames: ['The Town Hall'],
      }),
    )
  await change(1)
  await assert.rejects(change(1), Stale)
  await record.perform(act => closeOrganisation(act, { id, version: 2, on: '2026-03-31' }))
  const found = await record.look(look => findOrganisation(look, id))
  assert.deepEqual([found.organisation.closedOn, found.otherNames], ['2026-03-31', ['The Town Hall']])
})

test('another name is noted once, by who may', async () => {
  await using record = await recordUnderTest()
  const { body, person } = await record.perform(async act => ({
    body: await aBody(act.tx),
    person: await aPerson(act.tx),
  }))
  const clerk = actorWith({ [body.id]: ['clerk'] })
  const name = (given: { kind: 'body' | 'person'; id: string; name: string }, actor = clerk) =>
    record.perform(act => addAlias(act, given), actor)
  await name({ kind: 'body', id: body.id, name: ' Crime  Board ' })
  await name({ kind: 'body', id: body.id, name: 'CRIME BOARD' })
  await name({ kind: 'person', id: person.id, name: 'P Nair' })
  const rows = await record.look(({ tx }) => tx.selectFrom('alias').select('name').orderBy('kind').execute())
  assert.deepEqual(
    rows.map(row => row.name),
    ['Crime Board', 'P Nair'],
  )
  const log = await record.look(look => readLog(look.tx, { most: 9 }))
  assert.deepEqual(
    log.map(({ action }) => action),
    ['person.named', 'body.named'],
  )
  assert.deepEqual(await refusal(name({ kind: 'body', id: body.id, name: ' ' })), ['name: Enter the other name'])
  await assert.rejects(name({ kind: 'person', id: 'nobody', name: 'X' }), NotThere)
  await assert.rejects(name({ kind: 'body', id: body.id, name: 'X' }, actorWith({})), NotThere)
  await assert.rejects(name({ kind: 'body', id: body.id, name: 'X' }, actorWith({ [body.id]: ['chair'] })), NotAllowed)
  await assert.rejects(
    name({ kind: 'person', id: person.id, name: 'X' }, actorWith({ [body.id]: ['chair'] })),
    NotAllowed,
  )
})

test('people are seen by who sits with them, addresses by those who keep people', async () => {
  await using record = await recordUnderTest()
  const rows = await record.perform(async act => {
    const body = await aBody(act.tx)
    const other = await aBody(act.tx, { name: 'Elsewhere' })
    const seat = await aSeat(act.tx, { body_id: body.id })
    const away = await aSeat(act.tx, { body_id: other.id })
    const priya = await aPerson(act.tx, { email: 'priya@wexmoor.example' })
    const tom = await aPerson(act.tx, { name: 'Tom Ashworth' })
    await aHolding(act.tx, { seat_id: seat.id, person_id: priya.id })
    await aHolding(act.tx, { seat_id: away.id, person_id: priya.id })
    return { body: body.id, other: other.id, priya: priya.id, tom: tom.id }
  })
  const member = actorWith({ [rows.body]: ['member'] })
  await record.look(async look => {
    assert.deepEqual(
      (await listPeople(look)).map(({ name, email }) => [name, email]),
      [['Priya Nair', null]],
    )
    const found = await findPerson(look, rows.priya)
    assert.deepEqual([found.person.email, found.seats.map(({ body }) => body.id)], [null, [rows.body]])
    await assert.rejects(findPerson(look, rows.tom), NotThere)
  }, member)
  const clerk = actorWith({ [rows.other]: ['clerk'] })
  await record.look(async look => {
    assert.equal((await listPeople(look)).length, 2)
    const found = await findPerson(look, rows.priya)
    assert.deepEqual(
      [found.person.email, found.seats.map(({ body }) => body.id)],
      ['priya@wexmoor.example', [rows.other]],
    )
  }, clerk)
  await assert.rejects(record.look(listPeople, actorWith({})), NotThere)
  await assert.rejects(record.look(listOrganisations, actorWith({})), NotThere)
})
