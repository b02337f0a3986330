import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './find-dates.ts'

const one = (text: string, defaultYear?: number) => {
  const found = findDates(text, defaultYear === undefined ? {} : { defaultYear })
  assert.equal(found.length, 1, `one date in ${JSON.stringify(text)}, found ${JSON.stringify(found)}`)
  return found[0]!
}

const FORMS: readonly (readonly [text: string, date: string | null, weekday: string | null])[] = [
  ['19 December 2017', '2017-12-19', null],
  ['19th December, 2017', '2017-12-19', null],
  ['Tuesday 12th September 2006', '2006-09-12', 'Tuesday'],
  ['Tuesday, 26th June, 2012', '2012-06-26', 'Tuesday'],
  ['March 8th 2018', '2018-03-08', null],
  ['December 19, 2017', '2017-12-19', null],
  ['20.01.09', '2009-01-20', null],
  ['29/09/22', '2022-09-29', null],
  ['29-09-2022', '2022-09-29', null],
  ['29 / 09 / 2022', '2022-09-29', null],
  ['2012-06-26', '2012-06-26', null],
  ['Wednesday 1 July 2020', '2020-07-01', 'Wednesday'],
  ['Monday the 3rd of May 2021', '2021-05-03', 'Monday'],
  ['the 3rd day of May, 2021', '2021-05-03', null],
  ['MONDAY 26 MARCH 2018', '2018-03-26', 'Monday'],
  ['16TH DECEMBER, 2022', '2022-12-16', null],
  ['16TH** **DECEMBER, 2022', '2022-12-16', null],
  ['**16TH** **DECEMBER, 2022**', '2022-12-16', null],
  ['13 th March 2014', '2014-03-13', null],
  ['13<sup>th</sup> March 2014', '2014-03-13', null],
  ['Thursday 13 \n  th March 2014', '2014-03-13', 'Thursday'],
  ['19\nDecember\n2017', '2017-12-19', null],
  ['12 Sept. 2019', '2019-09-12', null],
  ['Weds 5 Feb 2020', '2020-02-05', 'Wednesday'],
  ['19-Dec-17', '2017-12-19', null],
  ["19 Dec '17", '2017-12-19', null],
  ['28 March 17.', '2017-03-28', null],
  ['3 May 1998', '1998-05-03', null],
  ['20/01/70', '1970-01-20', null],
  ['29 September 2022 (Thursday)', '2022-09-29', 'Thursday'],
  ['31 February 2020', null, null],
  ['29 February 2019', null, null],
  ['29 February 2020', '2020-02-29', null],
  ['12/25/2018', null, null],
  ['Friday 29/09/23', '2023-09-29', 'Friday'],
]

test('reads the forms in which clerks print a date', () => {
  for (const [text, date, weekday] of FORMS) {
    const found = one(text)
    assert.equal(found.date, date, text)
    assert.equal(found.weekday, weekday, text)
    assert.equal(found.yearPrinted, true, text)
  }
})

test('leaves alone what only looks like a date', () => {
  const texts = [
    'March 2018',
    '10 may attend',
    'In May 5 people came',
    'page 19 of 2017',
    '2017/18',
    '70/17',
    'SSP/12/25',
    '5.14.22',
    '61-40-20',
    'phone 020 8313 4700',
    'minute 186a',
    '£12.10.20',
    'the 31st item',
    '5\n\nMarch 2018',
    'CSD 18003',
    'SSP/12/05/20',
    'Marching 12th',
    '8 Marchbank Road',
  ]
  for (const text of texts) assert.deepEqual(findDates(text), [], text)
})

test('gives the place and the printed form, blanks squeezed', () => {
  const text = 'held at 10.00 am on Tuesday,\n 19th  December 2017 in the Town Hall'
  const found = one(text)
  assert.equal(text.slice(found.start, found.end), 'Tuesday,\n 19th  December 2017')
  assert.equal(found.printed, 'Tuesday, 19th December 2017')
})

test('does not take a time for a year', () => {
  const found = one('Thursday 8 March 10.00 am', 2018)
  assert.equal(found.date, '2018-03-08')
  assert.equal(found.yearPrinted, false)
})

test('a date without a year takes the given year, unless the weekday speaks against it', () => {
  assert.equal(one('8th March').date, null)
  assert.equal(one('8th March', 2018).date, '2018-03-08')
  assert.equal(one('Thursday 8 March', 2018).date, '2018-03-08')
  assert.equal(one('Thursday 8 March', 2019).date, null)
  assert.equal(one('March 8th', 2018).date, '2018-03-08')
  assert.equal(one('29th February', 2019).date, null)
  assert.equal(one('Thursday 8 March', 2018).yearPrinted, false)
})

test('finds several dates in order, none twice', () => {
  const text = 'The meetings of 16 October 2017, 19.12.2017 and Monday 26th March 2018 (not 8th March).'
  assert.deepEqual(
    findDates(text).map(found => found.date),
    ['2017-10-16', '2017-12-19', '2018-03-26', null],
  )
  assert.deepEqual(
    findDates('19 December 2017 26 March 2018').map(found => found.date),
    ['2017-12-19', '2018-03-26'],
  )
  assert.deepEqual(
    findDates('in December 19 January 2018 came').map(found => found.date),
    ['2018-01-19'],
  )
})

test('a wrong weekday is reported as printed, not mended', () => {
  const found = one('Monday 19 December 2017')
  assert.equal(found.date, '2017-12-19')
  assert.equal(found.weekday, 'Monday')
})

test('a dotted number before words at the head of a line is the number of an item', () => {
  assert.deepEqual(findDates('21.01.05 Any other business\n  5.1.10 Grants'), [])
  assert.equal(one('20.01.09').date, '2009-01-20')
  assert.equal(one('Westmere PSB 29.09.22 Agenda').date, '2022-09-29')
  assert.equal(one('held on\n20.01.09.').date, '2009-01-20')
})
