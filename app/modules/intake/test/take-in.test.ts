/** The two files of `files/`: minutes of 2021, and a pack of 2024 that names the body and a member in other words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listBodies } from '#modules/bodies/index.ts'
import { recordUnderTest, type RecordUnderTest } from '#test/record.ts'
import { answerQuestions, certainAnswers } from '../commands/answer-questions.ts'
import { intakeOverview, listIntakes } from '../queries/list-intakes.ts'
import { selectPapers } from '../store/documents.ts'
import { postsOfPerson } from '../queries/posts-of-person.ts'
import { intakeUnderTest, sample } from './intake.test-support.ts'

const strategic = 'Safer Wexmoor Partnership Strategic Group'
const answers = { [strategic]: 'new', 'Safer Wexmoor Strategic Group': strategic, WBC: 'new', 'S. Lowe': 'Samuel Lowe' }

const rowsOf = (record: RecordUnderTest) =>
  record.db.read(async tx => ({
    meetings: await tx.selectFrom('meeting').selectAll().orderBy('date').execute(),
    people: await tx.selectFrom('person').selectAll().orderBy('name').execute(),
    attendance: await tx.selectFrom('attendance').selectAll().orderBy('position').execute(),
    minutes: await tx.selectFrom('minutes').selectAll().execute(),
    actions: await tx
      .selectFrom('action')
      .innerJoin('action_owner', 'action_owner.action_id', 'action.id')
      .innerJoin('person', 'person.id', 'action_owner.person_id')
      .select(['reference', 'label', 'person.name'])
      .orderBy('reference')
      .execute(),
    holdings: await tx
      .selectFrom('holding')
      .innerJoin('seat', 'seat.id', 'holding.seat_id')
      .innerJoin('person', 'person.id', 'holding.person_id')
      .select(['name', 'post', 'from_on', 'to_on'])
      .orderBy('name')
      .orderBy('from_on')
      .execute(),
  }))

const taken = async (record: RecordUnderTest) => {
  const intake = intakeUnderTest(record)
  await intake.give('minutes-2021.txt', sample('minutes-2021.txt'))
  await intake.give('pack-2024.txt', sample('pack-2024.txt'))
  await intake.work()
  await intake.answer(answers)
  await intake.work()
  return intake
}

test('nothing is guessed: what two files name in other words is asked once, in one list', async () => {
  await using record = await recordUnderTest()
  const intake = intakeUnderTest(record)
  await intake.give('minutes-2021.txt', sample('minutes-2021.txt'))
  await intake.give('pack-2024.txt', sample('pack-2024.txt'))
  await intake.work()
  const asked = (await intake.questions()).map(({ kind, printed, files, suggested, choices }) => ({
    asked: `${kind} ${printed}`,
    files,
    suggested,
    choices: choices.map(({ name, why }) => `${name}: ${why}`),
  }))
  assert.deepEqual(asked, [
    { asked: `body ${strategic}`, files: 1, suggested: null, choices: [] },
    {
      asked: 'body Safer Wexmoor Strategic Group',
      files: 1,
      suggested: null,
      choices: [`${strategic}: part of the name; printed in another file`],
    },
    { asked: 'organisation WBC', files: 2, suggested: null, choices: [] },
    {
      asked: 'person S. Lowe',
      files: 1,
      suggested: null,
      choices: ['Samuel Lowe: initial and family name; printed in another file'],
    },
  ])
  const { counts, open } = await record.look(intakeOverview)
  assert.deepEqual([counts.asking, counts.taken, open.questions], [2, 0, 4])
  assert.deepEqual(await record.look(listBodies), [], 'nothing is made before it is answered')
})

test('answered, both files are taken in: one body, two meetings, each person once', async () => {
  await using record = await recordUnderTest()
  await taken(record)
  const { meetings, people, attendance, minutes } = await rowsOf(record)
  assert.deepEqual(
    (await record.look(listBodies)).map(({ name, kind }) => [name, kind]),
    [[strategic, 'strategic-group']],
  )
  assert.deepEqual(
    meetings.map(({ date, starts, ends, state }) => [date, starts, ends, state]),
    [
      ['2021-09-14', '10:00', '12:00', 'held'],
      ['2024-03-14', '10:00', '11:45', 'held'],
    ],
  )
  assert.equal(new Set(people.map(({ name }) => name)).size, people.length)
  const lowe = attendance.filter(({ name }) => name.endsWith('Lowe'))
  assert.deepEqual(
    lowe.map(({ name }) => name).toSorted(),
    ['S. Lowe', 'Samuel Lowe'],
    'names stay as they were printed',
  )
  assert.equal(new Set(lowe.map(one => one.person_id)).size, 1)
  assert.deepEqual(
    minutes.map(({ state, file_hash: hash, tree }) => [state, hash?.length, tree !== null]),
    [
      ['circulated', 64, true],
      ['circulated', 64, true],
    ],
  )
})

test('decisions and actions are kept with the people who own them', async () => {
  await using record = await recordUnderTest()
  await taken(record)
  const { actions } = await rowsOf(record)
  assert.deepEqual(
    actions.map(({ label, name }) => [label, name]),
    [
      ['Tom Ashworth', 'Tom Ashworth'],
      ['Helen Marsh', 'Helen Marsh'],
      ['Helen Marsh', 'Helen Marsh'],
      ['Tom Ashworth', 'Tom Ashworth'],
    ],
  )
})

test('posts change over time: seats are proposed of what is printed, and holders begin and end', async () => {
  await using record = await recordUnderTest()
  const intake = await taken(record)
  const proposed = await intake.questions()
  assert.ok(proposed.every(({ kind, suggested }) => kind === 'seat' && suggested === 'new'))
  await record.perform(act => answerQuestions(act, certainAnswers(proposed)))
  const { holdings, people } = await rowsOf(record)
  const of = (name: string) => holdings.filter(one => one.name === name).map(one => [one.post, one.from_on, one.to_on])
  assert.deepEqual(of('Tom Ashworth'), [
    ['Trading Standards Manager', '2021-09-14', '2024-03-13'],
    ['Trading Standards and Community Safety Manager', '2024-03-14', null],
  ])
  assert.deepEqual(of('Grace Okafor'), [
    ['Councillor', '2021-09-14', '2024-03-13'],
    ['Portfolio Holder for Community Safety', '2024-03-14', null],
  ])
  assert.deepEqual(of('Samuel Lowe'), [['Chief Executive', '2021-09-14', null]], 'the same post in both')
  const geoffrey = people.find(({ name }) => name === 'Geoffrey Orme')
  const posts = await record.look(look => postsOfPerson(look, geoffrey?.id ?? ''))
  assert.deepEqual(
    posts.map(({ role, from, to }) => [role, from, to]),
    [
      ['Wexmoor Community Forum', '2021-09-14', '2021-09-14'],
      ['Safer Neighbourhood Board-Vice Chairman', '2024-03-14', '2024-03-14'],
    ],
    'a guest has no seat, and still a history',
  )
  assert.deepEqual(await intake.questions(), [])
})

test('the other papers of a pack are kept with the meeting, and move when theirs is known', async () => {
  await using record = await recordUnderTest()
  const intake = await taken(record)
  const papers = async (date: string) => {
    const { meetings } = await rowsOf(record)
    const id = meetings.find(meeting => meeting.date === date)?.id ?? ''
    return (await record.look(({ tx }) => selectPapers(tx, id)))
      .map(({ kind, outcome }) => `${kind} ${outcome}`)
      .toSorted()
  }
  assert.deepEqual(await papers('2024-03-14'), ['matters-arising paper', 'minutes taken', 'notice paper'])
  const june = new TextDecoder().decode(sample('minutes-2021.txt')).replace('14 September 2021', '20 June 2024')
  await intake.give('june.txt', new TextEncoder().encode(june))
  await intake.work()
  assert.deepEqual(await papers('2024-03-14'), ['minutes taken'])
  assert.deepEqual(await papers('2024-06-20'), ['matters-arising paper', 'minutes taken', 'notice paper'])
})

test('the same file is never taken in twice, nor the same minutes from another file', async () => {
  await using record = await recordUnderTest()
  const intake = await taken(record)
  const again = await intake.give('other name.txt', sample('minutes-2021.txt'))
  assert.deepEqual([again.isNew, again.intake.state], [false, 'taken'])
  const text = new TextDecoder().decode(sample('minutes-2021.txt'))
  await intake.give('copy.txt', new TextEncoder().encode(`${text}\n\n`))
  await intake.give('changed.txt', new TextEncoder().encode(text.replace('visit to the fire', 'tour of the fire')))
  await intake.work()
  const files = await record.look(look => listIntakes(look, { state: null, from: 0, most: 10 }))
  const outcomes = new Map(files.map(({ name, documents }) => [name, documents.map(({ outcome }) => outcome)]))
  assert.deepEqual(outcomes.get('copy.txt'), ['same'])
  assert.deepEqual(outcomes.get('changed.txt'), ['other-version'])
  const { minutes, meetings } = await rowsOf(record)
  assert.deepEqual([minutes.length, meetings.length], [2, 2])
})

test('a file whose reading was begun by a program that has gone is read again; one that ends it each time is left', async () => {
  await using record = await recordUnderTest()
  const intake = intakeUnderTest(record)
  const { intake: begun } = await intake.give('letter.txt', new TextEncoder().encode('Dear Sir'))
  const { intake: bad } = await intake.give('bad.txt', new TextEncoder().encode('Dear Madam'))
  await record.db.write(async tx => {
    await tx.updateTable('intake').set({ state: 'reading', attempts: 1 }).where('id', '=', begun.id).execute()
    await tx.updateTable('intake').set({ state: 'reading', attempts: 5 }).where('id', '=', bad.id).execute()
  })
  await intake.work()
  const files = await record.look(look => listIntakes(look, { state: null, from: 0, most: 10 }))
  const states = new Map(files.map(({ name, state, problem }) => [name, [state, problem !== null]]))
  assert.deepEqual(states.get('letter.txt'), ['nothing', false])
  assert.deepEqual(states.get('bad.txt'), ['failed', true])
})

test('every step is in the log: who gave a file, what was asked and answered, what became of it', async () => {
  await using record = await recordUnderTest()
  await taken(record)
  const log = await record.db.read(tx => tx.selectFrom('audit_entry').select(['action', 'by_name']).execute())
  const actions = new Set(log.map(({ action }) => action))
  for (const action of [
    'file.given',
    'question.answered',
    'body.created',
    'person.added',
    'meeting.taken-in',
    'minutes.kept',
    'file.taken',
  ]) {
    assert.ok(actions.has(action), action)
  }
  assert.ok(log.every(one => one.by_name === 'Matters Arising'))
})
