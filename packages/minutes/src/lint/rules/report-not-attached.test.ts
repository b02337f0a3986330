import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNone, checkOne, item, minutes, place, report } from '../lint.test-support.ts'
import { reportNotAttached } from './report-not-attached.ts'

const naming = (...numbers: string[]) =>
  minutes({
    items: [item('185')],
    references: numbers.map(number => ({ type: 'report-reference', number, item: '185', position: place() })),
  })

test('a pack of the meeting that lacks a report is a warning that names it', () => {
  const found = checkOne(reportNotAttached, naming('WCS 18003', 'WCS 18004'), [report('WCS18003', '2017-12-19')])
  assert.match(found.message, /name 1 report \(WCS 18004\) that the file does not hold/)
  assert.equal(found.severity, 'warning')
  assert.equal(found.item, '185')
})

test('minutes alone, or in the pack of the next meeting, get one note', () => {
  assert.equal(checkOne(reportNotAttached, naming('WCS 18003', 'WCS 18004')).severity, 'note')
  assert.equal(checkOne(reportNotAttached, naming('WCS 18003'), [report('WCS 18054', '2018-03-26')]).severity, 'note')
})

test('an attached report is right, however its number is spaced', () => {
  checkNone(reportNotAttached, naming('WCS 18003'), [report('WCS18003', '2017-12-19')])
})

test('words that say that something is attached, where nothing is', () => {
  const text = 'A copy of the presentation is attached to these minutes.'
  const found = checkOne(reportNotAttached, minutes({ items: [item('4', { text })] }))
  assert.match(found.message, /^Item 4: “copy of the presentation is attached/)
  assert.equal(found.severity, 'note')
  checkNone(reportNotAttached, minutes({ items: [item('4', { text })] }), [report('WCS 1', null)])
  checkNone(
    reportNotAttached,
    minutes({ items: [item('4', { text: 'Conditions were attached to the grant. The report was noted.' })] }),
  )
})
