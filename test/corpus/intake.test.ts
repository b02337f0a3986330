/** The real minutes of 2013 and the real pack of 2018, taken in. Runs where real documents and answers are at hand. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { corpusFolder, corpusTexts } from '#test/corpus.ts'
import { recordUnderTest } from '#test/record.ts'
import { answerQuestions, certainAnswers } from '../../app/modules/intake/commands/answer-questions.ts'
import { intakeUnderTest } from '../../app/modules/intake/test/intake.test-support.ts'

interface Answer {
  /** Name of the file that it is the answer to. */
  readonly document: string
  readonly meeting: { readonly date: string }
  readonly attendance: readonly { readonly name: string; readonly role?: string | null; readonly status: string }[]
  readonly items: readonly {
    readonly number: string | null
    readonly decisions: readonly { readonly marker: string }[]
    readonly actions: readonly { readonly marker: string; readonly owners: readonly string[] }[]
  }[]
}

const files = ['002_a93135390b7a4568.txt', '000_f1d6523dbd732c55.txt']

const answersIn = (folder: string): readonly Answer[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.gold.json'))
    .map(name => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Answer)

test('two meetings of one body, with attendance, decisions and actions; people joined up, posts changed', async t => {
  const corpus = corpusFolder()
  if ('missing' in corpus) return t.skip(corpus.missing)
  const gold = `${corpus.folder}/../gold`
  const texts = corpusTexts(corpus.folder)
  if (!existsSync(gold) || !files.every(name => texts.has(name))) return t.skip('no answers beside the real documents')
  await using record = await recordUnderTest()
  const intake = intakeUnderTest(record)
  for (const name of files) await intake.give(name, texts.get(name) ?? new Uint8Array())
  await intake.work()
  const asked = await intake.questions()
  assert.deepEqual(asked.map(({ kind }) => kind).toSorted(), ['body', 'organisation', 'organisation'])
  assert.ok(
    asked.every(({ files: waiting, kind }) => kind !== 'body' || waiting === 2),
    'both ask of one body',
  )
  await record.perform(act =>
    answerQuestions(
      act,
      asked.map(({ id }) => ({ id, answer: 'new' })),
    ),
  )
  await intake.work()
  const proposed = certainAnswers(await intake.questions())
  await record.perform(act => answerQuestions(act, proposed))

  const found = await record.db.read(async tx => ({
    bodies: await tx.selectFrom('body').select('id').execute(),
    meetings: await tx.selectFrom('meeting').select(['id', 'date']).orderBy('date').execute(),
    attendance: await tx.selectFrom('attendance').selectAll().execute(),
    people: await tx.selectFrom('person').select(['id', 'name']).execute(),
    decisions: await tx
      .selectFrom('decision')
      .innerJoin('minute', 'minute.id', 'decision.minute_id')
      .innerJoin('minutes', 'minutes.id', 'minute.minutes_id')
      .select(['meeting_id', 'number', 'marker'])
      .execute(),
    actions: await tx
      .selectFrom('action')
      .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
      .innerJoin('minute', 'minute.id', 'action.minute_id')
      .innerJoin('action_owner', 'action_owner.action_id', 'action.id')
      .select(['meeting_id', 'minute.number', 'action.marker', 'label'])
      .execute(),
    holdings: await tx
      .selectFrom('holding')
      .innerJoin('seat', 'seat.id', 'holding.seat_id')
      .select(['person_id', 'post', 'from_on', 'to_on'])
      .orderBy('from_on')
      .execute(),
    papers: await tx.selectFrom('intake_document').select(['kind', 'outcome', 'meeting_id']).execute(),
  }))
  assert.equal(found.bodies.length, 1)
  assert.deepEqual(
    found.meetings.map(({ date }) => date),
    ['2013-12-02', '2017-12-19'],
  )
  const answers = files.map(name => answersIn(gold).find(({ document }) => document.includes(name)))
  for (const [place, answer] of answers.entries()) {
    assert.ok(answer !== undefined)
    const { id } = found.meetings[place] ?? { id: '' }
    assert.equal(found.meetings[place]?.date, answer.meeting.date)
    const came = found.attendance.filter(one => one.meeting_id === id).map(one => `${one.name} ${one.status}`)
    assert.deepEqual(came.toSorted(), answer.attendance.map(one => `${one.name} ${one.status}`).toSorted())
    const explicit = answer.items.flatMap(({ number, actions }) =>
      actions
        .filter(({ marker }) => marker === 'explicit')
        .flatMap(({ owners }) => owners.map(owner => `${number ?? ''} ${owner}`)),
    )
    const owed = found.actions.filter(one => one.meeting_id === id && one.marker === 'explicit')
    assert.deepEqual(
      [...new Set(owed.map(one => `${one.number ?? ''} ${one.label}`))].toSorted(),
      [...new Set(explicit)].toSorted(),
    )
    const formal = answer.items.flatMap(({ number, decisions }) =>
      decisions.filter(({ marker }) => marker === 'formal').map(() => number ?? ''),
    )
    const resolved = found.decisions.filter(one => one.meeting_id === id && one.marker === 'formal')
    assert.deepEqual(resolved.map(({ number }) => number ?? '').toSorted(), formal.toSorted())
  }
  const rolesOf = (name: string) => {
    const same = found.people.filter(one => one.name === name)
    assert.equal(same.length, 1, `${name} is one person`)
    const rows = found.attendance.filter(one => one.person_id === same[0]?.id)
    assert.equal(rows.length, 2, `${name} was named at both meetings`)
    return new Set(rows.map(({ role }) => role)).size
  }
  const [first, second] = answers.map(answer => new Map(answer?.attendance.map(one => [one.name, one.role ?? null])))
  const both = [...(first ?? [])].filter(([name, role]) => (second?.get(name) ?? role) !== role)
  assert.ok(both.length >= 5)
  for (const [name] of both) assert.equal(rolesOf(name), 2, `the post of ${name} changed`)
  const moved = found.people.filter(({ id }) => {
    const held = found.holdings.filter(one => one.person_id === id).map(one => `${one.from_on} ${one.to_on}`)
    return held.join() === '2013-12-02 2017-12-18,2017-12-19 null'
  })
  assert.ok(moved.length >= 3, 'members of both meetings have a holding for each post, one after the other')
  assert.ok(
    found.papers.length > 5 && found.papers.every(({ outcome, meeting_id: at }) => outcome !== null && at !== null),
  )
})
