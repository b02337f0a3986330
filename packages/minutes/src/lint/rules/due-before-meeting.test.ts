import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, checkNone, checkOne, item, minutes } from '../lint.test-support.ts'
import { dueBeforeMeeting } from './due-before-meeting.ts'

const due = (date: string) => ({ printed: date, date })

test('a new action due before the meeting', () => {
  const items = [item('4', { actions: [action('Write the plan', { due: due('2017-01-31') })] })]
  assert.match(
    checkOne(dueBeforeMeeting, minutes({ items })).message,
    /“Write the plan” is due on Tuesday 31 January 2017, before the meeting \(Tuesday 19 December 2017\)/,
  )
})

test('due on the day, later, or carried on from an earlier meeting', () => {
  const actions = [
    action('a', { due: due('2017-12-19') }),
    action('b', { due: due('2018-01-31') }),
    action('c', { due: due('2017-10-31'), status: 'carried' }),
  ]
  checkNone(dueBeforeMeeting, minutes({ items: [item('4', { actions })] }))
})

test('a date in the words of the action counts where it says that the action is due then', () => {
  const saying = (text: string) => minutes({ items: [item('4', { actions: [action(text)] })] })
  checkOne(dueBeforeMeeting, saying('Helen Marsh to write the plan by 31 January 2017'))
  checkOne(
    dueBeforeMeeting,
    minutes({ items: [item('4', { actions: [action('Plan', { due: { printed: '31/01/2017', date: null } })] })] }),
  )
  checkNone(dueBeforeMeeting, saying('Helen Marsh to circulate the report of 31 January 2017'))
  checkNone(dueBeforeMeeting, saying('Helen Marsh to write the plan by 31 January'))
})
