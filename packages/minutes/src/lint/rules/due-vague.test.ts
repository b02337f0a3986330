import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, checkNone, checkOne, item, minutes } from '../lint.test-support.ts'
import { dueVague } from './due-vague.ts'

const dueBy = (printed: string, date: string | null = null) =>
  minutes({ items: [item('4', { actions: [action('Task', { due: { printed, date } })] })] })

test('due dates that nobody can be held to', () => {
  for (const printed of ['as soon as possible', 'ASAP', 'in due course', 'TBC', 'Ongoing'])
    assert.match(checkOne(dueVague, dueBy(printed)).message, new RegExp(`“${printed}”`))
})

test('a date, a meeting or a month can be kept', () => {
  for (const printed of ['next meeting', 'end of March', 'March 2018', 'as soon as the funding is confirmed'])
    checkNone(dueVague, dueBy(printed))
  checkNone(dueVague, dueBy('soon', '2018-03-01'))
})

test('words in the action itself that put it off to no day', () => {
  const saying = (text: string) => minutes({ items: [item('4', { actions: [action(text)] })] })
  assert.match(
    checkOne(dueVague, saying('HM to circulate the figures as soon as possible.')).message,
    /“as soon as possible”/,
  )
  checkNone(dueVague, saying('HM to circulate the figures soon after the count'))
})
