import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, checkNone, checkOne, item, minutes, paragraph } from '../lint.test-support.ts'
import { nextMeetingDisagrees } from './next-meeting-disagrees.ts'

const NEXT = { date: '2018-03-08', datePrinted: '8 March 2018', start: null, venue: null }
const dateItem = (text: string) => item('191', { title: 'Date of next meeting', text })

test('two dates for the next meeting are remarked on, with both', () => {
  const said = item('188', { text: 'The plan would come to the next meeting on 26th March 2018.' })
  const found = checkOne(nextMeetingDisagrees, minutes({ nextMeeting: NEXT, items: [said, dateItem('8 March 2018')] }))
  assert.match(
    found.message,
    /^Item 188: the next meeting is on Monday 26 March 2018 here and on Thursday 8 March 2018 elsewhere/,
  )
})

test('the first mention counts where the reader found no next meeting', () => {
  const items = [dateItem('Thursday 8 March 2018 at 10.00 am')]
  const closing = [paragraph('The next meeting is on 9 March 2018.')]
  assert.match(checkOne(nextMeetingDisagrees, minutes({ items, closing })).message, /close of the minutes.*in item 191/)
})

test('a date without a year is taken after the meeting', () => {
  checkNone(
    nextMeetingDisagrees,
    minutes({ nextMeeting: NEXT, closing: [paragraph('The next meeting will be held on 8th March.')] }),
  )
  assert.equal(
    check(nextMeetingDisagrees, minutes({ nextMeeting: NEXT, closing: [paragraph('Next meeting: 9th March')] })).length,
    1,
  )
})

test('what only looks like another date of the next meeting is left alone', () => {
  const texts = [
    'The next meeting of the Neighbourhood Forum would be on 20 March 2018.',
    'The next SNB meeting is on 20 March 2018.',
    'The next meeting was moved from 1 March 2018 to 8 March 2018.',
    'The report on the events of 1 February 2018 would come to the next meeting.',
    'Before the next meeting Priya Nair would visit the site opened on 1 February 2018.',
    'The next meeting of the Safer Westmere Partnership was scheduled for Thursday 8th March 2018.',
  ]
  for (const text of texts)
    checkNone(nextMeetingDisagrees, minutes({ nextMeeting: NEXT, items: [item('4', { text })] }))
})

test('another date of this body is found behind its name', () => {
  const text = 'The next meeting of the Safer Westmere Partnership was scheduled for Friday 9th March 2018.'
  checkOne(nextMeetingDisagrees, minutes({ nextMeeting: NEXT, items: [item('4', { text })] }))
})

test('a list of the meetings to come holds the next one', () => {
  const list = dateItem('10.00 am, 8 March 2018; 10.00 am, 21 June 2018; 10.00 am, 20 September 2018')
  checkNone(nextMeetingDisagrees, minutes({ nextMeeting: NEXT, items: [list] }))
})

test('a date that the item itself moves is no second date', () => {
  const title = 'To confirm the date of the next meeting – 1 March 2018'
  const items = [item('12', { title, text: 'It was agreed that the date be moved by one week.' })]
  checkNone(nextMeetingDisagrees, minutes({ nextMeeting: NEXT, items }))
})
