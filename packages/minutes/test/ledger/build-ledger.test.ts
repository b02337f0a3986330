import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger } from '../../src/ledger/build-ledger.ts'
import type { Ledger, LedgerEntry } from '../../src/ledger/types.ts'
import { action, due, group, item, log, logged, minutes, paragraph, report, row } from './builders.ts'

const autumn = minutes('2025-12-09', [
  item('41', 'Resilience', [
    action('bring a progress note on the flood exercise to the next meeting', ['Tom Ashworth'], {
      due: due('next meeting', '2026-03-10'),
    }),
    action('invite the ambulance service to the exercise', ['Tom Ashworth']),
  ]),
  item('42', 'Prevent', [
    action('bring the revised Prevent plan to the next meeting', ['Priya Nair'], { due: due('next meeting') }),
  ]),
  item('43', 'Probation', [
    action('tell the Group how many community payback hours were worked', ['Helen Marsh', 'Dan Whitlock']),
  ]),
  item('44a', 'Offender management', [action('find out why the market was not on the police feed', ['Dan Whitlock'])]),
  item('44b', 'Youth', [action('send the mentoring referral form to Priya Nair', ['Tom Ashworth'])]),
  item('45', 'Antisocial behaviour', [action('check where the two quad bikes are kept', ['Dan Whitlock'])]),
  item('46', 'Next agenda', [
    action('arrange a talk on cuckooing for the March meeting', ['Helen Marsh'], { due: due('March meeting') }),
  ]),
  item('47', 'Promise', [action('would look into the lamps', ['Helen Marsh'], { marker: 'prose' })]),
])

const spring = report('2026-03-10', [
  row('Minute 41', '2025-12-09', {
    matter:
      'It was resolved that a progress note on the flood exercise would come to the next meeting and that the ambulance service be invited.',
    update:
      'It was thought that the exercise would be held on 14 February, but the date has not been confirmed. It is hoped to have news at the meeting on March 10th.',
  }),
  row('42', '2025-12-09', {
    matter: 'The revised Prevent plan to come to the next meeting.',
    update: 'The plan has been placed on the agenda.',
  }),
  row('43', '2025-12-09', {
    matter: 'Ms Marsh to tell the Group how many payback hours were worked.',
    update:
      'As of 20 February Ms Marsh had not received any figures. An e-mail was sent requesting them. Awaiting a further update.',
  }),
  row('45', '2025-12-09', {
    matter: 'To check where the quad bikes are kept.',
    update:
      'Superintendent Whitlock has moved on, and the request has been forwarded to Detective Chief Inspector Ruth Adeyemi.',
  }),
  row('46', '2025-12-09', {
    matter: 'To arrange a talk on cuckooing for the March meeting.',
    update: 'This will be arranged for the June meeting by Owen Pryce, who is covering while Helen is on leave.',
  }),
])

const find = (ledger: Ledger, reference: string, meetingDate = '2025-12-09'): LedgerEntry => {
  const entry = ledger.entries.find(one => one.reference === reference && one.meetingDate === meetingDate)
  assert.ok(
    entry,
    `${reference} of ${meetingDate} is in the ledger: ${ledger.entries.map(one => one.reference).join(' ')}`,
  )
  return entry
}

test('a report that passes two minutes over leaves them unaccounted, and the ledger does not balance', () => {
  const ledger = buildLedger([spring, autumn])
  assert.equal(ledger.body, group)
  assert.equal(ledger.entries.length, 8)
  assert.deepEqual(
    ledger.entries.map(entry => [entry.reference, entry.outcome]),
    [
      ['41/1', 'carried'],
      ['41/2', 'carried'],
      ['42', 'closed'],
      ['43', 'awaiting'],
      ['44a', 'unaccounted'],
      ['44b', 'unaccounted'],
      ['45', 'transferred'],
      ['46', 'transferred'],
    ],
  )
  assert.deepEqual(ledger.balance, {
    opening: 0,
    new: 8,
    closed: 1,
    carried: 3,
    transferred: 2,
    withdrawn: 0,
    unaccounted: 2,
  })
  assert.equal(ledger.balanced, false)
  assert.deepEqual(ledger.unmatched, [])
})

test('a handover names the new owner without rank, and keeps the new date where it was put off too', () => {
  const ledger = buildLedger([autumn, spring])
  assert.deepEqual([find(ledger, '45').to, find(ledger, '45').until], ['Ruth Adeyemi', null])
  assert.deepEqual(
    [find(ledger, '46').to, find(ledger, '46').until, find(ledger, '46').due],
    ['Owen Pryce', 'June meeting', 'March meeting'],
  )
})

test('promises are counted only where they are asked for', () => {
  assert.equal(buildLedger([autumn]).entries.length, 8)
  assert.equal(buildLedger([autumn], { promises: true }).entries.length, 9)
})

test('the files may come in any order', () => {
  const summer = minutes('2026-06-09', [
    item('60', 'Matters arising', [], {
      blocks: [paragraph('Minute 44a: the post was put on the feed and the action is complete.')],
    }),
  ])
  const files = [autumn, spring, summer]
  const [first, ...others] = [files, [...files].reverse(), [spring, summer, autumn]].map(order =>
    JSON.stringify(buildLedger(order)),
  )
  for (const other of others) assert.equal(other, first)
})

test('minutes alone leave their actions open, not lost: nothing later has been silent', () => {
  const ledger = buildLedger([autumn])
  assert.equal(ledger.balanced, true)
  assert.ok(ledger.entries.every(entry => entry.outcome === 'carried' && entry.reported === null))
  assert.match(ledger.entries[0]?.reason ?? '', /Nothing later than the minutes of 9 December 2025/)
})

test('what the next minutes say under matters arising accounts for an action that the report passed over', () => {
  const next = minutes('2026-03-10', [
    item('51', 'Matters arising', [], {
      blocks: [paragraph('Minute 44a – Mr Whitlock reported that the market had been added to the police feed.')],
    }),
    item('52', 'Youth', [], { blocks: [paragraph('The mentoring scheme goes well.')] }),
  ])
  const ledger = buildLedger([autumn, spring, next])
  assert.equal(find(ledger, '44a').outcome, 'closed')
  assert.equal(find(ledger, '44a').reportedOn, '2026-03-10')
  assert.equal(find(ledger, '44b').outcome, 'unaccounted')
})

test('an action carried in one report and left out of the next is lost there', () => {
  const summer = report('2026-06-09', [row('43', '2025-12-09', { matter: 'payback hours', update: 'Completed.' })])
  const ledger = buildLedger([autumn, spring, summer])
  assert.equal(find(ledger, '43').outcome, 'closed')
  assert.equal(find(ledger, '41/1').outcome, 'unaccounted')
  assert.match(find(ledger, '41/1').reason, /Last heard of in the Matters Arising report of 10 March 2026/)
  assert.ok(find(ledger, '41/1').reported?.startsWith('It was thought'))
  assert.equal(find(ledger, '42').outcome, 'closed')
})

test('an action put off to a later month may be passed over until then', () => {
  const april = report('2026-04-14', [row('43', '2025-12-09', { update: 'Ongoing.' })])
  assert.equal(find(buildLedger([autumn, spring, april]), '46').outcome, 'transferred')
  const july = report('2026-07-14', [row('43', '2025-12-09', { update: 'Ongoing.' })])
  assert.equal(find(buildLedger([autumn, spring, july]), '46').outcome, 'unaccounted')
})

test('a row that names one of two actions of a minute does not answer the other', () => {
  const partial = report('2026-03-10', [
    row('41', '2025-12-09', {
      matter: 'Tom Ashworth to invite the ambulance service to the exercise.',
      update: 'The service was invited on 3 January.',
    }),
  ])
  const ledger = buildLedger([autumn, partial])
  assert.equal(find(ledger, '41/2').outcome, 'closed')
  assert.equal(find(ledger, '41/1').outcome, 'unaccounted')
})

test('a row without a number is tied by its wording, a row with the wrong number too and with a remark', () => {
  const odd = report('2026-03-10', [
    row(null, null, { title: 'Quad bikes', matter: 'Check where the two quad bikes are kept', update: 'Done.' }),
    row('48', '2025-12-09', {
      matter: 'The mentoring referral form to be sent to Priya Nair',
      update: 'The form has been sent.',
    }),
  ])
  const ledger = buildLedger([autumn, odd])
  assert.equal(find(ledger, '45').outcome, 'closed')
  assert.equal(find(ledger, '44b').outcome, 'closed')
  assert.deepEqual(
    ledger.diagnostics.map(remark => remark.rule),
    ['ledger-row-number-differs'],
  )
})

test('a row that answers nothing is kept apart and said', () => {
  const ledger = buildLedger([
    autumn,
    report('2026-03-10', [row('49', '2025-12-09', { matter: 'Painting the town hall doors', update: 'Done.' })]),
  ])
  assert.deepEqual(
    ledger.unmatched.map(one => one.minute),
    ['49'],
  )
  assert.deepEqual(
    ledger.diagnostics.map(remark => remark.rule),
    ['ledger-row-unmatched'],
  )
  assert.equal(ledger.entries.length, 8)
})

test('a row of a meeting whose minutes were not given is an action of its own, open at the start', () => {
  const ledger = buildLedger([
    autumn,
    report('2026-03-10', [row('30', '2025-09-09', { matter: 'Alley gates in Mill Lane', update: 'In progress.' })]),
  ])
  assert.equal(find(ledger, '30', '2025-09-09').opening, true)
  assert.equal(ledger.balance.opening, 1)
  assert.equal(ledger.balance.new, 8)
  assert.deepEqual(
    ledger.diagnostics.map(remark => remark.rule),
    ['ledger-minutes-missing'],
  )
})

test('a log of the same meeting does not double what its minutes already hold', () => {
  const own = log('2025-12-09', [
    logged('45', 'Check where the two quad bikes are kept', { owner: 'Dan Whitlock', status: 'Open' }),
    logged('12', 'Replace the lamps in Church Walk', { owner: 'Helen Marsh', status: 'Complete' }),
    logged('50', 'Write to the water company', { owner: 'Priya Nair' }),
  ])
  const ledger = buildLedger([autumn, own])
  assert.equal(ledger.entries.length, 10)
  assert.deepEqual(ledger.balance, {
    opening: 1,
    new: 9,
    closed: 1,
    carried: 9,
    transferred: 0,
    withdrawn: 0,
    unaccounted: 0,
  })
})

test('a later log closes by its status column', () => {
  const later = log('2026-03-10', [
    logged('45', 'Check where the two quad bikes are kept', { status: 'Closed', update: 'They are in the depot.' }),
    logged('44a', 'Find out about the market and the police feed', {
      status: 'In progress',
      update: 'An e-mail was sent to the web team.',
    }),
  ])
  const ledger = buildLedger([autumn, later])
  assert.equal(find(ledger, '45').outcome, 'closed')
  assert.equal(find(ledger, '44a').outcome, 'carried')
  assert.equal(find(ledger, '44b').outcome, 'unaccounted')
})

test('an action that later minutes carry forward is not counted again', () => {
  const next = minutes('2026-03-10', [
    item('53', 'Fleet', [
      action('check where the two quad bikes are kept', ['Dan Whitlock'], { status: 'carried' }),
      action('count the helmets', ['Dan Whitlock']),
    ]),
  ])
  const ledger = buildLedger([autumn, next])
  assert.equal(ledger.entries.length, 9)
  assert.equal(find(ledger, '45').outcome, 'carried')
  assert.equal(find(ledger, '45').reportedOn, '2026-03-10')
})

test('minutes given twice are counted once, the fuller copy', () => {
  const draft = { ...autumn, items: autumn.items.slice(0, 2) }
  const ledger = buildLedger([draft, autumn])
  assert.equal(ledger.entries.length, 8)
  assert.deepEqual(
    ledger.diagnostics.map(remark => remark.rule),
    ['ledger-minutes-twice'],
  )
})

test('the report of another body says nothing of these actions', () => {
  const elsewhere = report('2026-03-10', [row('9', '2026-01-20', { matter: 'Mend the gate', update: 'Done.' })], {
    body: 'Eastbrook Parish Council',
  })
  const ledger = buildLedger([autumn, elsewhere])
  assert.equal(ledger.balance.unaccounted, 0)
})

test('no document, or none that owes anything, is a ledger with a remark', () => {
  for (const documents of [[], [minutes(null, [])]]) {
    const ledger = buildLedger(documents)
    assert.equal(ledger.balanced, true)
    assert.deepEqual(
      ledger.diagnostics.map(remark => remark.rule),
      ['ledger-nothing-owed'],
    )
  }
})
