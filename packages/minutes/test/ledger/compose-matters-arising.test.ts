import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeMattersArising } from '../../src/compose/matters-arising.ts'
import { buildLedger } from '../../src/ledger/build-ledger.ts'
import { action, due, group, item, minutes, report, row } from './builders.ts'

const agreed = minutes('2025-12-09', [
  item('41', 'Resilience', [
    action('bring a note on the flood exercise to the next meeting', ['Tom Ashworth'], { due: due('next meeting') }),
  ]),
  item('42', 'Prevent', [action('circulate the revised Prevent plan', ['Priya Nair'])]),
  item('43', 'Probation', [action('say how many payback hours were worked', ['Helen Marsh', 'Dan Whitlock'])]),
  item('44', 'Market', [
    action('find out why the market was not on the feed', ['Dan Whitlock']),
    action('thank the stall holders', ['Dan Whitlock']),
  ]),
  item('45', 'Fleet', [action('check where the quad bikes are kept', ['Dan Whitlock'])]),
  item('46', 'Next agenda', [action('arrange a talk on cuckooing', ['Helen Marsh'], { due: due('March meeting') })]),
  item('47', 'Lighting', [action('ask for the cost of lamps', ['Helen Marsh'])]),
  item(null, 'Any other business', [action('write to the water company', ['Priya Nair'])]),
])

const said = report('2026-03-10', [
  row('41', '2025-12-09', { update: 'Work goes on.' }),
  row('42', '2025-12-09', { update: 'The plan has been circulated.' }),
  row('43', '2025-12-09', { update: 'Awaiting figures.' }),
  row('44', '2025-12-09', { matter: 'To thank the stall holders.', update: 'Done.' }),
  row('45', '2025-12-09', { update: 'The request has been passed to Inspector Leah Brandt.' }),
  row('46', '2025-12-09', { update: 'This will be arranged for the June meeting by Owen Pryce.' }),
  row('47', '2025-12-09', { update: 'Deferred to May.' }),
])

const ledger = buildLedger([agreed, said])
const arising = composeMattersArising(ledger, { reportNumber: 'SWP26012', date: '2026-03-10', author: 'Nia Rowe' })

test('what is not accounted for stands first, what is done last', () => {
  assert.deepEqual(
    arising.rows.map(one => [one.minute, one.update.split('\n')[0]]),
    [
      ['44/1', 'No update: not accounted for.'],
      [null, 'No update: not accounted for.'],
      ['43', 'Awaiting an update.'],
      ['47', 'Slipped to May.'],
      ['45', 'Transferred from Dan Whitlock to Leah Brandt.'],
      ['46', 'Transferred from Helen Marsh to Owen Pryce. Slipped from March to June.'],
      ['41', 'Carried forward.'],
      ['42', 'Closed.'],
      ['44/2', 'Closed.'],
    ],
  )
})

test('a row gives owners, when it is due, and the words of the report', () => {
  const [row43] = arising.rows.filter(one => one.minute === '43')
  assert.equal(row43?.update, 'Awaiting an update.\nOwners: Helen Marsh, Dan Whitlock.\nAwaiting figures.')
  const [row46] = arising.rows.filter(one => one.minute === '46')
  assert.equal(row46?.matter, 'Arrange a talk on cuckooing.\nDue: March meeting.')
  assert.equal(
    row46?.update,
    'Transferred from Helen Marsh to Owen Pryce. Slipped from March to June.\nThis will be arranged for the June meeting by Owen Pryce.',
  )
})

test('the head names the report, the body and the meeting', () => {
  assert.equal(arising.body, group)
  assert.deepEqual(
    arising.fields.map(field => [field.label, field.value]),
    [
      ['Report No.', 'SWP26012'],
      ['Decision Maker', group],
      ['Date', '10 March 2026'],
      ['Title', 'MATTERS ARISING'],
      ['Contact Officer', 'Nia Rowe'],
    ],
  )
})

test('the table at the foot balances', () => {
  const table = arising.blocks.find(block => block.type === 'table')
  assert.ok(table?.type === 'table')
  const number = (label: string) => Number(table.rows.find(([cell]) => cell === label)?.[1])
  assert.equal(number('Actions owed'), 9)
  assert.equal(number('Total'), 9)
  assert.equal(number('Not accounted for'), 2)
})

test('a report that was composed from a ledger gives the same ledger back when it is read after the minutes', () => {
  const again = buildLedger([agreed, arising])
  const facts = (entries: typeof ledger.entries) =>
    entries.map(({ reference, outcome, to }) => [reference, outcome, to])
  assert.deepEqual(facts(again.entries), facts(ledger.entries))
  assert.deepEqual(again.balance, ledger.balance)
})

test('an empty ledger makes a report without rows', () => {
  const empty = composeMattersArising(buildLedger([]))
  assert.deepEqual(empty.rows, [])
  assert.equal(empty.body, null)
})
