/**
 * The Matters Arising report of the real pack of 2018, written from the record: its minutes taken in, what its owners said
 * entered as the printed report has it. Runs where real documents are at hand. Every word and name is read from the pack.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderDocx, renderHtmlPage } from '#minutes'
import { actorWith, aMeeting } from '#test/rows.ts'
import { corpusFolder, corpusTexts } from '#test/corpus.ts'
import { recordUnderTest } from '#test/record.ts'
import { closeAction, dateAction, enterUpdate, transferAction } from '../../app/modules/actions/index.ts'
import { answerQuestions, certainAnswers } from '../../app/modules/intake/commands/answer-questions.ts'
import { intakeUnderTest } from '../../app/modules/intake/test/intake.test-support.ts'
import { findHistory, strikeBalance } from '../../app/modules/ledger/index.ts'
import { setClock } from '../../app/modules/matters-arising/arising-world.test-support.ts'
import { issueReport, readReport } from '../../app/modules/matters-arising/index.ts'
import { parse, readText, type MattersArising } from '#minutes'

const pack = '000_f1d6523dbd732c55.txt'

/** The printed report of the pack: what it says of each minute is what the owners of the replay say. */
const printedReport = (bytes: Uint8Array): MattersArising | undefined =>
  parse(readText(new TextDecoder().decode(bytes))).documents.find(document => document.type === 'matters-arising')

test('the report for 26 March 2018: all nine minutes, three without a word, two in other hands, and it balances', async t => {
  const corpus = corpusFolder()
  if ('missing' in corpus) return t.skip(corpus.missing)
  const bytes = corpusTexts(corpus.folder).get(pack)
  if (bytes === undefined) return t.skip('the pack of 2018 is not beside the real documents')
  const printed = printedReport(bytes)
  assert.ok(printed !== undefined)

  const clock = setClock('2018-01-08T09:00:00Z')
  await using record = await recordUnderTest(clock)
  const intake = intakeUnderTest(record)
  await intake.give(pack, bytes)
  for (let round = 0; round < 2; round++) {
    await intake.work()
    const asked = await intake.questions()
    const answers =
      round === 0 ? asked.map(({ id }) => ({ id, answer: 'new' })) : certainAnswers(await intake.questions())
    await record.perform(act => answerQuestions(act, answers))
  }
  const { body, actions } = await record.db.read(async tx => ({
    body: await tx.selectFrom('body').selectAll().executeTakeFirstOrThrow(),
    actions: await tx
      .selectFrom('action')
      .innerJoin('minute', 'minute.id', 'action.minute_id')
      .innerJoin('action_standing', 'action_standing.action_id', 'action.id')
      .select(['action.id', 'minute.number'])
      .orderBy('action.position')
      .execute(),
  }))
  assert.deepEqual(
    actions.map(({ number }) => number),
    ['180', '180', '181', '183', '184', '186a', '186b', '187', '188', '189'],
  )
  const clerk = actorWith({ [body.id]: ['clerk'] })
  const meeting = await record.perform(({ tx }) =>
    aMeeting(tx, { body_id: body.id, date: '2018-03-26', state: 'called' }),
  )

  const seenOf = async (actionId: string): Promise<number> =>
    (await record.look(look => findHistory(look, actionId)))?.state.position ?? 0
  const ownersOf = async (actionId: string): Promise<readonly string[]> =>
    (await record.look(look => findHistory(look, actionId)))?.state.owners.map(({ label }) => label) ?? []
  const saidOf = (number: string): string => printed.rows.find(({ minute }) => minute === number)?.update ?? ''
  const says = async (number: string, { place = 0, on }: { readonly place?: number; readonly on: string }) => {
    const actionId = actions.filter(action => action.number === number)[place]?.id ?? ''
    const seen = await seenOf(actionId)
    const input = { actionId, seen, kind: 'progress', from: { owner: 0 }, text: saidOf(number), on } as const
    await record.perform(act => enterUpdate(act, input), clerk)
    return actionId
  }
  clock.set('2018-03-16T09:00:00Z')
  await says('180', { on: '2018-03-14' })
  await says('180', { place: 1, on: '2018-03-14' })
  const prevent = await says('181', { on: '2018-03-14' })
  const closing = { actionId: prevent, seen: await seenOf(prevent), reason: saidOf('181') }
  await record.perform(act => closeAction(act, closing), clerk)
  await says('183', { on: '2018-02-22' })
  await says('186a', { on: '2018-03-14' })
  /** Who took it over, as the printed report names them: a name of two words that does not own it. */
  const successor = async (number: string): Promise<{ actionId: string; label: string; from: string }> => {
    const actionId = actions.find(action => action.number === number)?.id ?? ''
    const [from = ''] = await ownersOf(actionId)
    const names = number === '187' ? /Superintendent ([A-Z]\w+ [A-Z]\w+)/ : /by ([A-Z]\w+ [A-Z]\w+),/
    return { actionId, from, label: names.exec(saidOf(number).replace(/\s+/g, ' '))?.[1] ?? '' }
  }
  const handed = [await successor('187'), await successor('189')]
  for (const [at, { actionId, label }] of handed.entries()) {
    const reason = saidOf(at === 0 ? '187' : '189').replace(/\s+/g, ' ')
    const input = { actionId, seen: await seenOf(actionId), owner: null, to: [{ label }], reason }
    await record.perform(act => transferAction(act, input), clerk)
  }
  const [, serious] = handed
  assert.ok(serious !== undefined)
  const june = { on: '2018-06-21', meetingId: null }
  for (const due of [{ on: '2018-03-26', meetingId: null }, june]) {
    const seen = await seenOf(serious.actionId)
    await record.perform(act => dateAction(act, { actionId: serious.actionId, seen, due, reason: 'As printed' }), clerk)
  }

  const { live } = await record.look(look => readReport(look, { meetingId: meeting.id }), clerk)
  assert.ok(live !== null)
  assert.deepEqual(live.facts.obstacles, [])
  const issued = await record.perform(
    act => issueReport(act, { meetingId: meeting.id, seen: 0, number: '', reason: '' }),
    clerk,
  )
  assert.ok(renderHtmlPage(issued.tree).length > 5000 && (await renderDocx(issued.tree)).length > 5000)

  const rows = issued.tree.rows
  const minutes = [...new Set(rows.map(({ minute }) => minute))]
  assert.deepEqual(
    minutes.map(String).toSorted((a, b) => a.localeCompare(b)),
    ['180', '181', '183', '184', '186a', '186b', '187', '188', '189'],
  )
  assert.deepEqual(minutes.slice(0, 3), ['184', '186b', '188'], 'what nobody spoke of stands first')
  const updateOf = (number: string): string => rows.find(({ minute }) => minute === number)?.update ?? ''
  for (const { minute, update } of rows) {
    const silent = ['184', '186b', '188'].includes(minute ?? '')
    assert.equal(/^No update received since 19 December 2017\./.test(update), silent, minute ?? '')
  }
  const chair = await record.db.read(tx =>
    tx.selectFrom('attendance').select('name').where('chair', '=', 1).executeTakeFirstOrThrow(),
  )
  assert.equal(handed[0]?.from, chair.name, '187 was the chair’s')
  for (const [at, { from, label }] of handed.entries()) {
    assert.match(label, /^\w+ \w+$/)
    assert.notEqual(label, from)
    assert.ok(updateOf(at === 0 ? '187' : '189').includes(`Transferred from ${from} to ${label}: `))
  }
  assert.match(updateOf('189'), /Due 21 June 2018\. It was due 26 March 2018 at first\./)
  assert.match(updateOf('183'), /\(22 February 2018, /)
  const balance = { opening: 0, new: 10, closed: 1, carried: 7, transferred: 2, withdrawn: 0 }
  assert.deepEqual(issued.balance, balance)
  const struck = await record.look(look => strikeBalance(look, { bodyId: body.id, from: null, until: look.now }))
  assert.deepEqual(struck.balance, balance, 'the ledger says the same')
})
